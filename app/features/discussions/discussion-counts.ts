import type { ThemeCode } from "~/features/framework/theme.ts";
import { type Stance, stances } from "./stance.ts";

/** How many threads there are of one stance about one theme. */
export interface ThreadCount {
  stance: Stance;
  theme: ThemeCode | null;
  count: number;
}

/** What the list is narrowed to. */
export interface ThreadChoice {
  stance?: Stance | undefined;
  theme?: ThemeCode | undefined;
}

/** How many threads pass a choice. */
export function countOf(counts: readonly ThreadCount[], { stance, theme }: ThreadChoice): number {
  return counts
    .filter((one) => (stance === undefined || one.stance === stance) && (theme === undefined || one.theme === theme))
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many threads of each stance are about one theme, or about none. */
export interface ThemeArguments {
  theme: ThemeCode | null;
  byStance: Record<Stance, number>;
  total: number;
}

/** The threads per theme and stance, the theme with most first; what is about no theme comes last. */
export function argumentsByTheme(counts: readonly ThreadCount[]): ThemeArguments[] {
  return [...new Set(counts.map(({ theme }) => theme))]
    .map((theme) => {
      const own = counts.filter((one) => one.theme === theme);
      const byStance = Object.fromEntries(stances.map((stance) => [stance, countOf(own, { stance })]));
      return { theme, byStance: byStance as ThemeArguments["byStance"], total: countOf(own, {}) };
    })
    .sort((a, b) => Number(a.theme === null) - Number(b.theme === null) || b.total - a.total);
}
