import type { Phase } from "../phase.ts";

/**
 * The four ways in which brede welvaart asks for other work within the same policy cycle (Dutch: anders kijken, anders
 * kiezen, anders werken, anders leren). Each phase has one question of each, which the official answers in public; the
 * sentences stand in app/i18n under `cycle.question`.
 *
 * Where they come from, in docs/method.md: the Community of Practice "Basis voor gebiedsgericht werken" (4 April 2024) says
 * that the phases stay and the questions change, gives a question for each way and asks who must answer them; "Sturen op
 * impact" (16 May 2023) adds perceived impact, other choices than without brede welvaart, inequality, and what cannot be
 * counted. The wording per phase is ours.
 */
export const ways = ["look", "choose", "work", "learn"] as const;
export type Way = (typeof ways)[number];

/** An answer of the organisation to a question of a phase (Dutch: antwoord bij een fase). Another one never replaces it. */
export interface PhaseAnswer {
  /** Rises with every answer. */
  id: number;
  phase: Phase;
  way: Way;
  /** Empty: what was answered before was taken back. */
  body: string;
  /** ISO time. */
  answeredAt: string;
}

/** Longest answer, in characters; the database holds the same limit. */
export const maxAnswerLength = 5000;
