import { and, asc, eq, inArray } from "drizzle-orm";
import { effectRatingAccess } from "~/features/proposals/phase.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import {
  createQuestionnaire,
  openRound,
  type QuestionnaireDraft,
} from "~/features/questionnaires/questionnaire.commands.server.ts";
import { inBoth, valueRatingItems } from "~/features/questionnaires/value-rating.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, rounds, scenarios } from "~db/schema/index.ts";
import { dayAfter, endOfDay, startOfDay } from "../day.ts";

const opensDaysAgo = 21;
const closesInDays = 180;
const region = {
  code: "MRA",
  inSentence: { nl: "de Metropoolregio Amsterdam", en: "the Amsterdam Metropolitan Area" },
};

const valueRating = { series: "waarderen", slug: "waarderen-2026" };

type RoundDraft = Omit<Parameters<typeof openRound>[1], "opensAt" | "closesAt" | "questionnaireId">;

/** Makes a round with its questionnaire, unless the round is there already. Gives whether it was made. */
export async function ensureRound(
  db: Database,
  questionnaire: QuestionnaireDraft,
  round: RoundDraft,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const there = await tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(and(eq(rounds.organisationId, round.organisationId), eq(rounds.slug, round.slug)));
    if (there.length > 0) return false;
    const questionnaireId = await createQuestionnaire(tx, questionnaire);
    await openRound(tx, {
      ...round,
      questionnaireId,
      opensAt: startOfDay(dayAfter(now, -opensDaysAgo)),
      closesAt: endOfDay(dayAfter(now, closesInDays)),
    });
    return true;
  });
}

/** The value rating of the region, and one round of perceived effects per proposal that residents may judge. */
export async function openInstruments(db: Database, organisationId: number, now: Date): Promise<number> {
  let opened = (await openValueRating(db, organisationId, now)) ? 1 : 0;
  const all = await db
    .select()
    .from(proposals)
    .where(eq(proposals.organisationId, organisationId))
    .orderBy(asc(proposals.id));
  for (const proposal of all) {
    if (proposal.phase === null || effectRatingAccess(proposal.phase) === "not-yet-open") continue;
    if (await openPerceivedEffect(db, proposal, now)) opened += 1;
  }
  return opened;
}

function openValueRating(db: Database, organisationId: number, now: Date): Promise<boolean> {
  const title = inBoth((t) => t("questionnaires.valueRating.title"));
  const intro = inBoth((t) => t("questionnaires.valueRating.intro"));
  const titles = { titleNl: title.nl, titleEn: title.en };
  return ensureRound(
    db,
    {
      organisationId,
      slug: valueRating.series,
      instrument: "value_rating",
      ...titles,
      introNl: intro.nl,
      introEn: intro.en,
      items: valueRatingItems(region.inSentence),
    },
    { organisationId, slug: valueRating.slug, ...titles, audience: "open", areaCode: region.code },
    now,
  );
}

/** From when until when a round takes answers. */
export type RoundPeriod = Pick<typeof rounds.$inferSelect, "opensAt" | "closesAt">;

/** The value rating of this year, so that earlier ones can ask the very same questions. */
export async function valueRatingRound(db: Database, organisationId: number): Promise<typeof rounds.$inferSelect> {
  const [round] = await db
    .select()
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, valueRating.slug)));
  if (!round) throw new Error(`Round ${valueRating.slug} is not there`);
  return round;
}

async function openPerceivedEffect(db: Database, proposal: typeof proposals.$inferSelect, now: Date): Promise<boolean> {
  const { organisationId } = proposal;
  const judged = await db
    .select()
    .from(scenarios)
    .where(
      and(
        eq(scenarios.organisationId, organisationId),
        eq(scenarios.proposalId, proposal.id),
        // An alternative that was set aside is shown but not judged: two scenarios per person at most (docs/requirements.md M-1.4).
        inArray(scenarios.kind, ["nul", "intervention"]),
      ),
    )
    .orderBy(asc(scenarios.position));
  const title = inBoth((t) => t("questionnaires.effect.title", { proposal: shortTitle(proposal.title) }));
  const intro = inBoth((t) => t("questionnaires.effect.intro"));
  const slug = `effecten-${proposal.slug}`;
  const titles = { titleNl: title.nl, titleEn: title.en };
  return ensureRound(
    db,
    {
      organisationId,
      slug,
      instrument: "perceived_effect",
      ...titles,
      introNl: intro.nl,
      introEn: intro.en,
      items: perceivedEffectItems({
        area:
          proposal.areaCode === region.code ? region.inSentence : { nl: proposal.areaLabel, en: proposal.areaLabel },
        horizonYear: proposal.horizonYear,
        scenarios: judged.map(({ id, code, name, kind }) => ({ id, code, name, isNul: kind === "nul" })),
      }),
    },
    { organisationId, slug, ...titles, audience: "open", proposalId: proposal.id, areaCode: proposal.areaCode },
    now,
  );
}
