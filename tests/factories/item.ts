import type { Item } from "~/features/questionnaires/item.ts";

/** Options 1 to `size`, each called "Keuze 1" and so on. */
export function options(size: number): Item["options"] {
  return Array.from({ length: size }, (_, index) => ({
    value: index + 1,
    labelNl: `Keuze ${index + 1}`,
    labelEn: `Choice ${index + 1}`,
  }));
}

/** An optional grade, with what a test changes of it. */
export function anItem(change: Partial<Item> & Pick<Item, "code">): Item {
  return {
    id: 1,
    type: "grade",
    textNl: `Vraag ${change.code}?`,
    textEn: `Question ${change.code}?`,
    hintNl: null,
    hintEn: null,
    required: false,
    lowest: 1,
    highest: 10,
    maxChoices: null,
    themeCode: null,
    scenarioId: null,
    level: null,
    options: [],
    condition: null,
    settings: {},
    wordingReason: null,
    ...change,
  };
}

/** Items numbered from 1 in the order given. */
export function numbered(items: (Partial<Item> & Pick<Item, "code">)[]): Item[] {
  return items.map((item, index) => anItem({ ...item, id: index + 1 }));
}
