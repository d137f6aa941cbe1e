import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ways } from "~/features/proposals/cycle/bw-question.ts";
import { answerPhase } from "~/features/proposals/cycle/phase.commands.server.ts";
import { phaseAnswersOf, phaseChangesOf } from "~/features/proposals/cycle/phase.queries.server.ts";
import { newestOf } from "~/features/proposals/cycle/phase-answers.ts";
import { phases } from "~/features/proposals/phase.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database, DatabaseHandle } from "~db/client.server.ts";
import { phaseChanges, rounds } from "~db/schema/index.ts";
import { endOfDay, startOfDay } from "../day.ts";
import { personOf } from "./accounts.ts";
import { seedYaml } from "./seed-files.ts";
import { fillClosedRound, type LoadOptions, type WavesLoad } from "./waves.ts";

const words = z.string().min(1);
const phase = z.enum(phases);
const step = z.strictObject({
  van: phase.optional(),
  naar: phase,
  dag: words,
  reden: words.optional(),
});
const courses = z.record(
  words,
  z.strictObject({
    ronde: z.strictObject({ naam: words, opent: words, sluit: words }),
    stappen: z.array(step),
    antwoorden: z.partialRecord(phase, z.partialRecord(z.enum(ways), words)),
  }),
);
type Course = z.infer<typeof courses>[string];

interface Place {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

/** Gives the example proposals the steps and public answers of earlier years; tells how many got them. */
export async function tellCourses(db: Database, organisationId: number, now: Date): Promise<number> {
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  let told = 0;
  for (const [slug, course] of Object.entries(seedYaml("cycle/verloop.yaml", courses))) {
    const proposal = await namedProposal(db, { organisationId, slug });
    if (!proposal) throw new Error(`Proposal ${slug} is not there`);
    const by = { organisationId, proposalId: proposal.id, officialId };
    if ((await phaseChangesOf(db, by)).length > 0) continue;
    await recordSteps(db, by, course);
    await answer(db, by, course, now);
    told += 1;
  }
  return told;
}

/** The steps from before the site was there: they are told, not taken. */
async function recordSteps(db: Database, by: Place, { stappen }: Course): Promise<void> {
  const { organisationId, proposalId, officialId: changedBy } = by;
  await db.insert(phaseChanges).values(
    stappen.map(({ van, naar, dag, reden }) => ({
      ...{ organisationId, proposalId, changedBy, fromPhase: van ?? null, toPhase: naar, reason: reden ?? null },
      ...{ unanswered: 0, changedAt: startOfDay(dag) },
    })),
  );
}

async function answer(db: Database, by: Place, { antwoorden, stappen }: Course, now: Date): Promise<void> {
  for (const [name, bodies] of Object.entries(antwoorden)) {
    const began = stappen.findLast(({ naar }) => naar === name)?.dag;
    const given = { look: "", choose: "", work: "", learn: "", ...bodies };
    const one = phase.parse(name);
    const known = newestOf(await phaseAnswersOf(db, by), one);
    const at = began ? startOfDay(began) : now;
    const outcome = await answerPhase(db, { ...by, phase: one, known, bodies: given }, at);
    if (outcome.kind !== "answered") throw new Error(`The phase ${name} was not answered: ${outcome.kind}`);
  }
}

/** Asks in an earlier phase what is asked now, fills that round as if it were then, and closes it. */
export async function fillEarlierPhases(handle: DatabaseHandle, options: LoadOptions): Promise<WavesLoad> {
  const total = { rounds: 0, responses: 0, answers: 0 };
  for (const [slug, { ronde }] of Object.entries(seedYaml("cycle/verloop.yaml", courses))) {
    const period = { opensAt: startOfDay(ronde.opent), closesAt: endOfDay(ronde.sluit) };
    if (period.closesAt >= options.now) continue;
    const load = await fillClosedRound(handle, options, {
      ...{ slug: ronde.naam, ...period },
      open: (closesAt) =>
        openEarlier(handle.db, options.organisationId, { now: `effecten-${slug}`, ...ronde, ...period, closesAt }),
    });
    if (!load) continue;
    total.rounds += 1;
    total.responses += load.responses;
    total.answers += load.answers;
  }
  return total;
}

/** The same questionnaire as the round of now. */
async function openEarlier(
  db: Database,
  organisationId: number,
  earlier: { now: string; naam: string; opensAt: Date; closesAt: Date },
): Promise<void> {
  const [present] = await db
    .select()
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, earlier.now)));
  if (!present) throw new Error(`Round ${earlier.now} is not there`);
  const { id: _id, titleNl, titleEn, ...round } = present;
  const year = ` (${earlier.opensAt.getFullYear()})`;
  const titles = { titleNl: titleNl + year, titleEn: titleEn + year };
  await openRound(db, {
    ...round,
    ...titles,
    slug: earlier.naam,
    opensAt: earlier.opensAt,
    closesAt: earlier.closesAt,
  });
}
