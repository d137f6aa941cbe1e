import type { TFunction } from "i18next";
import type { MarginName, MissingGroup } from "./composition.ts";

type Named = MarginName | MissingGroup["margin"];

/** What a group is called within a sentence: "vrouwen van 18 tot en met 29 jaar", "inwoners van Zaanstad". */
export function levelInSentence(
  t: TFunction,
  { margin, level, gemeenten }: { margin: Named; level: string; gemeenten: Readonly<Record<string, string>> },
): string {
  const [age = "", gender = ""] = level.split("|");
  switch (margin) {
    case "age":
      return nameOf(t, `age.${level}`);
    case "gender":
      return nameOf(t, `gender.${level}`);
    case "agegender":
      return t("evidence.level.agegender", { gender: nameOf(t, `gender.${gender}`), age: nameOf(t, `age.${age}`) });
    case "education":
      return t(`evidence.level.education.${level}` as "evidence.level.education.laag");
    case "gemeente":
      return t("evidence.level.gemeente", { name: gemeenten[level] ?? level });
  }
}

/** The same at the start of a row, with a capital. */
export function levelAsLabel(t: TFunction, named: Parameters<typeof levelInSentence>[1]): string {
  if (named.margin === "gemeente") return named.gemeenten[named.level] ?? named.level;
  const words = levelInSentence(t, named);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nameOf(t: TFunction, level: string): string {
  return t(`evidence.background.${level}` as "evidence.background.gender.man");
}
