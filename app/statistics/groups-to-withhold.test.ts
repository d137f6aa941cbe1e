import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsToWithhold, tellsTooMuch } from "./groups-to-withhold.ts";
import { MIN_PEOPLE, publishedCount } from "./publication-thresholds.ts";

/** A group whose answers are spread evenly, so that only its size counts. */
const group = (people: number) => ({ people, most: Math.ceil(people / 2) });
const withheld = (...sizes: number[]) => groupsToWithhold([sizes.map(group)]);

describe("one table of groups", () => {
  test("large groups are all shown", () => expect(withheld(40, 30, 10)).toEqual([false, false, false]));
  test("one small group takes the smallest other with it", () =>
    expect(withheld(40, 30, 9)).toEqual([false, true, true]));
  test("two small groups that are ten people together need no third", () =>
    expect(withheld(40, 5, 5)).toEqual([false, true, true]));
  test("two small groups that are fewer than ten together take a third", () =>
    expect(withheld(40, 4, 3, 60)).toEqual([true, true, true, false]));
  test("a group that is all but nine people is withheld with them", () =>
    expect(withheld(91, 9)).toEqual([true, true]));
  test("an empty group looks like a withheld one and needs no protection", () =>
    expect(withheld(40, 0, 20)).toEqual([false, true, false]));
  test("one group that is everyone is the total itself", () => expect(withheld(40)).toEqual([false]));
  test("no groups", () => expect(withheld()).toEqual([]));
});

test("what is withheld of a plan is withheld of doing nothing too, and protected there as well", () => {
  const plan = [40, 30, 20, 9].map(group);
  const nothing = [40, 30, 12, 12].map(group);
  expect(groupsToWithhold([plan])).toEqual([false, false, true, true]);
  expect(groupsToWithhold([nothing])).toEqual([false, false, false, false]);
  expect(groupsToWithhold([nothing, plan])).toEqual([false, false, true, true]);
});

describe("the same answer from nearly everyone", () => {
  test("is withheld in a group below 30", () => expect(tellsTooMuch({ people: 20, most: 18 })).toBe(true));
  test("is shown from 30 people on", () => expect(tellsTooMuch({ people: 30, most: 30 })).toBe(false));
  test("is shown when one in five thinks otherwise", () => expect(tellsTooMuch({ people: 20, most: 16 })).toBe(false));
});

test("numbers of people are published in fives, and not below ten", () => {
  expect([0, 1, 9, 10, 12, 13, 998].map(publishedCount)).toEqual([null, null, null, 10, 10, 15, 1000]);
});

const population = fc.array(
  fc
    .oneof(fc.nat({ max: 15 }), fc.nat({ max: 60 }), fc.nat({ max: 3000 }))
    .chain((people) =>
      fc.integer({ min: 0, max: people }).map((agree) => ({ people, most: Math.max(agree, people - agree) })),
    ),
  { maxLength: 40 },
);
const sum = (groups: { people: number }[]) => groups.reduce((all, { people }) => all + people, 0);

describe("whatever the population", () => {
  test("tables over the same groups hide the same groups, each safely", () => {
    const tables = fc.array(
      population.map((groups) => [...groups, ...Array.from({ length: 6 }, () => group(0))].slice(0, 6)),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(tables, (family) => {
        const mask = groupsToWithhold(family);
        for (const table of family) {
          const hidden = table.filter(({ people }, index) => mask[index] && people > 0);
          const shown = table.filter((_, index) => !mask[index]);
          expect(shown.filter(tellsTooMuch)).toEqual([]);
          const alone = shown.length > 0 && hidden.length > 0 && (hidden.length < 2 || sum(hidden) < MIN_PEOPLE);
          expect(alone).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("the total less all that is shown never leaves a group on its own or fewer than ten people", () => {
    fc.assert(
      fc.property(population, (groups) => {
        const mask = groupsToWithhold([groups]);
        const hidden = groups.filter((group, index) => mask[index] && group.people > 0);
        const someShown = groups.some((_, index) => !mask[index]);
        if (someShown && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(hidden)).toBeGreaterThanOrEqual(MIN_PEOPLE);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a group that tells too much on its own is withheld", () => {
    fc.assert(
      fc.property(population, (groups) => {
        const mask = groupsToWithhold([groups]);
        expect(groups.filter((group, index) => tellsTooMuch(group) && !mask[index])).toEqual([]);
      }),
    );
  });

  test("everyone less one shown group is nobody or at least ten people", () => {
    fc.assert(
      fc.property(population, (groups) => {
        const mask = groupsToWithhold([groups]);
        const rests = groups.filter((_, index) => !mask[index]).map((group) => sum(groups) - group.people);
        for (const rest of rests) expect(rest === 0 || rest >= MIN_PEOPLE).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("a threshold alone would fail the first of these tests", () => {
    const groups = [group(40), group(30), group(9)];
    const thresholdOnly = groups.map(tellsTooMuch);
    expect(groups.filter((_, index) => thresholdOnly[index])).toHaveLength(1);
    expect(groupsToWithhold([groups])).not.toEqual(thresholdOnly);
  });
});
