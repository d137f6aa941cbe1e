import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import { type Breakdown, closedGroups } from "../../group.ts";
import { groupNameOf } from "../../group-name.ts";

interface Shown {
  by: Breakdown;
  gemeenten: Readonly<Record<string, string>>;
}

/**
 * Which groups are not shown, by name, of a background whose groups are always the same; nothing when all are shown. Of other
 * breakdowns the sentence is always the same: a list of those that took part would tell where a single person did.
 */
export function hiddenGroupsText(t: TFunction, language: Language, view: Shown, shown: readonly string[]): string {
  const all = closedGroups(view.by);
  if (!all) return t("effectBoard.groups.withheld");
  const hidden = all.filter((group) => !shown.includes(group)).map((group) => groupNameOf(t, view, group));
  return hidden.length === 0 ? "" : t("effectBoard.groups.hidden", { groups: formatList(hidden, language) });
}
