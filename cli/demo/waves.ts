import { and, eq } from "drizzle-orm";
import { openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { closeRound } from "~/features/responses/close-round.commands.server.ts";
import type { Database, DatabaseHandle } from "~db/client.server.ts";
import { roundKeys, rounds } from "~db/schema/index.ts";
import { endOfDay, startOfDay } from "../day.ts";
import { type DemoLoad, loadRespondents } from "./load.ts";
import { type RoundPeriod, valueRatingRound } from "./rounds.ts";

/** The value ratings of earlier years; that of this year is open. */
const waves = [
  { year: 2024, opens: "2024-04-15", closes: "2024-05-31" },
  { year: 2025, opens: "2025-04-14", closes: "2025-05-31" },
];
/** Fewer people took part in them than do now. */
const shareOfNow = 0.5;
const anHour = 60 * 60 * 1000;

/** What the earlier rounds got; nothing for one that was there already. */
export interface WavesLoad {
  rounds: number;
  responses: number;
  answers: number;
}

/**
 * Makes the value ratings of earlier years with the questionnaire of this year, fills them as if it were then, and closes
 * them as any round is closed: their answers hang on nobody. One that was killed half-way is filled and closed after all.
 */
export async function fillWaves(handle: DatabaseHandle, options: LoadOptions): Promise<WavesLoad> {
  const total = { rounds: 0, responses: 0, answers: 0 };
  for (const { year, opens, closes } of waves) {
    const period = { opensAt: startOfDay(opens), closesAt: endOfDay(closes) };
    if (period.closesAt >= options.now) continue;
    const slug = `waarderen-${year}`;
    const open = (until: Date) =>
      openWave(handle.db, options.organisationId, { slug, year, ...period, closesAt: until });
    const load = await fillClosedRound(handle, options, { slug, open, ...period });
    if (!load) continue;
    total.rounds += 1;
    total.responses += load.responses;
    total.answers += load.answers;
  }
  return total;
}

interface Wave extends RoundPeriod {
  slug: string;
  year: number;
}

/** How many people a demo makes, and when it is. */
export interface LoadOptions {
  organisationId: number;
  respondents: number;
  seed: number;
  now: Date;
}

/**
 * Fills a round of an earlier year and closes it; undefined when that was done before. `open` makes the round, unless it is
 * there, so that it closes at the moment it is told.
 */
export async function fillClosedRound(
  handle: DatabaseHandle,
  options: LoadOptions,
  wave: RoundPeriod & { slug: string; open: (until: Date) => Promise<void> },
): Promise<DemoLoad | undefined> {
  const { db } = handle;
  const { organisationId, now } = options;
  if (await isFinished(db, organisationId, wave.slug)) return undefined;
  // Open for an instant, because only a round that is open can be filled and then closed.
  if (!(await isThere(db, organisationId, wave.slug))) await wave.open(new Date(now.getTime() + anHour));
  const respondents = Math.ceil(options.respondents * shareOfNow);
  const atItsEnd = new Date(wave.closesAt.getTime() - 1000);
  const load = await loadRespondents(handle, { ...options, respondents, now: atItsEnd });
  const { kind } = await closeRound(db, { organisationId, slug: wave.slug, now: wave.closesAt });
  if (kind !== "closed") throw new Error(`The round ${wave.slug} was not closed: ${kind}`);
  return load;
}

/** Whether the round is there and its key is gone. */
async function isFinished(db: Database, organisationId: number, slug: string): Promise<boolean> {
  const [found] = await db
    .select({ keyOf: roundKeys.roundId })
    .from(rounds)
    .leftJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, slug)));
  return found !== undefined && found.keyOf === null;
}

async function isThere(db: Database, organisationId: number, slug: string): Promise<boolean> {
  const there = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, slug)));
  return there.length > 0;
}

async function openWave(db: Database, organisationId: number, { slug, year, opensAt, closesAt }: Wave): Promise<void> {
  const { id: _id, titleNl, titleEn, ...round } = await valueRatingRound(db, organisationId);
  const titles = { titleNl: `${titleNl} (${year})`, titleEn: `${titleEn} (${year})` };
  await openRound(db, { ...round, ...titles, slug, opensAt, closesAt });
}
