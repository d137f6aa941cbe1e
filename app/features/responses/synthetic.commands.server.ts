import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import type { Answer } from "./answer.ts";
import { participantIdOf } from "./participant.server.ts";
import { newReceipt } from "./receipt.server.ts";
import { type OpenSyntheticRound, populationsFor, roundsToFill } from "./synthetic.queries.server.ts";
import { syntheticAnswer } from "./synthetic-answer.ts";
import { chanceOf } from "./synthetic-chance.ts";
import { outsideRegion } from "./synthetic-model.ts";
import { streamOf } from "./synthetic-participation.ts";
import { drawingWeights, type Population, type SyntheticPerson, syntheticPerson } from "./synthetic-person.ts";

export interface SyntheticLoad {
  organisationId: number;
  /** How many made-up residents, from number 0. */
  respondents: number;
  /** The same seed gives the same residents and answers. */
  seed: number;
  now: Date;
  /** Called now and then with the number of residents that are done. */
  onProgress: (done: number) => void;
}

export type SyntheticOutcome =
  | { kind: "loaded"; responses: number; answers: number; perRound: Record<string, number> }
  /** Without population margins there is nobody to draw. */
  | { kind: "no-population" }
  | { kind: "no-open-round" };

interface DrawnResponse {
  round: OpenSyntheticRound;
  person: SyntheticPerson;
  participantId: string;
  stream: "open" | "invited";
}

/** Few enough to hold in memory, many enough to make the trip to the database worth it. */
const personsPerBatch = 250;
/** Streams of chance of one person: the first is the person itself, then one for each round. */
const firstRoundStream = 100;

/**
 * Fills the open rounds with made-up residents whose answers follow docs/demo-model.md, and marks the organisation as
 * showing example data. Takes constant memory. A resident who is there already is left alone, so that the same load
 * again adds nothing and a larger one adds only the rest.
 */
export async function loadSynthetic({ db, sql }: DatabaseHandle, load: SyntheticLoad): Promise<SyntheticOutcome> {
  const rounds = await roundsToFill(db, load);
  if (rounds.length === 0) return { kind: "no-open-round" };
  const populations = await populationsFor(db, Object.keys(outsideRegion));
  if (!isComplete(populations)) return { kind: "no-population" };
  // First, so that no page ever shows example answers without saying so.
  await markExampleData(db, load.organisationId);
  const people = { weights: drawingWeights(populations), inRegion: codesInRegion(populations) };
  const total = { responses: 0, answers: 0, perRound: Object.fromEntries(rounds.map(({ slug }) => [slug, 0])) };
  for (let first = 0; first < load.respondents; first += personsPerBatch) {
    const last = Math.min(first + personsPerBatch, load.respondents);
    const drawn = range(first, last).flatMap((number) => drawResponses(load, rounds, people, number));
    const added = await sql.begin((tx) => store(tx, load, drawn));
    total.responses += added.responses.length;
    total.answers += added.answers;
    for (const { round } of added.responses) total.perRound[round.slug] = (total.perRound[round.slug] ?? 0) + 1;
    load.onProgress(last);
  }
  // The planner must know of this many new rows before the first page asks for them.
  if (total.responses > 0) await sql`analyze responses, answers`;
  return { kind: "loaded", ...total };
}

function isComplete(populations: Population[]): boolean {
  return (
    populations.some((population) => population.inRegion) &&
    populations.every(({ ageGender, education }) => ageGender.length > 0 && education.length > 0)
  );
}

