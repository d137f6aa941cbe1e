import type { ThemeCode } from "~/features/framework/theme.ts";
import { TOO_MANY_DONT_KNOW } from "../../ranking.ts";
import type { Released } from "../../released.ts";
import type { Measure } from "../../tally.ts";
import { comparedEffect, type PlanEffects, themesOfAll } from "./effect-plans.ts";

/** One theme as the invited people and the open participants expect it, apart; never a figure of both. */
export interface Beside {
  theme: ThemeCode;
  invited: Released | null;
  open: Released | null;
  /** Mean of the open participants less that of the invited people, one decimal; null where one of the two is withheld. */
  between: number | null;
}

/** The themes of one plan with the figures of both streams beside each other, in the order of the invited people. */
export function besideEachOther(invited: PlanEffects, open: PlanEffects | undefined, measure: Measure): Beside[] {
  const others = open ? themesOfAll([open]) : [];
  return themesOfAll([invited]).map(({ theme, plan }) => {
    const other = others.find((effect) => effect.theme === theme);
    const figures = {
      invited: comparedEffect(plan, measure),
      open: other ? comparedEffect(other.plan, measure) : null,
    };
    return { theme, ...figures, between: betweenOf(figures) };
  });
}

function betweenOf({ invited, open }: Pick<Beside, "invited" | "open">): number | null {
  const [panel, others] = [invited, open].map((figure) =>
    figure && !figure.withheld ? figure.scale?.mean : undefined,
  );
  if (panel === undefined || others === undefined) return null;
  return Math.round((others - panel) * 10) / 10;
}

/** The theme on which the streams lie furthest apart, of those with enough people who know in both; undefined when there is none. */
export function furthestApart(rows: readonly Beside[]): (Beside & { between: number }) | undefined {
  const compared = rows.flatMap((row) =>
    row.between !== null && carries(row.invited) && carries(row.open) ? [{ ...row, between: row.between }] : [],
  );
  return compared.reduce<(Beside & { between: number }) | undefined>(
    (furthest, row) => (furthest && Math.abs(furthest.between) >= Math.abs(row.between) ? furthest : row),
    undefined,
  );
}

/** Whether a figure may be ranked among others (docs/requirements.md M-2.11, M-2.13). */
function carries(figure: Released | null): boolean {
  return figure !== null && !figure.withheld && figure.precision === "normal" && figure.dontKnow <= TOO_MANY_DONT_KNOW;
}
