import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TallyCell } from "../tally.ts";
import { releaseTallies } from "./release.ts";
import type { ReleasedTally, Subject } from "./released-tally.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

const place: Subject = { item: "plek", measure: "own", isChoice: false, isPlace: true };
const nobody = { n: 0, sw: 0, sw2: 0 };

function cell(kind: TallyCell["kind"], group: string, people: number): TallyCell {
  const counted = { n: [people], sw: [people], sw2: [people] };
  const asked = { n: people, sw: people, sw2: people };
  return { stream: "open", item: "plek", measure: "own", kind, group, lowest: 1, ...counted, dontKnow: nobody, asked };
}

/** How many people named each wijk, by number. */
const tallies = (named: readonly number[]): TallyCell[] => [
  cell(
    "all",
    "",
    named.reduce((sum, people) => sum + people, 0),
  ),
  ...named.map((people, index) => cell("place", `WK${index}`, people)).filter(({ asked }) => asked.n > 0),
];
const release = (named: readonly number[], earlier: readonly (readonly ReleasedTally[])[] = []) =>
  releaseTallies({ families: [[place]], fresh: tallies(named), earlier, snapshot: earlier.length + 1 }).cells;
const toldOf = (cells: readonly ReleasedTally[]) =>
  Object.fromEntries(cells.flatMap(({ cell: { kind, group }, told }) => (kind === "place" ? [[group, told]] : [])));

describe("wijken that people name", () => {
  test("are told from ten people on, although all who name one say the same", () => {
    expect(toldOf(release([60, 30, 10]))).toEqual({ WK0: "figure", WK1: "figure", WK2: "count" });
  });
  test("with fewer are withheld, with the smallest other so that subtracting tells nothing", () => {
    expect(toldOf(release([60, 30, 4]))).toEqual({ WK0: "figure", WK1: "nothing", WK2: "nothing" });
    expect(toldOf(release([60, 30, 6, 4]))).toEqual({ WK0: "figure", WK1: "figure", WK2: "nothing", WK3: "nothing" });
  });
  test("that nobody names any more do not show who left", () => {
    const before = release([60, 30, 20]);
    expect(release([60, 30, 19], [before])).toEqual(before);
    expect(release([75, 30, 20], [before])).not.toEqual(before);
  });
});

const named = fc.array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 60 })), { minLength: 5, maxLength: 5 });
const snapshots = fc.array(named, { minLength: 1, maxLength: 3 });

test("whatever people name in three snapshots, nothing that can be subtracted tells of one to nine people", () => {
  fc.assert(
    fc.property(snapshots, (given) => {
      const releases: ReleasedTally[][] = [];
      for (const one of given) releases.push(release(one, releases));
      for (const cells of releases) expectNothingSmall(cells);
      expect(subtracted(releases).filter(isFew)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test.each(["told twice", "left over twice", "left over once"] as const)(
  "without the rule over time what is %s does tell of one to nine people",
  (what) => {
    const outcome = fc.check(
      fc.property(snapshots, (given) => {
        const releases = given.map((one) => release(one));
        return !subtracted(releases).some((one) => one.what === what && isFew(one));
      }),
      { numRuns: 1_000 },
    );
    expect(outcome.failed).toBe(true);
  },
);

interface Subtracted {
  what: "told twice" | "left over twice" | "left over once";
  people: number;
}

function isFew({ people }: Subtracted): boolean {
  return people > 0 && people < MIN_PEOPLE;
}

/** How many people each sum is about that somebody makes of two releases, whichever two. */
function subtracted(releases: readonly (readonly ReleasedTally[])[]): Subtracted[] {
  const views = releases.map((cells) => viewOf(cells, releases));
  return views.flatMap((after, index) => views.slice(0, index).flatMap((before) => between(before, after)));
}

/** What a release tells and hides of the wijken, beside how many people all were in the snapshot that counted these. */
function viewOf(cells: readonly ReleasedTally[], releases: readonly (readonly ReleasedTally[])[]) {
  const places = cells.filter(({ cell: { kind } }) => kind === "place");
  const counted = places[0] ? releases.find((one) => one.includes(places[0] as ReleasedTally)) : cells;
  const all = counted?.find(({ cell: { kind } }) => kind === "all");
  return {
    people: new Map(places.map(({ cell: { group, n } }) => [group, n[0] ?? 0])),
    told: new Set(places.flatMap(({ cell: { group }, told: how }) => (how === "nothing" ? [] : [group]))),
    everyone: all && all.told !== "nothing" ? (all.cell.n[0] ?? 0) : undefined,
  };
}

type View = ReturnType<typeof viewOf>;

function between(before: View, after: View): Subtracted[] {
  const groups = [...new Set([...before.people.keys(), ...after.people.keys()])];
  const change = (group: string) => (after.people.get(group) ?? 0) - (before.people.get(group) ?? 0);
  const both = groups.filter((group) => before.told.has(group) && after.told.has(group));
  const found: Subtracted[] = both.map((group) => ({ what: "told twice", people: Math.abs(change(group)) }));
  if (before.everyone === undefined || after.everyone === undefined) return found;
  const left = [before, after].map(({ told }) => groups.filter((group) => !told.has(group)));
  for (const set of apart(left)) found.push({ what: "left over twice", people: Math.abs(total(set.map(change))) });
  for (const [here, there] of [
    [before, after],
    [after, before],
  ] as const) {
    const hidden = groups.filter((group) => !here.told.has(group));
    const known = hidden.filter((group) => there.told.has(group));
    if (known.length === 0) continue;
    // A wijk that is told of at the other moment is nearly known here: what is left are the others, and who changed in it.
    const others = total(hidden.filter((group) => !there.told.has(group)).map((group) => here.people.get(group) ?? 0));
    const changed = total(known.map((group) => Math.min(Math.abs(change(group)), here.people.get(group) ?? 0)));
    found.push({ what: "left over once", people: others + changed });
  }
  return found;
}

/**
 * The wijken of which the sum is known both times, by subtracting what is told from all. Where others are withheld, but not
 * all of them, that sum holds wijken that were known once: it tells what "left over once" is about.
 */
function apart([before = [], after = []]: readonly (readonly string[])[]): (readonly string[])[] {
  const shared = before.filter((group) => after.includes(group));
  if (shared.length === 0) return [before, after];
  return shared.length === before.length && shared.length === after.length ? [before] : [];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function expectNothingSmall(cells: readonly ReleasedTally[]): void {
  const places = cells.filter(({ cell: { kind } }) => kind === "place");
  const peopleIn = (isMeant: (told: ReleasedTally["told"]) => boolean) =>
    places.flatMap(({ cell: { n }, told }) => (isMeant(told) ? [n[0] ?? 0] : []));
  const shown = peopleIn((told) => told !== "nothing");
  const hidden = peopleIn((told) => told === "nothing").reduce((sum, people) => sum + people, 0);
  expect(shown.filter((people) => people < MIN_PEOPLE)).toEqual([]);
  if (shown.length > 0 && hidden > 0) expect(hidden).toBeGreaterThanOrEqual(MIN_PEOPLE);
}