function codesInRegion(populations: Population[]): ReadonlySet<string> {
  return new Set(populations.filter(({ inRegion }) => inRegion).map(({ gemeenteCode }) => gemeenteCode));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

interface People {
  weights: (readonly [Population, number])[];
  inRegion: ReadonlySet<string>;
}

/** The responses of one person, to the rounds that the person comes to. */
function drawResponses(
  { seed }: SyntheticLoad,
  rounds: OpenSyntheticRound[],
  { weights, inRegion }: People,
  number: number,
): DrawnResponse[] {
  const person = syntheticPerson(seed, number, weights);
  return rounds.flatMap((round) => {
    const chance = roundChance(seed, number, round);
    const stream = streamOf(round, person, inRegion.has(person.gemeenteCode), chance);
    if (stream === null) return [];
    const participantId = participantIdOf(round.key, { kind: "synthetic", name: `${seed}:${number}` });
    return [{ round, person, participantId, stream }];
  });
}

/** By the name of the round, which is the same in every database, unlike its id. */
function roundChance(seed: number, number: number, round: OpenSyntheticRound, purpose = "") {
  const digest = createHash("sha256").update(`${round.slug}${purpose}`).digest();
  return chanceOf(seed, number, firstRoundStream + (digest.readUInt32BE() >>> 1));
}

async function store(tx: postgres.TransactionSql, load: SyntheticLoad, drawn: DrawnResponse[]) {
  const responses = await insertResponses(tx, load, drawn);
  let answers = 0;
  const rows = function* () {
    for (const response of responses) {
      const lines = answerLines(load, response);
      answers += lines.length;
      yield lines.join("");
    }
  };
  if (responses.length > 0) {
    const target =
      await tx`copy answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body)
      from stdin`.writable();
    await pipeline(Readable.from(rows()), target);
  }
  return { responses, answers };
}

/** Stores the responses that are not there yet, and gives those. */
async function insertResponses(
  tx: postgres.TransactionSql,
  load: SyntheticLoad,
  drawn: DrawnResponse[],
): Promise<DrawnResponse[]> {
  if (drawn.length === 0) return [];
  const rows = drawn.map((response) => responseRow(load, response));
  const added = await tx<{ round_id: number; participant_id: string }[]>`
    insert into responses ${tx(rows)}
    on conflict (organisation_id, round_id, participant_id) do nothing
    returning round_id, participant_id`;
  const isNew = new Set(added.map((row) => `${row.round_id} ${row.participant_id}`));
  return drawn.filter(({ round, participantId }) => isNew.has(`${round.id} ${participantId}`));
}

function responseRow(load: SyntheticLoad, { round, person, participantId, stream }: DrawnResponse) {
  const { said, number } = person;
  const open = load.now.getTime() - round.opensAt.getTime();
  const when = new Date(round.opensAt.getTime() + open * roundChance(load.seed, number, round, " day").uniform());
  return {
    organisation_id: load.organisationId,
    round_id: round.id,
    participant_id: participantId,
    stream,
    mode: "synthetic",
    received_on: dayOf(when),
    receipt: newReceipt(),
    // No form carried it; the id itself is as unique as a key must be.
    form_key: participantId,
    content_hash: "synthetic",
    gemeente_code: said.gemeenteCode,
    age_group: said.ageGroup,
    gender: said.gender,
    education: said.education,
  };
}

/** Lines in the text format of COPY. */
function answerLines(load: SyntheticLoad, { round, person, participantId }: DrawnResponse): string[] {
  const chance = roundChance(load.seed, person.number, round, " answers");
  return round.items.map((item) => {
    const answer = syntheticAnswer(round, item, person, chance);
    return `${load.organisationId}\t${round.id}\t${participantId}\t${item.id}\t${answer.state}\t${contentOf(answer)}\n`;
  });
}

/** Score, choices and text; \N is what COPY reads as null. */
function contentOf(answer: Answer): string {
  if ("score" in answer) return `${answer.score}\t\\N\t\\N`;
  if ("choices" in answer) return `\\N\t{${answer.choices.join(",")}}\t\\N`;
  if ("body" in answer) return `\\N\t\\N\t${answer.body.replace(/[\\\t\n\r]/g, " ")}`;
  return "\\N\t\\N\t\\N";
}
