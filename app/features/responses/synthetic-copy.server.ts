import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import type { Answer } from "./answer.ts";
import { newReceipt } from "./receipt.server.ts";
import { syntheticAnswer } from "./synthetic-answer.ts";
import { chanceFor, type DrawnResponse } from "./synthetic-draw.server.ts";

/** Where the responses go, and with which chance. */
export interface CopyTarget {
  organisationId: number;
  seed: number;
  /** Whether this connection may leave out the checks that the load itself answers for. */
  maySkipChecks: boolean;
}

/** About what one trip to the database carries. */
const chunkLength = 64 * 1024;
/** What COPY reads as null. */
const none = "\\N";

/**
 * Stores the responses that are not there yet with all their answers, within a transaction.
 * @returns The responses that were added, and how many answers.
 */
export async function copyResponses(tx: postgres.TransactionSql, target: CopyTarget, drawn: readonly DrawnResponse[]) {
  const added = await addResponses(tx, target, drawn);
  const written = { answers: 0 };
  if (added.length > 0) {
    // Each answer hangs on a response of this very transaction and on an item that can no longer change: looking both up
    // again for every row takes twice as long as storing it. Every other rule of the table stays in force.
    if (target.maySkipChecks) await tx`set local session_replication_role = replica`;
    const stream =
      await tx`copy answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body)
      from stdin`.writable();
    await pipeline(Readable.from(inChunks(answerLines(target, added, written))), stream);
  }
  return { added, answers: written.answers };
}

/** Only COPY is fast enough, and COPY knows no "unless it is there": so by way of a table of this connection alone. */
async function addResponses(tx: postgres.TransactionSql, target: CopyTarget, drawn: readonly DrawnResponse[]) {
  await tx`
    create temporary table if not exists synthetic_responses on commit delete rows as
    select organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key, content_hash,
      gemeente_code, age_group, gender, education
    from responses with no data`;
  const stream = await tx`copy synthetic_responses from stdin`.writable();
  await pipeline(Readable.from(inChunks(responseLines(target, drawn))), stream);
  const rows = await tx<{ participantId: string }[]>`
    insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key,
      content_hash, gemeente_code, age_group, gender, education)
    select * from synthetic_responses order by round_id, participant_id
    on conflict (organisation_id, round_id, participant_id) do nothing
    returning participant_id as "participantId"`;
  if (rows.length === drawn.length) return drawn;
  const isNew = new Set(rows.map(({ participantId }) => participantId));
  return drawn.filter(({ participantId }) => isNew.has(participantId));
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

function* responseLines(target: CopyTarget, drawn: readonly DrawnResponse[]): Generator<string> {
  for (const response of drawn) yield `${responseFields(target, response).join("\t")}\n`;
}

function responseFields(target: CopyTarget, { offered, person, participantId, stream }: DrawnResponse) {
  const { gemeenteCode, ageGroup, gender, education } = stream === "invited" ? person.registered : person.said;
  const chance = chanceFor(target.seed, person, offered.chances.day);
  return [
    target.organisationId,
    offered.round.id,
    participantId,
    stream,
    "synthetic",
    offered.days[Math.floor(chance.uniform() * offered.days.length)] ?? none,
    newReceipt(),
    // No form carried it; the id itself is as unique as a key must be.
    participantId,
    "synthetic",
    gemeenteCode ?? none,
    ageGroup ?? none,
    gender ?? none,
    education ?? none,
  ];
}

/** Lines in the text format of COPY, all of one response at once. */
function* answerLines(target: CopyTarget, drawn: readonly DrawnResponse[], written: { answers: number }) {
  for (const { offered, person, participantId } of drawn) {
    const { round, chances } = offered;
    const chance = chanceFor(target.seed, person, chances.answers);
    const head = `${target.organisationId}\t${round.id}\t${participantId}\t`;
    let lines = "";
    for (const item of round.items) lines += head + item.id + tailOf(syntheticAnswer(round, item, person, chance));
    written.answers += round.items.length;
    yield lines;
  }
}

/** State, score, choices and text. */
function tailOf(answer: Answer): string {
  if ("score" in answer) return scoreTail(answer.score);
  if ("choices" in answer) return `\tanswered\t${none}\t{${answer.choices.join(",")}}\t${none}\n`;
  if ("body" in answer) return `\tanswered\t${none}\t${none}\t${answer.body.replace(/[\\\t\n\r]/g, " ")}\n`;
  if (answer.state !== "answered") return emptyTails[answer.state];
  throw new RangeError("The model of example people gives no points, amounts or places");
}

const emptyTail = (state: Answer["state"]) => `\t${state}\t${none}\t${none}\t${none}\n`;
const emptyTails = {
  dont_know: emptyTail("dont_know"),
  prefer_not_to_say: emptyTail("prefer_not_to_say"),
  skipped: emptyTail("skipped"),
};
const scoreTails = new Map<number, string>();

/** The same few scores come back ten million times. */
function scoreTail(score: number): string {
  const known = scoreTails.get(score);
  if (known) return known;
  const made = `\tanswered\t${score}\t${none}\t${none}\n`;
  scoreTails.set(score, made);
  return made;
}
