import type { SeatQuotas } from "~db/schema/index.ts";
import type { VolunteerKind } from "./volunteer-kinds.ts";

/** One quota (Dutch: quotum): at least and at most so many seats for the people of one level. */
export interface QuotaRow {
  feature: string;
  level: string;
  least: number;
  most: number;
  /** Places of the kinds that have the level. */
  members: number[];
}

/** The quotas one by one, with the kinds of volunteers that each is about. */
export function quotaRows(kinds: readonly VolunteerKind[], quotas: SeatQuotas): QuotaRow[] {
  return Object.entries(quotas).flatMap(([feature, levels]) =>
    Object.entries(levels).map(([level, bounds]) => {
      const members = kinds.flatMap((kind, place) => (kind.levels[feature] === level ? [place] : []));
      return { feature, level, ...bounds, members };
    }),
  );
}
