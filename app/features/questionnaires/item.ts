import type { ThemeCode } from "~/features/framework/theme.ts";

export type ItemType =
  | "importance"
  | "top_k"
  | "grade"
  | "effect"
  | "single_choice"
  | "multiple_choice"
  | "likert"
  | "open_text";
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
}

/** Longest text that a participant may write to one question, in characters. */
export const longestText = 2000;
