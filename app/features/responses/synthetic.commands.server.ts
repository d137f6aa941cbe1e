import type postgres from "postgres";
import { markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { populationsFor, roundsToFill } from "./synthetic.queries.server.ts";
import { type CopyTarget, copyResponses } from "./synthetic-copy.server.ts";
import { drawResponses, offeredRound, type People, type SyntheticRound } from "./synthetic-draw.server.ts";
import { drawingWeights, type Population } from "./synthetic-person.ts";
import { outsideRegion } from "./synthetic-turnout-model.ts";

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

interface Counts {
  responses: number;
  answers: number;
  perRound: Record<string, number>;
}

export type SyntheticOutcome =
  | ({ kind: "loaded" } & Counts)
  /** Without population margins there is nobody to draw. */
  | { kind: "no-population" }
  | { kind: "no-open-round" };

/** Few enough to hold in memory, many enough to make the trip to the database worth it. */
const personsPerBatch = 1000;
/** While one batch waits for the disk, the other is drawn and read. */
const batchesAtOnce = 2;

/**
 * Fills the rounds that are open with made-up residents whose answers follow docs/demo-model.md, and marks the
 * organisation as showing example data. Takes constant memory. A resident who is there already is left alone, so that
 * the same load again adds nothing and a larger one, or one that was killed, adds only the rest.
 */
export async function loadSynthetic({ db, sql }: DatabaseHandle, load: SyntheticLoad): Promise<SyntheticOutcome> {
  const rounds = (await roundsToFill(db, load)).map((round) => offeredRound(round, load.now));
  if (rounds.length === 0) return { kind: "no-open-round" };
  const populations = await populationsFor(db, Object.keys(outsideRegion));
  if (!isComplete(populations)) return { kind: "no-population" };
  // First, so that no page ever shows example answers without saying so.
  await markExampleData(db, load.organisationId);
  const people = { seed: load.seed, weights: drawingWeights(populations), inRegion: codesInRegion(populations) };
  const counts = await fill(sql, load, { rounds, people });
  // The planner must know of this many new rows before the first page asks for them.
  if (counts.responses > 0) await sql`analyze responses, answers`;
  return { kind: "loaded", ...counts };
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

interface Source {
  rounds: SyntheticRound[];
  people: People;
}

/** Every batch is a transaction of its own: whatever happens, a resident is there with all answers or not at all. */
async function fill(sql: postgres.Sql, load: SyntheticLoad, { rounds, people }: Source): Promise<Counts> {
  const target = { ...load, maySkipChecks: await isSuperuser(sql) };
  const slugs = rounds.map(({ round }) => round.slug);
  const counts: Counts = { responses: 0, answers: 0, perRound: Object.fromEntries(slugs.map((slug) => [slug, 0])) };
  let done = 0;
  await inTurns(load.respondents, async (first, last) => {
    const drawn = drawResponses(rounds, people, { first, last });
    const { added, answers } = await sql.begin((tx) => storeOpen(tx, target, drawn));
    counts.responses += added.length;
    counts.answers += answers;
    for (const { offered } of added) {
      const { slug } = offered.round;
      counts.perRound[slug] = (counts.perRound[slug] ?? 0) + 1;
    }
    // Where answers are checked one by one, the database must know early that a round holds more than a few people.
    if (first === 0 && !target.maySkipChecks) await sql`analyze responses`;
    done += last - first;
    load.onProgress(done);
  });
  return counts;
}

/** Some batches at once; after a failure nobody begins another. */
async function inTurns(total: number, work: (first: number, last: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < total) {
      const first = next;
      next = Math.min(first + personsPerBatch, total);
      await work(first, next).catch((error: unknown) => {
        next = total;
        throw error;
      });
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: batchesAtOnce }, worker));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** Holds the keys of the rounds, so that none is finished meanwhile; a round that is being finished gets nothing more. */
async function storeOpen(tx: postgres.TransactionSql, target: CopyTarget, drawn: ReturnType<typeof drawResponses>) {
  // An operating system that fails may take the last batches along; running the load again brings them back.
  await tx`set local synchronous_commit = off`;
  const held = await tx<{ id: number }[]>`
    select round_id as id from round_keys where organisation_id = ${target.organisationId} for key share skip locked`;
  const open = new Set(held.map(({ id }) => id));
  return copyResponses(
    tx,
    target,
    drawn.filter(({ offered }) => open.has(offered.round.id)),
  );
}

async function isSuperuser(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ is: boolean }[]>`select rolsuper as is from pg_roles where rolname = current_user`;
  return row?.is ?? false;
}
