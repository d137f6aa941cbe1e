import type { TFunction } from "i18next";
import { useText } from "~/i18n/text-context.tsx";
import { type Background, type Breakdown, groupParts, partsOf } from "./group.ts";

interface Groups {
  by: Breakdown | undefined;
  /** Names of gemeenten and wijken by code. */
  gemeenten: Readonly<Record<string, string>>;
}

/** What each group of a breakdown is called: a gemeente, "18 tot en met 29 jaar", or two together. */
export function useGroupName(groups: Groups): (group: string) => string {
  const { t } = useText();
  return (group) => groupNameOf(t, groups, group);
}

/** The name of one group in the language of `t`. */
export function groupNameOf(t: TFunction, { by, gemeenten }: Groups, group: string): string {
  if (!by) return "";
  const parts = groupParts(group);
  return partsOf(by)
    .map((background, place) => partName(t, background, parts[place] ?? "", gemeenten))
    .join(", ");
}

function partName(t: TFunction, background: Background | "wijk", part: string, gemeenten: Groups["gemeenten"]): string {
  if (part === "") return t(`evidence.notSaid.${background}`);
  if (background === "gemeente" || background === "wijk") return gemeenten[part] ?? part;
  return t(`evidence.background.${background}.${part}` as "evidence.background.gender.man");
}
