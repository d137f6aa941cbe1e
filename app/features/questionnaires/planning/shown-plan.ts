import { dayAndTimeOf } from "~/platform/amsterdam-time.ts";
import type { PlannedRound } from "./planned-round.ts";
import { quotaFields } from "./quota.ts";

/** What the fields of the form about a round begin with, by name. */
export interface ShownPlan {
  /** Of a stored round what `fingerprintOf` gives; empty for a new one. */
  shown: string;
  fields: Readonly<Record<string, string | undefined>>;
}

/** A new round: for everybody, opening later, and closing at the end of a day. */
export function newPlan(questionnaire: { id: number; titleNl: string; titleEn: string } | undefined): ShownPlan {
  const chosen = questionnaire && {
    questionnaire: String(questionnaire.id),
    titleNl: questionnaire.titleNl,
    titleEn: questionnaire.titleEn,
  };
  return {
    shown: "",
    fields: { audience: "open", opens: "later", opensTime: "09:00", closesTime: "23:59", ...chosen },
  };
}

/** A stored round as the form shows it. */
export function planOf({ shown, ...round }: PlannedRound & { shown: string }): ShownPlan {
  const opens = dayAndTimeOf(round.opensAt);
  const closes = dayAndTimeOf(round.closesAt);
  const quotas = quotaFields.map(({ margin, level, name }) => [name, round.quotas[margin]?.[level]?.toString()]);
  return {
    shown,
    fields: {
      questionnaire: String(round.questionnaireId),
      slug: round.slug,
      titleNl: round.titleNl,
      titleEn: round.titleEn,
      audience: round.audience,
      panel: round.panelId?.toString(),
      proposal: round.proposalId?.toString(),
      area: round.areaCode,
      opens: "later",
      opensDay: opens.day,
      opensTime: opens.time,
      closesDay: closes.day,
      closesTime: closes.time,
      resultsFrom: round.resultsFrom ?? undefined,
      purposeNl: round.purposeNl,
      purposeEn: round.purposeEn,
      ...Object.fromEntries(quotas),
    },
  };
}
