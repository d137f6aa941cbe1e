import type { ItemType } from "~/features/questionnaires/item.ts";
import { total } from "~/statistics/total.ts";
import { MIN_PEOPLE } from "./disclosure.ts";
import type { FamilyTable } from "./family.ts";
import { releaseGroups, releaseTotal, tellsSomething } from "./released.ts";
import { hasScale, opinionsIn, type Tallied } from "./tallied.ts";

/** The figures of a family as they were released last, and as they would be now; the same tables in the same order. */
export interface Step {
  before: readonly FamilyTable[];
  after: readonly FamilyTable[];
}

/**
 * Whether the figures of everyone may be renewed: nobody who compares them with the last ones learns what fewer than ten
 * people answered. Counts that nothing was told of give no figure to compare with.
 * @see docs/requirements.md M-2.13, time
 */
export function mayRenewTotals({ before, after }: Step): boolean {
  const told = (table: FamilyTable | undefined) =>
    table !== undefined && tellsSomething(releaseTotal(table.everyone, table.type));
  if (!before.some(told)) return true;
  return after.every((table, index) => {
    const old = before[index];
    if (!told(table) && !told(old)) return true;
    return isSafeStep(old?.everyone, table.everyone, table.type);
  });
}

/**
 * The same for the figures per group: every group that is told of, before or after, and all withheld groups together,
 * must have changed by nobody or by at least ten people. A group that appears or disappears must have changed by ten
 * itself: otherwise its unchanged figure, taken from the withheld rest of the other moment, would leave a small group.
 */
export function mayRenewGroups({ before, after }: Step): boolean {
  const toldBefore = releaseGroups(before).map((groups) => groups.map(tellsSomething));
  const toldAfter = releaseGroups(after).map((groups) => groups.map(tellsSomething));
  if (!toldBefore.flat().includes(true)) return true;
  return after.every((table, index) =>
    isSafeTable(
      { told: toldBefore[index] ?? [], groups: before[index]?.groups ?? [] },
      { told: toldAfter[index] ?? [], groups: table.groups },
      table.type,
    ),
  );
}

interface Masked {
  told: readonly boolean[];
  groups: readonly (Tallied | undefined)[];
}

function isSafeTable(before: Masked, after: Masked, type: ItemType): boolean {
  const eachSafe = after.groups.every((group, index) => {
    const [was, is] = [before.told[index] ?? false, after.told[index] ?? false];
    if (!was && !is) return true;
    const old = before.groups[index];
    return isSafeStep(old, group, type) && (was === is || opinionChange(old, group, type) >= MIN_PEOPLE);
  });
  return eachSafe && [before, after].every(({ told }) => isSafeStep(rest(before, told), rest(after, told), type));
}

/** The groups that are not told of, taken together: what is left when the others are subtracted from everyone. */
function rest({ groups }: Masked, told: readonly boolean[]): Tallied | undefined {
  const left = groups.flatMap((group, index) => (group && !told[index] ? [group] : []));
  return left.reduce<Tallied | undefined>((sum, group) => (sum ? added(sum, group) : group), undefined);
}

function added(one: Tallied, other: Tallied): Tallied {
  const length = Math.max(one.counts.length, other.counts.length);
  return {
    lowest: one.lowest,
    counts: Array.from({ length }, (_, index) => (one.counts[index] ?? 0) + (other.counts[index] ?? 0)),
    dontKnow: one.dontKnow + other.dontKnow,
    answered: one.answered + other.answered,
  };
}

/**
 * Whether nobody, or at least ten people, came, left or changed. Whoever has an opinion also answered, so that all who
 * answered are looked at only where the opinions are the same: then others may have said that they do not know.
 */
function isSafeStep(before: Tallied | undefined, after: Tallied | undefined, type: ItemType): boolean {
  const people = opinionChange(before, after, type) || peopleMoved(answering(before), answering(after));
  return people === 0 || people >= MIN_PEOPLE;
}

function answering(cell: Tallied | undefined): number[] {
  return cell ? [cell.answered - cell.dontKnow, cell.dontKnow] : [];
}

function opinionChange(before: Tallied | undefined, after: Tallied | undefined, type: ItemType): number {
  if (hasScale(type)) return peopleMoved(before?.counts ?? [], after?.counts ?? []);
  // One person may choose several options, so that no more can be said than what the largest change takes.
  const differences = differencesOf(peopleAndChoices(before, type), peopleAndChoices(after, type));
  return Math.max(0, ...differences.map(Math.abs));
}

function peopleAndChoices(cell: Tallied | undefined, type: ItemType): number[] {
  if (!cell) return [];
  const { people, counts } = opinionsIn(cell, type);
  return [people, ...counts];
}

/**
 * The fewest people whose coming, leaving or changing of mind explains the difference between two counts: somebody who
 * changes an answer is one person, though it lowers one count and raises another.
 */
function peopleMoved(before: readonly number[], after: readonly number[]): number {
  const differences = differencesOf(before, after);
  const up = total(differences.map((difference) => Math.max(0, difference)));
  const down = total(differences.map((difference) => Math.max(0, -difference)));
  return Math.max(up, down);
}

function differencesOf(before: readonly number[], after: readonly number[]): number[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => (after[index] ?? 0) - (before[index] ?? 0));
}
