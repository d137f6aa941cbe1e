import { describe, expect, test } from "vitest";
import { inventCourse } from "./attack/invented.ts";
import { type Person, type Population, tally } from "./attack/population.ts";
import { attack, byTheRules, live, releaseOf, thresholdOnly } from "./attack/published.ts";
import { subjectKey } from "./moment.ts";
import { releaseTallies } from "./release.ts";
import type { ReleasedTally } from "./released-tally.ts";
import { MIN_PEOPLE } from "./thresholds.ts";

// Modelled: every kind of groups of every item, each number that is published as an exact count and as figures (so more
// than anybody sees), two snapshots at a time, and somebody who knows who stayed the same, which groups are empty and in
// which groups of one table people came or left. Exposed is whoever belongs to fewer than ten people of whom a sum follows.
// The other 100 rounds are in attack-rounds.test.ts, to run beside these. In each round one family of items is asked, in
// turn a grade, an effect with its difference and a choice. Of rounds of more than 300 people at the start each snapshot
// is compared with the last and the first, of smaller ones with all before it.
// Not modelled: rounding and weights; three snapshots at once; changes in two tables without a crossed one between them;
// two items that are answered alike; knowledge of single answers (nine people who know their own know the tenth).

const SNAPSHOTS = 30;
const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

describe("in 100 of 200 rounds of 15 to 5,000 people, over 30 snapshots, nothing follows for fewer than ten", () => {
  test.each([1, 26, 51, 76])(
    "rounds %i and the next 24",
    (first) => {
      const found = seedsFrom(first, 25).flatMap((seed) =>
        attack(inventCourse(seed, SNAPSHOTS), byTheRules).map((one) => ({ seed, ...one })),
      );
      expect(found).toEqual([]);
    },
    240_000,
  );
});

describe("the attack finds people", () => {
  test("when only a threshold is kept", () => {
    const found = seedsFrom(1, 8).flatMap((seed) => attack(inventCourse(seed, 1), thresholdOnly));
    expect(found.length).toBeGreaterThan(50);
  }, 60_000);

  test("when every snapshot is published", () => {
    const found = seedsFrom(1, 12).flatMap((seed) => attack(inventCourse(seed, 3), live));
    expect(found.filter(({ snapshots }) => snapshots.length === 2).length).toBeGreaterThan(50);
    expect(found.filter(({ snapshots }) => snapshots.length === 1)).toEqual([]);
  }, 60_000);
});

const told = (release: readonly ReleasedTally[]) =>
  new Map(
    release
      .filter((one) => one.told !== "nothing")
      .map(({ cell }) => [`${subjectKey(cell)} ${cell.kind} ${cell.group}`, cell.asked.n]),
  );

/** Figures below twenty people that differ by exactly one person between two releases. */
function onePersonSteps(before: readonly ReleasedTally[], after: readonly ReleasedTally[]): string[] {
  const was = told(before);
  return [...told(after)].flatMap(([name, people]) =>
    people < 2 * MIN_PEOPLE && Math.abs(people - (was.get(name) ?? people)) === 1 ? [name] : [],
  );
}

test("one person more never changes a figure below twenty people by one", () => {
  let withoutLedger = 0;
  for (const seed of seedsFrom(1, 40)) {
    const [people] = inventCourse(seed, 1).snapshots;
    const [others] = inventCourse(seed + 500, 1).snapshots;
    const newcomer = others?.get(1);
    if (!people || !newcomer || people.size > 600) continue;
    const more: Population = new Map([...people, [people.size, newcomer]]);
    const before = releaseOf(people, []);
    expect(onePersonSteps(before, releaseOf(more, [before]))).toEqual([]);
    withoutLedger += onePersonSteps(before, releaseOf(more, [])).length;
  }
  expect(withoutLedger).toBeGreaterThan(0);
}, 60_000);

/** People of one wijk, here a gemeente, of whom some are 75 or older, beside people of other gemeenten. */
function wijk(older: number): Population {
  const person = (gemeente: string, age: string, id: number): Person => ({
    ...{ gemeente, wijk: "", age, gender: "vrouw", education: "hoog", grade: 1 + (id % 10) },
    ...{ effects: [0, 1], chosen: [] },
  });
  const spread = (count: number, gemeente: string, age: string) =>
    Array.from({ length: count }, (_, id) => person(gemeente, age, id));
  const others = ["GM2", "GM3"].flatMap((gemeente) => [
    ...spread(60, gemeente, "30-44"),
    ...spread(60, gemeente, "75+"),
  ]);
  const people = [...spread(57, "GM1", "30-44"), ...others, ...spread(older, "GM1", "75+")];
  return new Map(people.entries());
}

describe("61 people less 57", () => {
  const isTold = (release: readonly ReleasedTally[], group: string) =>
    release.some(({ cell, told: how }) => cell.item === "cijfer" && cell.group === group && how !== "nothing");

  test("are not both told in one snapshot: the four of 75 and older would follow", () => {
    const release = releaseOf(wijk(4), []);
    expect(isTold(release, "GM1")).toBe(true);
    expect(isTold(release, "GM1|75+")).toBe(false);
    expect(isTold(release, "GM1|30-44")).toBe(false);
    expect(isTold(releaseOf(wijk(14), []), "GM1|30-44")).toBe(true);
  });

  test("are not told one after the other: the four people who came would follow", () => {
    const alone = (release: readonly ReleasedTally[]) => release.filter(({ cell }) => cell.item === "cijfer");
    const before = alone(releaseOf(wijk(0), []));
    const next = (older: number) =>
      releaseTallies({
        families: [[{ item: "cijfer", measure: "own", isChoice: false }]],
        fresh: tally(wijk(older)).filter(({ item }) => item === "cijfer"),
        earlier: [before],
        snapshot: 2,
      });
    expect(next(4)).toEqual({ cells: before, renewed: false });
    const everyone = next(MIN_PEOPLE).cells.find(({ cell }) => cell.kind === "all");
    expect(everyone).toMatchObject({ snapshot: 2, told: "figure", cell: { asked: { n: 307 } } });
  });
});
