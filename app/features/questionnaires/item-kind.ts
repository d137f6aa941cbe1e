import type { Item, ItemDraft, ItemOption, ItemSettings, ItemType } from "./item.ts";

/** Every type of question, in the order in which an editor offers them. */
export const itemTypes = [
  "single_choice",
  "multiple_choice",
  "likert",
  "grade",
  "open_text",
  "statement",
  "top_k",
  "ranking",
  "points",
  "number",
  "date",
  "map_point",
  "importance",
  "effect",
  "explanation",
  "page",
] as const satisfies readonly ItemType[];

/** What a type asks of whoever writes the question (Dutch: vraagsoort). */
interface ItemKind {
  /** The scale that is always the same for this type. */
  scale?: readonly [number, number];
  /** Stored as one number out of its options. */
  scoredOptions?: true;
  hasOptions?: true;
  /** Options may stand in another order for each person; those of a scale may not. */
  mayShuffle?: true;
  hasMaxChoices?: true;
  settings?: readonly (keyof ItemSettings)[];
}

const kinds: Record<ItemType, ItemKind> = {
  importance: { scale: [1, 5] },
  grade: { scale: [1, 10] },
  effect: { scale: [-3, 3] },
  statement: { scale: [-1, 1] },
  single_choice: { hasOptions: true, scoredOptions: true, mayShuffle: true },
  likert: { hasOptions: true, scoredOptions: true },
  multiple_choice: { hasOptions: true, mayShuffle: true, hasMaxChoices: true },
  top_k: { hasOptions: true, mayShuffle: true, hasMaxChoices: true },
  ranking: { hasOptions: true, mayShuffle: true },
  points: { hasOptions: true, mayShuffle: true, settings: ["total", "unit"] },
  number: { settings: ["unit", "least", "most", "decimals"] },
  date: { settings: ["least", "most"] },
  open_text: {},
  map_point: {},
  explanation: {},
  page: { settings: ["random"] },
};

/** What a type of question asks of whoever writes it. */
export function kindOf(type: ItemType): ItemKind {
  return kinds[type];
}

/** Whether somebody who gets the question can answer it: an explanation and a page are only read. */
export function isAsked(item: Pick<Item, "type">): boolean {
  return item.type !== "explanation" && item.type !== "page";
}

/** The settings that a type can have, whatever the item says of itself. */
export function settingsOf(type: ItemType): readonly (keyof ItemSettings)[] {
  const { settings = [], mayShuffle } = kinds[type];
  const shuffle = mayShuffle ? (["random"] as const) : [];
  return isAsked({ type }) ? [...settings, ...shuffle, "block"] : settings;
}

/** Points to divide when nobody says how many. */
const usualTotal = 100;

/**
 * The question with everything that follows from its type: the bounds of its score, no options where there are none to
 * choose, and only the settings that the type has.
 */
export function fittedToType(draft: ItemDraft): ItemDraft {
  const kind = kinds[draft.type];
  const options = kind.hasOptions ? (draft.options ?? []) : [];
  const [lowest, highest] = kind.scale ?? (kind.scoredOptions ? scoreOf(options) : [null, null]);
  return {
    ...draft,
    required: isAsked(draft) && draft.required,
    options,
    lowest,
    highest,
    maxChoices: kind.hasMaxChoices ? (draft.maxChoices ?? defaultChoices(draft, options)) : null,
    settings: fittedSettings(draft),
  };
}

/** The table asks for two different bounds, also while the options are still to be written. */
function scoreOf(options: readonly ItemOption[]): readonly [number, number] {
  const values = options.map(({ value }) => value);
  const lowest = Math.min(1, ...values);
  return [lowest, Math.max(lowest + 1, ...values)];
}

function defaultChoices({ type }: ItemDraft, options: readonly ItemOption[]): number {
  return type === "top_k" ? Math.min(3, Math.max(1, options.length - 1)) : Math.max(1, options.length);
}

function fittedSettings({ type, settings = {} }: ItemDraft): ItemSettings {
  const fitting = settingsOf(type).flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]]));
  const kept = Object.fromEntries(fitting) as ItemSettings;
  return type === "points" && kept.total === undefined ? { ...kept, total: usualTotal } : kept;
}
