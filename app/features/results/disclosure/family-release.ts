import { type Grouping, type GroupKind, groupings, tablesBeside } from "../group.ts";
import type { TallyCell } from "../tally.ts";
import { basesOf, carriesFigure } from "./counted.ts";
import { groupsToTell } from "./family-mask.ts";
import { isSafeForEveryone, isSafeForGroups, littleChanged } from "./family-step.ts";
import { Moment, subjectKey } from "./moment.ts";
import type { ReleasedTally, Subject, Told } from "./released-tally.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

interface FamilyInput {
  subjects: readonly Subject[];
  fresh: readonly TallyCell[];
  earlier: readonly (readonly ReleasedTally[])[];
  snapshot: number;
  /** What was decided about who took part. */
  participation: FamilyRelease | undefined;
}

/** What of one family may be published: part by part, each after those that it goes beside. */
export class FamilyRelease {
  readonly cells: ReleasedTally[] = [];
  renewed = false;
  readonly #waiting = new Set<GroupKind>();
  /** What is told of the fresh tallies, as far as has been decided. */
  readonly #now = new Moment();
  readonly #earlier: readonly Moment[];
  readonly #fresh: ReadonlyMap<GroupKind, readonly FreshCell[]>;
  readonly #input: FamilyInput;

  constructor(input: FamilyInput) {
    this.#input = input;
    this.#earlier = withNews(input.earlier).map((release) => new Moment(release));
    this.#fresh = freshByKind(input);
    this.#decide("all", () => this.#everyone());
    for (const by of groupings) this.#decide(by, () => this.#groups(by));
  }

  /** Takes the new tallies of a part, or repeats the last ones when there are none that may be published. */
  #decide(kind: GroupKind, find: () => readonly ReleasedTally[] | undefined): void {
    const last = this.#earlier.at(-1)?.part(kind) ?? [];
    const found = this.#mustWait(kind) ? undefined : find();
    const isNew = found !== undefined && !saysTheSame(found, last);
    if (found === undefined) this.#waiting.add(kind);
    this.#now.add(found ?? []);
    this.renewed ||= isNew;
    this.cells.push(...(isNew ? found : last));
  }

  /** A breakdown is renewed only with everyone, one of two backgrounds only with both of these, an item only with who took part. */
  #mustWait(kind: GroupKind): boolean {
    const beside = kind === "all" ? [] : tablesBeside(kind);
    return beside.some((one) => this.#waiting.has(one)) || this.#input.participation?.waits(kind) === true;
  }

  /** Whether there is something new that may not be published yet. */
  waits(kind: GroupKind): boolean {
    return this.#waiting.has(kind);
  }

  #everyone(): ReleasedTally[] | undefined {
    const { subjects } = this.#input;
    const found = this.#told("all", () => true);
    const after = new Moment(found);
    const isSafe = this.#releasesOf("all").every((before) => isSafeForEveryone({ subjects, before, after }));
    return isSafe ? found : undefined;
  }

  #groups(by: Grouping): ReleasedTally[] | undefined {
    const { subjects } = this.#input;
    const releases = this.#releasesOf(by);
    for (const seed of this.#seeds(by, releases)) {
      const found = this.#masked(by, seed);
      const after = this.#momentWith(by, found);
      if (releases.every((before) => isSafeForGroups({ subjects, before, after }, by))) return found;
    }
    return undefined;
  }

  /** What to withhold beside what the fresh tallies ask: as little as may be; else what changed little, or was withheld last. */
  #seeds(by: Grouping, releases: readonly Moment[]): Set<string>[] {
    const first = this.#withheldWithParticipation(by);
    const lastTold = this.#earlier.at(-1)?.toldGroups(by);
    const asLast = lastTold ? this.#groupsNow(by).filter((group) => !lastTold.has(group)) : [];
    // What was told last is withheld only when its people ask for it: else a group would come and go.
    const little = this.#littleChanged(by, releases).filter((group) => !lastTold?.has(group));
    const seeds = [first, [...first, ...asLast], [...first, ...little], [...first, ...little, ...asLast]];
    return seeds
      .map((groups) => new Set(groups))
      .filter((seed, index, all) => all.findIndex(({ size }) => size === seed.size) === index);
  }

  #masked(by: Grouping, seed: ReadonlySet<string>): ReleasedTally[] {
    const subjects = this.#input.subjects.filter((one) => this.#now.tally(one, "all", "")?.told === "figure");
    const now = this.#momentWith(
      by,
      this.#told(by, () => false),
    );
    const tell = groupsToTell({ subjects, now, by, seed });
    const shown = new Set(subjects.map(subjectKey));
    return this.#told(by, (cell) => shown.has(subjectKey(cell)) && tell.has(cell.group));
  }

  #littleChanged(by: Grouping, releases: readonly Moment[]): string[] {
    const after = this.#momentWith(
      by,
      this.#told(by, () => false),
    );
    return releases.flatMap((before) => littleChanged({ subjects: this.#input.subjects, before, after }, by));
  }

  #withheldWithParticipation(by: Grouping): string[] {
    const { participation } = this.#input;
    // Which places people name says nothing of who took part.
    if (!participation || by === "place") return [];
    const told = participation.#now.toldGroups(by);
    return this.#groupsNow(by).filter((group) => !told.has(group));
  }

  #groupsNow(by: Grouping): string[] {
    return [...new Set((this.#fresh.get(by) ?? []).map(({ cell }) => cell.group))];
  }

  /** What has been decided, and one part as it would be. */
  #momentWith(by: Grouping, part: readonly ReleasedTally[]): Moment {
    return new Moment([...tablesBeside(by).flatMap((kind) => this.#now.part(kind)), ...part]);
  }

  /** The fresh tallies of a kind, with what is told of each if anything may be. */
  #told(kind: GroupKind, mayTell: (cell: TallyCell) => boolean): ReleasedTally[] {
    const { snapshot } = this.#input;
    return (this.#fresh.get(kind) ?? []).map(({ cell, most }) => ({
      cell,
      told: mayTell(cell) ? most : "nothing",
      snapshot,
    }));
  }

  /** The earlier releases in which this part was new. */
  #releasesOf(kind: GroupKind): Moment[] {
    const seen = new Set<number>();
    return this.#earlier.filter((moment) => {
      const [one] = moment.part(kind);
      if (!one || seen.has(one.snapshot)) return false;
      seen.add(one.snapshot);
      return true;
    });
  }
}

