import { groupsToWithhold, tellsTooMuch } from "~/statistics/groups-to-withhold.ts";
import { FEW_PEOPLE, MANY_PEOPLE, publishedCount } from "~/statistics/publication-thresholds.ts";
import type { VoteCounts } from "~/statistics/vote-counts.ts";

/** Shares of those who voted on a statement, in whole per cents. */
export interface VoteShares {
  agree: number;
  disagree: number;
  pass: number;
  /** True below a hundred people: the figure is "indicatief". */
  indicative: boolean;
}

/** How people voted on one statement, as it may be told. */
export interface ReleasedVotes {
  /** How many voted, in fives; null where that may not be told. */
  votes: number | null;
  /** Null where too few voted for a figure. */
  shares: VoteShares | null;
}

const NOTHING: ReleasedVotes = { votes: null, shares: null };

/** How everybody together voted on a statement, as it may be told. */
export function releasedTotal(counts: VoteCounts): ReleasedVotes {
  return tellsTooMuch(siblingOf(counts)) ? NOTHING : told(counts);
}

/**
 * How groups voted on one statement, as it may be told beside the votes of these groups together: what is withheld of a
 * group does not follow from the others and that total.
 *
 * @param groups - Per group the votes on this statement; together they are everyone whose votes are told.
 * @returns One per group, in their order.
 */
export function releasedVotes(groups: readonly VoteCounts[]): ReleasedVotes[] {
  const withheld = groupsToWithhold([groups.map(siblingOf)]);
  return groups.map((counts, group) => (withheld[group] ? NOTHING : told(counts)));
}

function told(counts: VoteCounts): ReleasedVotes {
  const { agree, disagree, votes } = counts;
  const parts = { agree, disagree, pass: votes - agree - disagree };
  const shares = votes < FEW_PEOPLE ? null : { ...wholePercents(parts), indicative: votes < MANY_PEOPLE };
  return { votes: publishedCount(votes), shares };
}

function siblingOf({ agree, disagree, votes }: VoteCounts) {
  return { people: votes, most: Math.max(agree, disagree, votes - agree - disagree) };
}

type Parts = Pick<VoteShares, "agree" | "disagree" | "pass">;

/**
 * Parts in whole per cents that are a hundred together, so that a sentence, a table and a bar say the same: all are rounded
 * down, and what is then missing goes to the parts that lost most.
 *
 * @param parts - Counts, or shares that were rounded one by one; together more than none.
 */
export function wholePercents({ agree, disagree, pass }: Parts): Parts {
  const parts = [agree, disagree, pass];
  const total = agree + disagree + pass;
  const down = parts.map((part) => Math.floor((100 * part) / total));
  const lost = parts.map((part) => (100 * part) % total);
  const missing = 100 - down.reduce((sum, part) => sum + part, 0);
  const most = [0, 1, 2].sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0)).slice(0, missing);
  const [first = 0, second = 0, third = 0] = down.map((part, place) => part + (most.includes(place) ? 1 : 0));
  return { agree: first, disagree: second, pass: third };
}
