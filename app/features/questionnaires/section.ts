import { themeDefinition } from "~/features/framework/theme.ts";
import type { Item } from "./item.ts";

/** Why items stand together on one screen; the page has a heading for each. */
export type SectionKey =
  | "importance"
  | "satisfaction"
  | "plan"
  | "here_now"
  | "later"
  | "elsewhere"
  | "who"
  | "questions"
  | "about";

/** The items of one screen (Dutch: onderdeel). `about` has none: it asks where and who. */
export interface Section {
  key: SectionKey;
  items: Item[];
}

/**
 * The screens of a questionnaire, in order; with `about` the last one asks about the participant.
 * A section that is too long for one screen goes on over the next.
 */
export function sectionsOf(items: Item[], { about }: { about: boolean }): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const key = sectionKeyOf(item);
    const last = sections.at(-1);
    if (last?.key === key && last.items.length < (longest[key] ?? longestSection)) last.items.push(item);
    else sections.push({ key, items: [item] });
  }
  return about ? [...sections, { key: "about", items: [] }] : sections;
}

/** Most items on one screen: a phone shows two or three at a time, and a screen should end within sight. */
const longestSection = 8;
const longest: Partial<Record<SectionKey, number>> = { importance: 5, satisfaction: 5 };

function sectionKeyOf(item: Item): SectionKey {
  if (item.type === "importance" || item.type === "top_k" || item.code === "leven") return "importance";
  if (item.type === "grade" && item.themeCode) return "satisfaction";
  if (item.code === "mist") return "satisfaction";
  if (item.code === "kennis") return "plan";
  if (item.type === "effect" && item.themeCode) return themeDefinition(item.themeCode).dimension;
  if (item.level || ["voordeel", "nadeel", "toelichting"].includes(item.code)) return "who";
  return "questions";
}
