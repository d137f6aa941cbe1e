import type { TFunction } from "i18next";
import { type Background, type Breakdown, groupParts, partsOf } from "../../group.ts";

interface Groups {
  by: Breakdown;
  /** Names of gemeenten and wijken by code. */
  gemeenten: Readonly<Record<string, string>>;
}

/** A group of people as a sentence names it: "mensen van 75 jaar en ouder", "vrouwen", "lager opgeleide mensen". */
export function groupInSentence(t: TFunction, { by, gemeenten }: Groups, group: string): string {
  const backgrounds = partsOf(by);
  const parts = groupParts(group);
  const part = (background: Background | "wijk") => parts[backgrounds.indexOf(background)] ?? "";
  const [age, gender, education, gemeente] = (["age", "gender", "education", "gemeente"] as const).map(part);
  return [
    education ? t(`effectBoard.people.education.${education as "laag"}`) : "",
    gender ? t(`effectBoard.people.gender.${gender as "man"}`) : t("effectBoard.people.anybody"),
    age ? t("effectBoard.people.age", { age: t(`evidence.background.age.${age as "75+"}`) }) : "",
    gemeente ? t("effectBoard.people.gemeente", { gemeente: areaOf(gemeenten, gemeente, part("wijk")) }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** "Haarlem", or "Centrum (Haarlem)" for a wijk. */
function areaOf(names: Groups["gemeenten"], gemeente: string, wijk: string): string {
  const name = names[gemeente] ?? gemeente;
  return wijk ? `${names[wijk] ?? wijk} (${name})` : name;
}
