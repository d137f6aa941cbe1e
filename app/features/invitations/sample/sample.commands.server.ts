import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { rounds, samples, samplingFrames } from "~db/schema/index.ts";
import { expiryOf } from "../invitation.ts";
import { drawSample } from "./draw-sample.server.ts";
import { peopleOfFrame, populationsOf } from "./sample.queries.server.ts";
import { type PlannedStratum, planSample, type SampleWish } from "./stratum.ts";

export type DrawOutcome =
  | { kind: "drawn"; people: number }
  | { kind: "already-drawn" }
  | { kind: "no-frame" }
  | { kind: "too-many"; people: number }
  | { kind: "round-closed" };

export interface Draw {
  organisationId: number;
  roundId: number;
  wish: SampleWish;
  seed: string;
  now: Date;
}

const perStatement = 1_000;

/**
 * Draws the sample of a round, once, and makes an invitation for each person in it. Nobody can use an invitation yet: its
 * link and code are made when the letter or the mail is.
 */
export async function drawForRound(db: Database, draw: Draw): Promise<DrawOutcome> {
  return await db.transaction(async (tx) => {
    // A large frame takes longer to draw from than a page may.
    await tx.execute(sql`set local statement_timeout = '120s'`);
    await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
    const found = await frameToDrawFrom(tx, draw);
    if ("kind" in found) return found;
    const populations = await populationsOf(tx, { ...draw, frameId: found.frameId, by: draw.wish.by });
    const people = [...populations.values()].reduce((sum, count) => sum + count, 0);
    if (draw.wish.size > people) return { kind: "too-many", people };
    const strata = planSample(populations, draw.wish);
    const sampleId = await keepSample(tx, draw, found.frameId, strata);
    const everybody = await peopleOfFrame(tx, { ...draw, ...found, by: draw.wish.by });
    const drawn = await drawSample(everybody, strata, draw.seed);
    await invite(tx, draw, { ...found, sampleId }, drawn);
    return { kind: "drawn", people: drawn.length };
  });
}

type Found = { frameId: number; expiresAt: Date };

/** Locks the round, so that its frame is not replaced and nobody else draws at the same time. */
async function frameToDrawFrom(tx: Database, { organisationId, roundId, now }: Draw): Promise<Found | DrawOutcome> {
  const [round] = await tx
    .select({ closesAt: rounds.closesAt })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.id, roundId)))
    .for("no key update");
  if (!round || round.closesAt <= now) return { kind: "round-closed" };
  const ofRound = and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId));
  const [drawn] = await tx.select({ id: samples.id }).from(samples).where(ofRound).limit(1);
  if (drawn) return { kind: "already-drawn" };
  const [frame] = await tx
    .select({ id: samplingFrames.id })
    .from(samplingFrames)
    .where(and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.roundId, roundId)))
    .limit(1);
  return frame ? { frameId: frame.id, expiresAt: expiryOf(now, round.closesAt) } : { kind: "no-frame" };
}

async function keepSample(tx: Database, draw: Draw, frameId: number, strata: PlannedStratum[]): Promise<number> {
  const { organisationId, roundId, seed, wish, now } = draw;
  const { allocation, size } = wish;
  const [sample] = await tx
    .insert(samples)
    .values({ organisationId, roundId, frameId, seed, allocation, size, strata, drawnAt: now })
    .returning({ id: samples.id });
  if (!sample) throw new Error("The sample was not stored");
  return sample.id;
}

/**
 * The order of the invitations is random and not the order of the draw: the municipality, which knows the numbers of the
 * people and may know the seed, cannot tell from it who answered.
 */
async function invite(
  tx: Database,
  { organisationId, roundId }: Draw,
  { frameId, sampleId, expiresAt }: Found & { sampleId: number },
  drawn: { personId: string; designWeight: number }[],
): Promise<void> {
  const shuffled = drawn
    .map((person) => ({ ...person, place: randomBytes(16).toString("hex") }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map((person, index) => ({ ...person, serial: index + 1 }));
  // A hash of random bytes that nobody has: until a letter or a mail is made there is no link and no code.
  const nobodysHash = sql`encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex')`;
  for (let start = 0; start < shuffled.length; start += perStatement) {
    const part = shuffled.slice(start, start + perStatement);
    await tx.execute(sql`
      insert into invitations (organisation_id, round_id, sample_id, token_hash, code_hash, expires_at, serial,
        design_weight, gemeente_code, wijk_code, age_group, gender, education, address, email)
      select f.organisation_id, ${roundId}::int, ${sampleId}::int, ${nobodysHash}, ${nobodysHash},
        ${expiresAt.toISOString()}::timestamptz, n.serial, n.weight, f.gemeente_code, f.wijk_code, f.age_group, f.gender,
        f.education, f.address, f.email
      from unnest(${sql.param(part.map((person) => person.personId))}::text[],
        ${sql.param(part.map((person) => person.serial))}::int[],
        ${sql.param(part.map((person) => person.designWeight))}::float8[]) as n(person_id, serial, weight)
      join frame_people f on f.organisation_id = ${organisationId}::int and f.frame_id = ${frameId}::int
        and f.person_id = n.person_id
      order by n.serial`);
  }
}
