import { PARTICIPATION, type TallyCell } from "../tally.ts";
import { FamilyRelease, withNews } from "./family-release.ts";
import { subjectKey } from "./moment.ts";
import type { ReleasedTally, Subject } from "./released-tally.ts";

interface ReleaseInput {
  /** Subjects whose figures follow from one another: the same effect under every course of action, own and difference; a subject alone otherwise. */
  families: readonly (readonly Subject[])[];
  /** What was counted now: all kinds, one stream. */
  fresh: readonly TallyCell[];
  /** The tallies behind each earlier release of this round and stream, oldest first. */
  earlier: readonly (readonly ReleasedTally[])[];
  /** Number of the snapshot being made. */
  snapshot: number;
}

interface Release {
  /** Every cell of the release; those that wait are repeated from the last one. */
  cells: ReleasedTally[];
  /** Whether any figure differs from the last ones. */
  renewed: boolean;
}

/**
 * Decides what of the fresh tallies of one stream may be published, given everything published before.
 *
 * Each part (a family in one kind of groups) is renewed or repeated as a whole. Who took part is decided first: groups
 * that are withheld there are withheld everywhere, and a part that waits there waits everywhere, so that the numbers of
 * people beside the items tell no more about who took part than that one table does.
 *
 * @see docs/requirements.md DIS-1 to DIS-3, M-2.13
 */
export function releaseTallies({ families, fresh, earlier, snapshot }: ReleaseInput): Release {
  const keys = new Map(families.flatMap((family, index) => family.map((subject) => [subjectKey(subject), index])));
  const freshOf = perFamily(fresh, (cell) => keys.get(subjectKey(cell)));
  const earlierOf = withNews(earlier).map((release) => perFamily(release, ({ cell }) => keys.get(subjectKey(cell))));
  const familyAt = (index: number, participation?: FamilyRelease) =>
    new FamilyRelease({
      subjects: families[index] ?? [],
      fresh: freshOf.get(index) ?? [],
      earlier: earlierOf.map((release) => release.get(index) ?? []),
      snapshot,
      participation,
    });
  const first = families.findIndex((family) => family.some(({ item }) => item === PARTICIPATION));
  const participation = first < 0 ? undefined : familyAt(first);
  const all = families.map((_, index) => (index === first && participation) || familyAt(index, participation));
  return { cells: all.flatMap(({ cells }) => cells), renewed: all.some(({ renewed }) => renewed) };
}

function perFamily<T>(all: readonly T[], familyOf: (one: T) => number | undefined): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    const index = familyOf(one);
    if (index === undefined) continue;
    const members = found.get(index);
    if (members) members.push(one);
    else found.set(index, [one]);
  }
  return found;
}
