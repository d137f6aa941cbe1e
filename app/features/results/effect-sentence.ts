import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList, formatSigned } from "~/ui/format.ts";
import { clearEffects } from "./clear-effects.ts";
import type { Stream } from "./group.ts";
import { comparedMean, rankingOf } from "./ranking.ts";
import { rankingSentence } from "./ranking-sentence.ts";
import type { Figure, Released } from "./released.ts";
import { shownFigures } from "./result-view.ts";
import type { Measure } from "./tally.ts";

/** More names than this nobody remembers. */
const NAMED = 3;

interface Expected {
  stream: Stream;
  /** What the figures are compared with: doing nothing, or now. */
  measure: Measure;
  /** Names as they stand within a sentence. */
  rows: readonly { name: string; figure: Released | null | undefined }[];
}

/**
 * What residents expect, and compared with what: only gains and losses that are clear are named. In open participation
 * nothing is tested, so that it says which figure is highest and lowest among those who took part.
 */
export function effectSentence(t: TFunction, language: Language, { stream, measure, rows }: Expected): string {
  const write = (value: number) => formatSigned(value, language);
  if (stream === "open" || rows.length === 1 || shownFigures(rows.map(({ figure }) => figure)).length === 0) {
    const subject = measure === "difference" ? ("openDifference" as const) : ("openEffect" as const);
    return rankingSentence(t, language, { subject, ranking: rankingOf(rows, comparedMean), write });
  }
  const named = (side: "up" | "down") => {
    const clear = clearEffects(rows, side).map(({ name, figure }) => `${name} (${written(t, figure, write)})`);
    const more = clear.length - NAMED;
    const first = formatList(clear.slice(0, NAMED), language);
    return more > 0 ? t("results.sentence.more", { names: clear.slice(0, NAMED).join(", "), count: more }) : first;
  };
  const [gains, losses] = [named("up"), named("down")];
  return t(`results.sentence.${measure === "difference" ? "difference" : "effect"}.${kindOf(gains, losses)}`, {
    gains,
    losses,
  });
}

function written(t: TFunction, { scale, precision }: Figure, write: (value: number) => string): string {
  const value = write(scale?.mean ?? 0);
  return precision === "normal" ? value : `${value}, ${t("results.precision.indicative")}`;
}

function kindOf(gains: string, losses: string): "both" | "gains" | "losses" | "none" {
  if (gains && losses) return "both";
  if (gains) return "gains";
  return losses ? "losses" : "none";
}
