import { z } from "zod";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { StaffSearch } from "../../results-search.server.ts";
import { secondsBetween } from "./job-progress.ts";

/** What the address of the overview may ask for: how many snapshots were just asked for, and to follow how far they are. */
export const OverviewSearch = StaffSearch.extend({ volgen: z.literal("ja").optional() });

/** Whether the page was asked to follow the work: by the button, or by the link that says so. Never of its own accord. */
export function isFollowing({ bijgewerkt, volgen }: z.output<typeof OverviewSearch>): boolean {
  return volgen === "ja" || bijgewerkt !== undefined;
}

/**
 * Headers that have the browser draw the page anew, without script, while something is under way; none otherwise. A header
 * and no meta element, which belongs in a part of the document that a page does not write.
 */
export function refreshHeaders(request: Request, isUnderWay: boolean): Record<string, string> {
  if (!isUnderWay) return {};
  return { Refresh: `${secondsBetween}; url=${inLanguage(languageOf(request), "/beheer?volgen=ja")}` };
}
