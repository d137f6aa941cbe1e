import type { Vote } from "./vote.ts";

/** Votes that place a person among the others; of fewer statements, all of them. */
const ENOUGH_VOTES = 7;

/**
 * Whether a person voted often enough to be placed among others: on seven statements, or on all where there are fewer.
 *
 * @param votes - Of one person, one a statement; passing is a vote.
 * @returns True when the person can be placed.
 * @example votedEnough([1, 0, -1, null]) // false: there are four statements, and one was left open
 * @see Small, Bjorkegren, Erkkilä, Shaw & Megill (2021), Polis: scaling deliberation by mapping high dimensional opinion
 *   spaces, Recerca 26(2)
 */
export function votedEnough(votes: readonly Vote[]): boolean {
  const given = votes.filter((vote) => vote !== null).length;
  return given > 0 && given >= votesNeeded(votes.length);
}

/** On how many of so many statements somebody has to vote to be placed among others. */
export function votesNeeded(statements: number): number {
  return Math.min(ENOUGH_VOTES, statements);
}
