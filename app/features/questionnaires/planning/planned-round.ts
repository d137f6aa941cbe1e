import type { Audience } from "~/features/accounts/audience.ts";
import type { Quotas } from "./quota.ts";

/** A round as staff plans it (Dutch: ronde): who may answer what, when, and what happens with it. */
export interface PlannedRound {
  slug: string;
  questionnaireId: number;
  titleNl: string;
  titleEn: string;
  audience: Audience;
  panelId: number | null;
  proposalId: number | null;
  areaCode: string;
  opensAt: Date;
  closesAt: Date;
  /** From which day there are results, as 2026-03-01; null: as soon as enough people answered. */
  resultsFrom: string | null;
  purposeNl: string;
  purposeEn: string;
  quotas: Quotas;
}

/** The plan as one text: a form carries it, so that two people who edit at once do not undo each other's work. */
export function planAsText({ opensAt, closesAt, quotas, ...plan }: PlannedRound): string {
  const fields = Object.entries(plan).sort(([a], [b]) => a.localeCompare(b));
  const levels = Object.entries(quotas).flatMap(([margin, numbers]) =>
    Object.entries(numbers).map(([level, number]) => [margin, level, number]),
  );
  return JSON.stringify([fields, levels.sort(), opensAt.toISOString(), closesAt.toISOString()]);
}
