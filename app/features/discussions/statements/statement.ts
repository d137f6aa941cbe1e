import type { HideReason } from "../comment.ts";
import type { PersonalDataKind } from "../personal-data.ts";

/** What somebody can say of a statement (Dutch: eens, oneens, weet niet of geen van beide). */
export const votes = ["agree", "disagree", "pass"] as const;
export type VoteWord = (typeof votes)[number];

const numbers: Record<VoteWord, 1 | -1 | 0> = { agree: 1, disagree: -1, pass: 0 };

/** A vote as the database and the method know it: 1 agree, −1 disagree, 0 pass. */
export function voteNumber(vote: VoteWord): 1 | -1 | 0 {
  return numbers[vote];
}

/** The word of a stored vote. */
export function voteWord(stored: number): VoteWord {
  return votes.find((vote) => numbers[vote] === stored) ?? "pass";
}

/** Fewest and most characters of a statement; the database holds the same limits. */
export const statementLength = { min: 10, max: 200 } as const;
/** Fewest statements that a round begins with, and the most that are written down at once. */
export const firstStatements = { min: 3, max: 50 } as const;

/** Whether one can vote now. Without its key a round has ended, whatever its dates say. */
export type StatementRoundState = "upcoming" | "open" | "closed";

/** Where a round is at a moment. */
export function statementRoundState(
  round: { opensAt: Date; closesAt: Date; hasKey: boolean },
  now: Date,
): StatementRoundState {
  if (round.closesAt <= now || !round.hasKey) return "closed";
  return round.opensAt <= now ? "open" : "upcoming";
}

/** A statement as somebody who votes sees it. */
export interface StatementToJudge {
  id: number;
  body: string;
  /** What this person said of it; null when they did not yet. */
  vote: VoteWord | null;
}

/** A statement for who only looks. */
export type StatementToRead = Pick<StatementToJudge, "id" | "body">;

/** How far somebody is: the statement that is put to them, and those that they judged. */
export interface Judging {
  /** Null when every statement is judged. */
  current: StatementToJudge | null;
  /** The statement before the current one in this person's order, to go back to. */
  previousId: number | null;
  judged: StatementToJudge[];
  total: number;
}

/**
 * What is put to somebody next.
 *
 * @param inOrder - All statements in the order of this person.
 * @param wantedId - A statement that they want to judge again; any other number is passed over.
 */
export function judgingOf(inOrder: readonly StatementToJudge[], wantedId: number | undefined): Judging {
  const wanted = inOrder.findIndex(({ id }) => id === wantedId);
  const place = wanted === -1 ? inOrder.findIndex(({ vote }) => vote === null) : wanted;
  return {
    current: inOrder[place] ?? null,
    previousId: inOrder[place - 1]?.id ?? null,
    judged: inOrder.filter(({ vote }) => vote !== null),
    total: inOrder.length,
  };
}

/** Where a statement stands. It lapsed when the organisation took back the plan before a moderator had looked. */
export type StatementState = "waiting" | "accepted" | "rejected" | "lapsed";

/** A statement that somebody sent in, as they find it back. */
export interface OwnStatement {
  id: number;
  body: string;
  state: StatementState;
  reason: HideReason | "other" | null;
  explanation: string | null;
}

/** A statement as staff see it. */
export interface StaffStatement extends OwnStatement {
  /** Its place among the statements about the proposal, by which people name it. */
  number: number;
  /** Which state of the statement this is: it goes along with what a moderator decides. */
  version: string;
  /** Whether a resident sent it in. */
  byResident: boolean;
  createdAt: Date;
  /** What in it looks like personal data. */
  personalData: PersonalDataKind[];
}
