import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import type { Breakdown } from "../../group.ts";
import { groupInSentence } from "./group-in-sentence.ts";
import type { ClearGroup, WinnersAndLosers } from "./winners-and-losers.ts";

/** The breakdown that groups are of, with the names of its gemeenten. */
export interface NamedGroups {
  by: Breakdown;
  gemeenten: Readonly<Record<string, string>>;
}

interface Listing {
  view: NamedGroups;
  groups: readonly ClearGroup[];
}

/** Groups as a sentence lists them; those of few people say so: "mannen (indicatief) en vrouwen". */
export function clearNames(t: TFunction, language: Language, { view, groups }: Listing): string {
  const names = groups.map(({ group, precision }) => {
    const name = groupInSentence(t, view, group);
    return precision === "normal" ? name : t("effectBoard.people.care", { group: name });
  });
  return formatList(names, language);
}

interface Warning {
  hides: "up" | "unclear";
  changes: "itself" | "for";
  theme: string;
  groups: string;
}

/** What the mean hides, in plain words: "Gemiddeld wordt wonen beter, maar mensen van 75 jaar en ouder …". */
export function warningSentence(t: TFunction, { hides, changes, theme, groups }: Warning): string {
  const kind = changes === "itself" ? "warning" : "warningFor";
  return t(`effectBoard.groups.${kind}.${hides}`, { theme, groups });
}

/** Who clearly expects better and who worse, each in its own sentence. */
export function winnerSentences(
  t: TFunction,
  language: Language,
  { view, found }: { view: NamedGroups; found: WinnersAndLosers },
): string[] {
  const sides = (["up", "down"] as const).filter((side) => found[side].length > 0);
  if (sides.length === 0) return [t("effectBoard.groups.noneClear")];
  return sides.map((side) =>
    t(`effectBoard.groups.${side}`, { groups: clearNames(t, language, { view, groups: found[side] }) }),
  );
}
