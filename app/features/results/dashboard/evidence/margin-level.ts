import type { TFunction } from "i18next";
import type { MarginName } from "../../findings.ts";
import { type Background, groupParts } from "../../group.ts";

/** Levels that every area has, per margin; gemeenten differ per area, so the list of those is unknown here. */
const fixedLevels: Readonly<Partial<Record<MarginName, readonly string[]>>> = {
  agegender: ["18-29", "30-44", "45-59", "60-74", "75+"].flatMap((age) => [`${age}|man`, `${age}|vrouw`]),
  education: ["laag", "middelbaar", "hoog"],
};

/** What a level of a margin is called within a sentence: "mannen van 18 tot en met 29 jaar", "inwoners van Zaanstad". */
export function levelInSentence(
  t: TFunction,
  { margin, level, gemeenten }: { margin: MarginName; level: string; gemeenten: Readonly<Record<string, string>> },
): string {
  if (margin === "gemeente") return t("evidence.level.gemeente", { name: gemeenten[level] ?? level });
  if (margin === "education") return t(`evidence.level.education.${level}` as "evidence.level.education.laag");
  const [age = "", gender = ""] = groupParts(level);
  return t("evidence.level.agegender", {
    gender: backgroundName(t, "gender", gender),
    age: backgroundName(t, "age", age),
  });
}

/** What a level is called at the start of a row: the name of a gemeente, or the words of the sentence with a capital. */
export function levelAsLabel(t: TFunction, named: Parameters<typeof levelInSentence>[1]): string {
  if (named.margin === "gemeente") return named.gemeenten[named.level] ?? named.level;
  return capitalised(levelInSentence(t, named));
}

/** The same words with a capital, as a sentence or a row begins. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The levels of a margin that are not told, as far as they can be known without a list of gemeenten. Naming them tells
 * nothing: a level of which nobody took part is as absent as one of which nine did.
 */
export function untoldLevels(margin: MarginName, told: readonly { level: string }[]): string[] {
  const present = new Set(told.map(({ level }) => level));
  return (fixedLevels[margin] ?? []).filter((level) => !present.has(level));
}

function backgroundName(t: TFunction, background: Background, part: string): string {
  return t(`evidence.background.${background}.${part}` as "evidence.background.gender.man");
}

/** The levels as people expect them: young to old, low to high; gemeenten from the largest to the smallest. */
export function levelsInOrder<Level extends { level: string; population: number }>(
  margin: MarginName,
  levels: readonly Level[],
): Level[] {
  const order = fixedLevels[margin];
  if (!order) return [...levels].sort((a, b) => b.population - a.population);
  return [...levels].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
