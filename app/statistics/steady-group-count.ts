/** How many groups are shown, and what the last computations said. */
export interface GroupCountHistory {
  /** How many groups are shown. */
  shown: number;
  /** The number that fitted best the last time. */
  latest: number;
  /** How many times in a row that was so. */
  wins: number;
}

/** So often in a row another number of groups must fit best before it is shown. */
const WINS_TO_CHANGE = 4;

/**
 * How many groups to show, without jumping back and forth when two numbers fit nearly as well: another number replaces
 * the one shown only after it fitted best four times in a row.
 *
 * @param best - The number of groups that fits best now.
 * @param earlier - What this gave the time before; null the first time.
 * @param most - As many groups as there may be now: a number above it is no longer shown.
 * @returns What to show, and what to give back the next time.
 * @example steadyGroupCount(3, { shown: 2, latest: 3, wins: 3 }, 5).shown // 3
 */
export function steadyGroupCount(best: number, earlier: GroupCountHistory | null, most: number): GroupCountHistory {
  if (earlier === null) return { shown: best, latest: best, wins: 1 };
  const wins = earlier.latest === best ? earlier.wins + 1 : 1;
  const changes = wins >= WINS_TO_CHANGE || earlier.shown > most;
  return { shown: changes ? best : earlier.shown, latest: best, wins };
}
