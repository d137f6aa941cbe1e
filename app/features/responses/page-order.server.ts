import { itemsIn } from "~/features/questionnaires/condition.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { isAsked } from "~/features/questionnaires/item-kind.ts";
import { pipedItems } from "~/features/questionnaires/piping.ts";
import type { Section } from "~/features/questionnaires/section.ts";
import { shuffledAround } from "./drawn.server.ts";

/**
 * The screens with their questions in the order in which this person gets them: drawn over all screens of a page under one
 * heading, so that no question is always on the first of them, and only where the page asks for it. A block of which each
 * gets some is drawn in the same way. Screens keep their size; an explanation stays in its place, and so do questions of
 * which one looks at the other, because that one must have been sent before.
 */
export function screensInOrderOf(sections: readonly Section[], seed: string): Section[] {
  const inPlaceOf = new Map<Item, Item>();
  for (const { page, items } of shuffledPages(sections)) {
    const tied = tiedTogether(sections.filter((section) => section.page === page).flatMap((section) => section.items));
    const order = shuffledAround(seed, items, {
      stays: (item) => !isAsked(item) || tied.has(item.code),
      nameOf: ({ code }) => `${page.code}\n${code}`,
    });
    for (const [place, item] of items.entries()) inPlaceOf.set(item, order[place] ?? item);
  }
  return sections.map((section) => {
    return { ...section, items: section.items.map((item) => inPlaceOf.get(item) ?? item) };
  });
}

/** The items of each page that asks for an order of its own, per heading of its screens. */
function shuffledPages(sections: readonly Section[]): { page: Item; items: Item[] }[] {
  const pages = new Map<string, { page: Item; items: Item[] }>();
  for (const { page, key, items } of sections) {
    if (!page?.settings.random) continue;
    const name = `${page.code}\n${key}`;
    pages.set(name, { page, items: [...(pages.get(name)?.items ?? []), ...items] });
  }
  return [...pages.values()];
}

/** The codes of items that look at another one among them, or are looked at. */
function tiedTogether(items: readonly Item[]): ReadonlySet<string> {
  const codes = new Set(items.map(({ code }) => code));
  const tied = new Set<string>();
  for (const item of items) {
    for (const seen of lookedAt(item)) {
      if (codes.has(seen)) tied.add(seen).add(item.code);
    }
  }
  return tied;
}

function lookedAt({ condition, textNl, textEn, hintNl, hintEn, options }: Item): string[] {
  const labels = options.flatMap(({ labelNl, labelEn }) => [labelNl, labelEn]);
  const texts = [textNl, textEn, hintNl ?? "", hintEn ?? "", ...labels];
  return [...(condition ? itemsIn(condition) : []), ...pipedItems(texts.join(" "))];
}
