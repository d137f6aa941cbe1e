import type { InputKey, InputKind } from "~/features/proposals/inputs/input.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import type { Stance } from "../stance.ts";

/** Limits of the texts, in characters; the database holds the same. */
export const maxTitleLength = 200;
export const maxBodyLength = 10_000;
export const maxReasonLength = 1000;

/** What a decision did with an input (Dutch: gebruikt, niet gebruikt). */
export const verdicts = ["used", "aside"] as const;
export type Verdict = (typeof verdicts)[number];

/** A release of results of one round (Dutch: momentopname). */
export interface ReleaseOfRound {
  snapshotId: number;
  roundSlug: string;
  titleNl: string;
  titleEn: string;
  /** ISO time. */
  createdAt: string;
}

/** What was decided about a proposal (Dutch: besluit). */
export interface Decision {
  id: number;
  title: string;
  body: string;
  /** Day, as 2026-03-01. */
  decidedOn: string;
  phase: Phase | null;
  /** The results it leans on; null: none, which the page says. */
  release: ReleaseOfRound | null;
  weighingVersion: number | null;
  /** ISO times. */
  changedAt: string;
  /** Null: a draft. */
  publishedAt: string | null;
  used: number;
  setAside: number;
}

/** A reason that a decision gives, and of how many inputs. */
export interface ReasonGiven {
  decisionId: number;
  verdict: Verdict;
  reason: string;
  inputs: number;
}

/** An input as a decision tells of it. */
export interface DecidedInput extends InputKey {
  /** Empty once its author took it back. */
  author: string;
  /** Null: not to be read any more. */
  body: string | null;
  theme: string | null;
  verdict: Verdict;
  reason: string;
}

/** An input with what may still be done with it, as an official sees it. */
export interface InputToDecide extends InputKey {
  author: string;
  body: string;
  theme: string | null;
  stance: Stance | null;
  /** ISO time. */
  broughtAt: string;
  answered: boolean;
  /** What the draft says of it; null: nothing yet. */
  inDraft: { verdict: Verdict; reason: string } | null;
}

/** Which inputs an official looks at: those without any answer, those in the draft, those answered elsewhere, or all. */
export const inputStates = ["open", "used", "aside", "answered", "all"] as const;
export type InputState = (typeof inputStates)[number];

/** What an official looks for. */
export interface InputFilter {
  state: InputState;
  theme: string | undefined;
  /** A stance of a comment, or one of the other kinds. */
  sort: Stance | Exclude<InputKind, "comment"> | undefined;
}

/** Inputs on one page. */
export const inputsPerPage = 25;
/** How many inputs one reason may be for: ticks stay while an official looks at other pages. */
export const mostTicked = 200;

/** The first words of a text, on one line, cut off after a whole word. */
export function firstWords(text: string, most = 140): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
