import type { TFunction } from "i18next";
import { unreachable } from "~/platform/unreachable.ts";
import { type AdvisedMargin, isPlace, type MarginName, otherPlaces } from "./member-levels.ts";

interface Named {
  margin: MarginName | AdvisedMargin;
  level: string;
  /** Names of gemeenten and wijken by code. */
  places: Readonly<Record<string, string>>;
}

/** What a group is called within a sentence: "vrouwen van 18 tot en met 29 jaar", "inwoners van Zaanstad". */
export function levelInSentence(t: TFunction, { margin, level, places }: Named): string {
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
    case "tenure":
      return t(`panels.composition.tenure.${level === "huur" ? "huur" : "koop"}`);
    case "gemeente":
    case "wijk":
      return t("evidence.level.gemeente", { name: places[level] ?? level });
    default:
      return unreachable(margin);
  }
}

/** The same at the start of a row, with a capital. */
export function levelAsLabel(t: TFunction, named: Named): string {
  const { margin, level, places } = named;
  if (isPlace(margin)) {
    return level === otherPlaces ? t(`panels.composition.otherPlaces.${margin}`) : (places[level] ?? level);
  }
  const words = levelInSentence(t, named);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nameOf(t: TFunction, level: string): string {
  return t(`evidence.background.${level}` as "evidence.background.gender.man");
}
