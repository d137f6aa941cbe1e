import type { TFunction } from "i18next";
import type { Ranking } from "./ranking.ts";

/** What a ranking is about: figures around zero, or figures on a scale without a middle. */
export type Subject = "effect" | "difference" | "importance" | "topThree" | "satisfaction" | "answer";

/** The sentence above a chart, made from its figures. `write` turns a value into text. */
export function rankingSentence(
  t: TFunction,
  subject: Subject,
  ranking: Ranking,
  write: (value: number) => string,
): string {
  if (ranking.kind === "withheld") return t("results.sentence.withheld");
  if (ranking.kind === "unranked") return t("results.sentence.unranked");
  if (ranking.kind === "single") return t("results.sentence.single", { value: write(ranking.value) });
  const { highest, lowest, kind } = ranking;
  const words = {
    highest: highest.name,
    highestValue: write(highest.value),
    lowest: lowest.name,
    lowestValue: write(lowest.value),
  };
  if (subject === "effect" || subject === "difference") return t(`results.sentence.${subject}.${kind}`, words);
  return t(`results.sentence.${subject}.${kind === "equal" ? "equal" : "mixed"}`, words);
}
