import type { GroupKind, Stream } from "./group.ts";

/** `own`: the answers themselves. `difference`: within one person, a scenario less doing nothing. */
export type Measure = "own" | "difference";

/** People, the sum of their weights and the sum of their squared weights. Weights have mean 1. */
export interface Weighed {
  n: number;
  sw: number;
  sw2: number;
}

/**
 * What a snapshot counts of one subject in one group (Dutch: telling). It stays in the database: figures of it are
 * released only when the disclosure rules allow.
 */
export interface TallyCell {
  stream: Stream;
  /** Code of an item, or a subject that follows from several: see `derivedSubjects`. */
  item: string;
  measure: Measure;
  kind: GroupKind;
  /** Empty for everyone; see `groupName`. */
  group: string;
  /** Score of `n[0]`; for choices 0: `n[0]` is the number of people, `n[v]` how many chose v. */
  lowest: number;
  n: number[];
  sw: number[];
  sw2: number[];
  /** Who said "weet ik niet". */
  dontKnow: Weighed;
  /** Who gave a score, also if it counts in no comparison, or said "weet ik niet". */
  asked: Weighed;
}

/** Everybody who took part, as one score of 1 (Dutch: deelname). */
export const PARTICIPATION = "_deelname";
/** Whether somebody gives at least three of eight themes a 4 or less (Dutch: stapeling van ongunstige uitkomsten). */
export const UNFAVOURABLE = "_ongunstig";
/** Whether somebody gives at least seven of eight themes a 7 or more. */
export const FAVOURABLE = "_gunstig";
/** Whoever has a score on all three poles of a plan, as one score of 1; the code of its scenario follows. Never shown itself. */
export const TRIANGLE = "_driehoek ";
/** Subjects that are no item of the questionnaire. */
export const derivedSubjects: readonly string[] = [PARTICIPATION, UNFAVOURABLE, FAVOURABLE];
