import type { TFunction } from "i18next";
import { type Background, type GroupKind, groupParts, partsOf } from "../group.ts";

/** What a group is called in a file or an answer of the API: "Amsterdam", "18-29 jaar, vrouw", "Alle deelnemers". */
export function groupLabel(
  { kind, value }: { kind: GroupKind; value: string },
  { t, areaName }: { t: TFunction; areaName: (code: string) => string },
): string {
  if (kind === "all") return t("openData.group.all");
  if (kind === "place") return areaName(value);
  const parts = groupParts(value);
  return partsOf(kind)
    .map((background, place) => partLabel(background, parts[place] ?? "", { t, areaName }))
    .join(", ");
}

interface Names {
  t: TFunction;
  areaName: (code: string) => string;
}

function partLabel(background: Background | "wijk", part: string, { t, areaName }: Names): string {
  if (part === "") return t(`openData.unknown.${background}`);
  if (background === "gemeente" || background === "wijk") return areaName(part);
  if (background === "age") return t("openData.group.age", { age: part });
  return background === "gender" ? genderLabel(part, t) : educationLabel(part, t);
}

function genderLabel(part: string, t: TFunction): string {
  return part === "man" || part === "vrouw" || part === "anders" ? t(`openData.gender.${part}`) : part;
}

function educationLabel(part: string, t: TFunction): string {
  return part === "laag" || part === "middelbaar" || part === "hoog" ? t(`openData.education.${part}`) : part;
}
