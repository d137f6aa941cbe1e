import { and, count, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { framePeople, samples, samplingFrames } from "~db/schema/index.ts";
import { type Stratification, stratumOf } from "./stratum.ts";

interface FrameQuestion {
  organisationId: number;
  frameId: number;
  by: Stratification;
}

const ofFrame = ({ organisationId, frameId }: Omit<FrameQuestion, "by">) =>
  and(eq(framePeople.organisationId, organisationId), eq(framePeople.frameId, frameId));

/** How many people of the frame are in each stratum. */
export async function populationsOf(db: Database, question: FrameQuestion): Promise<Map<string, number>> {
  const { gemeenteCode, ageGroup } = framePeople;
  const rows = await db
    .select({ gemeenteCode, ageGroup, people: count() })
    .from(framePeople)
    .where(ofFrame(question))
    .groupBy(gemeenteCode, ageGroup);
  const populations = new Map<string, number>();
  for (const { people, ...person } of rows) {
    const stratum = stratumOf(person, question.by);
    populations.set(stratum, (populations.get(stratum) ?? 0) + people);
  }
  return populations;
}

/** Everybody in the frame, by number and stratum. */
export async function peopleOfFrame(
  db: Database,
  question: FrameQuestion,
): Promise<{ personId: string; stratum: string }[]> {
  const { personId, gemeenteCode, ageGroup } = framePeople;
  const rows = await db.select({ personId, gemeenteCode, ageGroup }).from(framePeople).where(ofFrame(question));
  return rows.map((person) => ({ personId: person.personId, stratum: stratumOf(person, question.by) }));
}

/** The list of people that was read for a round, or undefined. */
export async function frameOfRound(db: Database, { organisationId, roundId }: RoundKey) {
  const [frame] = await db
    .select()
    .from(samplingFrames)
    .where(and(eq(samplingFrames.organisationId, organisationId), eq(samplingFrames.roundId, roundId)))
    .limit(1);
  return frame;
}

interface RoundKey {
  organisationId: number;
  roundId: number;
}

/** The sample that was drawn for a round, or undefined. */
export async function sampleOfRound(db: Database, { organisationId, roundId }: RoundKey) {
  const [sample] = await db
    .select()
    .from(samples)
    .where(and(eq(samples.organisationId, organisationId), eq(samples.roundId, roundId)))
    .limit(1);
  return sample;
}
