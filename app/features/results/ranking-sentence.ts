import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import type { Ranked, Ranking } from "./ranking.ts";

/** What a ranking is about: figures on a scale without a middle, or expectations of people who took part by themselves. */
type Subject = "importance" | "topThree" | "satisfaction" | "answer" | "points" | "openEffect" | "openDifference";

/** The sentence above a chart, made from its figures. `write` turns a value into text. */
export function rankingSentence(
  t: TFunction,
  language: Language,
  { subject, ranking, write }: { subject: Subject; ranking: Ranking; write: (value: number) => string },
): string {
  if (ranking.kind === "withheld") return t("results.sentence.withheld");
  if (ranking.kind === "unranked") return t("results.sentence.unranked");
  if (ranking.kind === "single") return t("results.sentence.single", { value: write(ranking.value) });
  const { highest, lowest, kind } = ranking;
  return t(`results.sentence.${subject}.${kind}`, {
    highest: namesIn(language, highest, subject),
    highestValue: write(highest.value),
    lowest: namesIn(language, lowest, subject),
    lowestValue: write(lowest.value),
  });
}

/** Several names stand in quotation marks, because a name may hold an "en" itself; answers always do. */
function namesIn(language: Language, { names }: Ranked, subject: Subject): string {
  const quoted = names.length > 1 || subject === "answer" || subject === "points";
  return formatList(
    names.map((name) => (quoted ? `‘${name}’` : name)),
    language,
  );
}
