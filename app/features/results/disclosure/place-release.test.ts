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

test("whatever people name in three snapshots, what is left over is nobody or at least ten people", () => {
  fc.assert(
    fc.property(fc.array(named, { minLength: 1, maxLength: 3 }), (snapshots) => {
      const releases: ReleasedTally[][] = [];
      for (const one of snapshots) releases.push(release(one, releases));
      for (const cells of releases) expectNothingSmall(cells);
      for (const [index, after] of releases.entries()) {
        for (const before of releases.slice(0, index)) expect(fewestBetween(before, after)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

/** Whether each wijk that is told of twice changed by nobody, or by at least ten people. */
function fewestBetween(before: readonly ReleasedTally[], after: readonly ReleasedTally[]): boolean {
  const told = (cells: readonly ReleasedTally[]) =>
    new Map(cells.flatMap(({ cell: { group, n }, told: how }) => (how === "nothing" ? [] : [[group, n[0] ?? 0]])));
  const was = told(before);
  return [...told(after)].every(([group, people]) => {
    const change = Math.abs(people - (was.get(group) ?? people));
    return change === 0 || change >= MIN_PEOPLE;
  });
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
