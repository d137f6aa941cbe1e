import { themeDefinition } from "~/features/framework/theme.ts";
import { itemsIn } from "./condition.ts";
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
  | "about"
  | "check";

/** The items of one screen (Dutch: onderdeel). `about` has none: it asks where and who; `check` shows all answers again. */
export interface Section {
  key: SectionKey;
  /** The page that the screen belongs to, with its heading; null: the questionnaire has no pages of its own here. */
  page: Item | null;
  items: Item[];
}

/**
 * The screens of a questionnaire, in order; with `about` the last one asks about the participant. A page begins a new
 * screen, and so does a question that depends on one of the same screen: only what was sent can be looked at. A section
 * that is too long for one screen goes on over the next.
 */
export function sectionsOf(items: Item[], { about }: { about: boolean }): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last && item.type !== "page" && goesOn(last, item)) last.items.push(item);
    else sections.push(sectionFrom(item, last));
  }
  const filled = sections.filter((section) => section.items.length > 0);
  return about ? [...filled, { key: "about", page: null, items: [] }] : filled;
}

/** A screen that this item begins; it belongs to the page before it. */
function sectionFrom(item: Item, last: Section | undefined): Section {
  if (item.type === "page") return { key: "questions", page: item, items: [] };
  return { key: sectionKeyOf(item), page: last?.page ?? null, items: [item] };
}

function goesOn({ key, items }: Section, item: Item): boolean {
  if (key !== sectionKeyOf(item) || items.length >= (longest[key] ?? longestSection)) return false;
  const lookedAt = item.condition ? itemsIn(item.condition) : [];
  return !items.some(({ code }) => lookedAt.includes(code));
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