/** A fresh tally, and the most that its size allows to tell. */
interface FreshCell {
  cell: TallyCell;
  most: Told;
}

function freshByKind({ subjects, fresh }: FamilyInput): Map<GroupKind, FreshCell[]> {
  const bySubject = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const found = new Map<GroupKind, FreshCell[]>();
  for (const cell of fresh) {
    const subject = bySubject.get(subjectKey(cell));
    if (!subject) continue;
    const one = { cell, most: tellOf(cell, subject) };
    const members = found.get(cell.kind);
    if (members) members.push(one);
    else found.set(cell.kind, [one]);
  }
  return found;
}

/** Only the releases in which something was new: others repeat these. The last one counts among them. */
export function withNews(releases: readonly (readonly ReleasedTally[])[]): (readonly ReleasedTally[])[] {
  let newest = Number.NEGATIVE_INFINITY;
  return releases.filter((release) => {
    const here = release.reduce((most, { snapshot }) => Math.max(most, snapshot), Number.NEGATIVE_INFINITY);
    const isNew = here > newest;
    newest = Math.max(newest, here);
    return isNew;
  });
}

function tellOf(cell: TallyCell, subject: Subject): Told {
  if (basesOf(cell, subject).some(({ people }) => people < MIN_PEOPLE)) return "nothing";
  return carriesFigure(cell, subject) ? "figure" : "count";
}

function saysTheSame(found: readonly ReleasedTally[], last: readonly ReleasedTally[]): boolean {
  if (found.length !== last.length) return false;
  const written = (tallies: readonly ReleasedTally[]) =>
    tallies
      .map(({ cell, told }) =>
        JSON.stringify([
          subjectKey(cell),
          cell.group,
          told,
          cell.lowest,
          cell.n,
          cell.sw,
          cell.sw2,
          cell.dontKnow,
          cell.asked,
        ]),
      )
      .sort();
  const [one, other] = [written(found), written(last)];
  return one.every((line, index) => line === other[index]);
}
