import { centredVotes } from "~/statistics/centred-votes.ts";
import { opinionPosition, type Position } from "~/statistics/opinion-position.ts";
import type { GroupCountHistory } from "~/statistics/steady-group-count.ts";
import type { Vote } from "~/statistics/vote.ts";
import { votedEnough } from "~/statistics/voted-enough.ts";
import { opinionGrouping } from "./opinion-grouping.ts";
import { principalAxes } from "./principal-axes.ts";

/** Somebody and what they voted, in the order of the statements. */
export interface Voter {
  /** What tells people apart. */
  id: string;
  votes: readonly Vote[];
}

/** Who stands where, and in which group. */
export interface OpinionMap {
  /** Per voter the number of their group, the largest group first; null for who voted too little to be placed. */
  groupOf: (number | null)[];
  positions: (Position | null)[];
  /** How well people fit their groups, −1 to 1. */
  silhouette: number;
  /** To give back at the next computation. */
  history: GroupCountHistory;
}

/**
 * The groups of people who vote alike (Dutch: meningsgroepen). The outcome follows from the votes alone, to the last bit
 * each time: it depends neither on the order in which people and statements are given nor on how people are called.
 *
 * @param voters - With different ids.
 * @param statements - The names of the statements, all different, in the order of the votes.
 * @param earlier - What the last computation about the same statements gave back; null the first time.
 * @returns Places and groups in the order of the voters; null where fewer than two people can be placed or all stand at
 *   one place, so that there is nothing to divide.
 * @see docs/requirements.md M-3.1
 */
export function opinionMap(
  voters: readonly Voter[],
  statements: readonly string[],
  earlier: GroupCountHistory | null = null,
): OpinionMap | null {
  const columns = inOrder(
    statements.map((name, place) => ({ name, place })),
    ({ name }) => name,
  );
  // Whoever voted the same stands at the same place, so between them the order is of no matter.
  const placed = inOrder(
    voters.flatMap(({ votes }, place) => {
      return votedEnough(votes) ? [{ place, votes: columns.map((column) => votes[column.place] ?? null) }] : [];
    }),
    ({ votes }) => votes.join(),
  );
  if (placed.length < 2) return null;
  const positions = positionsOf(placed.map(({ votes }) => votes));
  const grouping = opinionGrouping(positions, earlier);
  if (!grouping) return null;
  const result: OpinionMap = {
    groupOf: voters.map(() => null),
    positions: voters.map(() => null),
    silhouette: grouping.silhouette,
    history: grouping.history,
  };
  placed.forEach(({ place }, index) => {
    result.positions[place] = positions[index] ?? null;
    result.groupOf[place] = grouping.groupOf[index] ?? null;
  });
  return result;
}

/** Sorted as computers compare texts, so that no language of the machine plays a part. */
function inOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, name: nameOf(item) }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ item }) => item);
}

function positionsOf(people: readonly (readonly Vote[])[]): Position[] {
  const { means, rows } = centredVotes(people);
  const { axes } = principalAxes(rows);
  return people.map((votes) => opinionPosition(votes, means, axes));
}
