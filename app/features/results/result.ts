import type { Audience } from "~/features/accounts/audience.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Findings, WeightSummary } from "./findings.ts";
import type { Released } from "./released.ts";

/** The course of action that an item asks about. */
export interface AskedScenario {
  id: number;
  code: string;
  kind: "nul" | "intervention" | "dropped";
  name: string;
  position: number;
}

/** What is released about one item (Dutch: uitkomst): figures of everyone, and per group when a breakdown was asked. */
export interface ItemResult {
  item: Pick<Item, "id" | "code" | "type" | "textNl" | "textEn" | "themeCode" | "level" | "options"> & {
    /** What stands behind a number: "jaar". */
    unit?: string | undefined;
  };
  scenario: AskedScenario | null;
  everyone: Released;
  /** Difference within each person from doing nothing; null where there is nothing to compare with. */
  difference: Released | null;
  groups: GroupResult[];
  /** Of a question for a place: each place that may be told of, those that most people named first. */
  places?: PlaceResult[];
}

/** What is released of a place that people named: their number, and their part of all who named one. */
export interface PlaceResult {
  code: string;
  name: string;
  figure: Released;
}

/** The same figures for one group; `value` is its stored name, "" for who did not say. */
export interface GroupResult {
  value: string;
  figure: Released;
  difference: Released | null;
}

/** What is released of a subject that is no item of the questionnaire (see `derivedSubjects`). */
export interface DerivedResult {
  item: string;
  everyone: Released;
  groups: { value: string; figure: Released }[];
}

/** What is released of one stream in one round (Dutch: resultaat). */
export interface RoundResults {
  /** Who could answer the round: it says what the people of a stream are called. */
  audience: Audience;
  snapshotId: number;
  /** Moment of the snapshot. ISO time. */
  createdAt: string;
  /** Moments of the snapshots of the round, by number: a figure may have been counted in an earlier one. ISO times. */
  countedAt: Readonly<Record<number, string>>;
  methodVersion: string;
  /** Version of the population margins that weights follow; null when nothing was weighed. */
  marginsVersion: string | null;
  codeVersion: string;
  /** People who took part, to the nearest five; null when fewer than ten. */
  people: number | null;
  /** Whether anything is told of who took part per wijk. */
  hasWijken?: boolean;
  items: ItemResult[];
  derived: DerivedResult[];
  findings: Findings;
  weights: WeightSummary | null;
}
