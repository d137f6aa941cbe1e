import { votesNeeded } from "~/statistics/voted-enough.ts";
import { type ReleasedVotes, type VoteShares, wholePercents } from "./released-votes.ts";
import type { ReadRelease } from "./stored-release.ts";

/** A statement with how people voted on it. */
export interface StatementOutcome {
  id: number;
  body: string;
  everyone: ReleasedVotes;
  /** Per group, in the order of the groups. */
  groups: ReleasedVotes[];
}

/** A statement with figures. */
export interface ToldStatement extends StatementOutcome {
  everyone: { votes: number | null; shares: VoteShares };
}

/** A group by its letter, with what marks it off and what it is most against. */
export interface GroupOutcome {
  letter: string;
  people: number;
  marks: { id: number; body: string; shares: VoteShares; side: "agree" | "disagree"; others: VoteShares | null }[];
  objection: { id: number; body: string; shares: VoteShares; everyone: VoteShares | null } | null;
}

/** Everything that the page of outcomes tells, from one release. */
export interface Outcomes {
  people: number;
  state: ReadRelease["state"];
  /** What most people agree with first; statements without a figure last. */
  statements: StatementOutcome[];
  groups: GroupOutcome[];
  /** How many statements somebody judged at least who counts for the groups. */
  fewest: number;
  /** Statements with which more than half of every group agrees, what they agree with most first. */
  bridging: StatementOutcome[];
}

const letters = "ABCDE";
/** As many statements as are told as what connects the groups. */
const MOST_BRIDGING = 5;

/** Puts a release in the order in which a page tells it; statements that nobody may read any more are left out. */
export function outcomesOf(stored: ReadRelease, readable: readonly number[]): Outcomes {
  const release = inWholePercents(stored);
  const places = release.statements.map((_, place) => place).filter((place) => isReadable(release, readable, place));
  const all = places.map((place) => statementAt(release, place));
  return {
    people: release.people,
    state: release.state,
    statements: all.sort((a, b) => (b.everyone.shares?.agree ?? -1) - (a.everyone.shares?.agree ?? -1)),
    groups: release.groups.map((_, group) => groupAt(release, readable, group)),
    fewest: votesNeeded(release.statements.length),
    bridging: bridgingOf(release, places),
  };
}

/** Shares of an earlier release were rounded one by one: 99 or 101 together, of which a bar makes other figures. */
function inWholePercents(release: ReadRelease): ReadRelease {
  const whole = (votes: ReleasedVotes): ReleasedVotes =>
    votes.shares ? { ...votes, shares: { ...votes.shares, ...wholePercents(votes.shares) } } : votes;
  return {
    ...release,
    everyone: release.everyone.map(whole),
    groups: release.groups.map((group) => ({ ...group, votes: group.votes.map(whole) })),
  };
}

function isReadable({ statements }: ReadRelease, readable: readonly number[], place: number): boolean {
  return readable.includes(statements[place]?.id ?? -1);
}

const nothing: ReleasedVotes = { votes: null, shares: null };

function statementAt({ statements, everyone, groups }: ReadRelease, place: number): StatementOutcome {
  const { id = 0, body = "" } = statements[place] ?? {};
  return { id, body, everyone: everyone[place] ?? nothing, groups: groups.map(({ votes }) => votes[place] ?? nothing) };
}

function bridgingOf(release: ReadRelease, places: readonly number[]): StatementOutcome[] {
  if (release.groups.length === 0) return [];
  return places
    .flatMap((place) => {
      const statement = statementAt(release, place);
      const consensus = release.consensus[place] ?? null;
      const allAgree = statement.groups.every(({ shares }) => shares !== null && shares.agree > 50);
      return consensus !== null && allAgree ? [{ statement, consensus }] : [];
    })
    .sort((a, b) => b.consensus - a.consensus)
    .slice(0, MOST_BRIDGING)
    .map(({ statement }) => statement);
}

function groupAt(release: ReadRelease, readable: readonly number[], number: number): GroupOutcome {
  const group = release.groups[number];
  const ownVotes = (place: number) => group?.votes[place]?.shares ?? null;
  const marks = (group?.representative ?? []).flatMap(({ statement: place, side }) => {
    const shares = ownVotes(place);
    if (!shares || !isReadable(release, readable, place)) return [];
    const { id, body, groups } = statementAt(release, place);
    // With two groups the other one is all others; with more, no figure of them together is released.
    const others = groups.length === 2 ? (groups[1 - number]?.shares ?? null) : null;
    return [{ id, body, shares, side, others }];
  });
  return {
    letter: letters[number] ?? "",
    people: group?.people ?? 0,
    marks,
    objection: objectionAt(release, readable, group?.objection ?? null, ownVotes),
  };
}

function objectionAt(
  release: ReadRelease,
  readable: readonly number[],
  place: number | null,
  ownVotes: (place: number) => VoteShares | null,
): GroupOutcome["objection"] {
  if (place === null || !isReadable(release, readable, place)) return null;
  const shares = ownVotes(place);
  if (!shares) return null;
  const { id, body, everyone } = statementAt(release, place);
  return { id, body, shares, everyone: everyone.shares };
}

/** The statement with which most people agree, and the one that divides them most; undefined without figures. */
export function extremesOf(statements: readonly StatementOutcome[]) {
  const told = statements.filter((one): one is ToldStatement => one.everyone.shares !== null);
  const [agreed] = told;
  const gap = ({ everyone: { shares } }: ToldStatement) => Math.abs(shares.agree - shares.disagree);
  const [first, ...rest] = told;
  const divided = first && rest.reduce((best, one) => (gap(one) < gap(best) ? one : best), first);
  return { agreed, divided };
}
