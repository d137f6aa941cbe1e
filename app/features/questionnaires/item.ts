import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Condition } from "./condition.ts";

export type ItemType =
  | "importance"
  | "top_k"
  | "grade"
  | "effect"
  | "single_choice"
  | "multiple_choice"
  | "likert"
  | "open_text"
  /** Agree, disagree or pass: 1, −1, 0. */
  | "statement"
  /** Options in order of preference. */
  | "ranking"
  /** A number of points to divide over the options, or a budget. */
  | "points"
  | "number"
  | "date"
  /** A point on the map, kept as the wijk it lies in. */
  | "map_point"
  /** A text to read, without an answer. */
  | "explanation"
  /** Begins a new page; its text is the heading of it. */
  | "page";

/** Types without an answer. */
export const readOnlyTypes: readonly ItemType[] = ["explanation", "page"];

/** What a type needs besides its bounds and options. */
export interface ItemSettings {
  /** Points to divide; for `points`. */
  total?: number;
  /** Stands behind a number: "jaar", "euro". */
  unit?: string;
  /** Bounds of a number; of a date as days since 1 January 1970. */
  least?: number;
  most?: number;
  /** Whether a number may have decimals. */
  decimals?: boolean;
  /**
   * Options in an order of their own for each person; "anders" and ordered options stay where they are. Of a page: the
   * questions on each of its screens.
   */
  random?: boolean;
  /** Block of a planned sample of questions: see `questionnaires.sampling`. */
  block?: string;
}
/** On whom an effect falls (Dutch: niveau): own household, neighbourhood, institutions. */
export type EffectLevel = "individual" | "collective" | "institutional";

export interface ItemOption {
  value: number;
  labelNl: string;
  labelEn: string;
}

/** One question as it is written down, before it has a place in the database (Dutch: vraag). */
export interface ItemDraft {
  /** Stable name in forms and exports. */
  code: string;
  type: ItemType;
  textNl: string;
  textEn: string;
  hintNl?: string | null;
  hintEn?: string | null;
  required: boolean;
  /** Bounds of the score, both included; null when the item has no score. */
  lowest?: number | null;
  highest?: number | null;
  /** Exactly this many for top_k, at most this many for multiple choice. */
  maxChoices?: number | null;
  themeCode?: ThemeCode | null;
  scenarioId?: number | null;
  level?: EffectLevel | null;
  options?: ItemOption[];
  condition?: Condition | null;
  settings?: ItemSettings;
  /** Why a sentence stays although it is not easy to read. */
  wordingReason?: string | null;
}

/** One question of a questionnaire (Dutch: item). */
export interface Item {
  id: number;
  code: string;
  type: ItemType;
  textNl: string;
  textEn: string;
  hintNl: string | null;
  hintEn: string | null;
  required: boolean;
  lowest: number | null;
  highest: number | null;
  maxChoices: number | null;
  themeCode: ThemeCode | null;
  scenarioId: number | null;
  level: EffectLevel | null;
  options: ItemOption[];
  condition: Condition | null;
  settings: ItemSettings;
  wordingReason: string | null;
}

/** Most points that one question divides, and so the most that one of its answers gets: the budget of a street or a square. */
export const mostPoints = 1_000_000;
/** Most answers that one question may offer. */
export const mostOptions = 60;

/** Longest text that a participant may write to one question, in characters. */
export const longestText = 2000;
