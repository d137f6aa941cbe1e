import type { GroupKind } from "../group.ts";
import type { ReleasedTally, Subject } from "./released-tally.ts";

/** What was released of one family at one moment, by subject, kind and group. */
export class Moment {
  readonly #kinds = new Map<GroupKind, Map<string, Map<string, ReleasedTally>>>();

  constructor(tallies: readonly ReleasedTally[] = []) {
    this.add(tallies);
  }

  add(tallies: readonly ReleasedTally[]): void {
    for (const tally of tallies) {
      const subjects = at(this.#kinds, tally.cell.kind, () => new Map());
      at(subjects, subjectKey(tally.cell), () => new Map<string, ReleasedTally>()).set(tally.cell.group, tally);
    }
  }

  /** The tally of one group; undefined when nobody was in it. */
  tally(subject: Subject, kind: GroupKind, group: string): ReleasedTally | undefined {
    return this.#kinds.get(kind)?.get(subjectKey(subject))?.get(group);
  }

  /** Whether anything was told of one group. */
  isTold(subject: Subject, kind: GroupKind, group: string): boolean {
    return (this.tally(subject, kind, group)?.told ?? "nothing") !== "nothing";
  }

  /** All tallies of a kind. */
  part(kind: GroupKind): ReleasedTally[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])].flatMap((groups) => [...groups.values()]);
  }

  /** Every group that occurs for any subject. */
  groups(kind: GroupKind): string[] {
    return [...new Set([...(this.#kinds.get(kind)?.values() ?? [])].flatMap((groups) => [...groups.keys()]))];
  }

  /** The groups of which anything was told, for any subject. */
  toldGroups(kind: GroupKind): Set<string> {
    return new Set(this.part(kind).flatMap(({ told, cell }) => (told === "nothing" ? [] : [cell.group])));
  }
}

/** One word for a subject, the same for its cells. */
export function subjectKey({ item, measure }: Pick<Subject, "item" | "measure">): string {
  return `${measure} ${item}`;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
