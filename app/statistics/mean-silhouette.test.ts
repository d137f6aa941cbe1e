import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanSilhouette, type PeopleAtPlace } from "./mean-silhouette.ts";
import { steadyGroupCount } from "./steady-group-count.ts";

const at = (x: number, group: number, people = 1): PeopleAtPlace => ({ position: [x, 0], people, group });

/** The figure from its definition, over people one by one. */
function fromDefinition(places: readonly PeopleAtPlace[], groups: number): number {
  const people = places.flatMap((place) => Array.from({ length: place.people }, () => place));
  const figures = people.map((person, self) => {
    const meanTo = (group: number) => {
      const others = people.filter((other, place) => other.group === group && place !== self);
      const sum = others.reduce((all, other) => {
        return (
          all + Math.sqrt((person.position[0] - other.position[0]) ** 2 + (person.position[1] - other.position[1]) ** 2)
        );
      }, 0);
      return others.length === 0 ? null : sum / others.length;
    };
    const own = meanTo(person.group);
    const others = Array.from({ length: groups }, (_, group) => group).filter((group) => group !== person.group);
    const nearest = Math.min(...others.map((group) => meanTo(group) ?? Number.NaN));
    return own === null || (own === 0 && nearest === 0) ? 0 : (nearest - own) / Math.max(own, nearest);
  });
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

describe("the mean silhouette", () => {
  test("by hand: 0 and 1 against 10", () => {
    // (10 − 1)/10, (9 − 1)/9, and 0 for the one alone.
    expect(meanSilhouette([at(0, 0), at(1, 0), at(10, 1)], 2)).toBeCloseTo((0.9 + 8 / 9 + 0) / 3, 12);
  });
  test("is 1 for two places with many people each", () =>
    expect(meanSilhouette([at(0, 0, 9), at(1, 1, 5)], 2)).toBe(1));
  test("is 0 where all stand together", () => expect(meanSilhouette([at(3, 0, 9), at(3, 1, 5)], 2)).toBe(0));
  test("is below 0 where people are in the wrong group", () => {
    expect(meanSilhouette([at(0, 0), at(9, 0), at(1, 1), at(10, 1)], 2)).toBeLessThan(0);
  });
  test("is that of its definition over people one by one", () => {
    const place = fc.record({
      position: fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })),
      people: fc.integer({ min: 1, max: 4 }),
      group: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 15 }), (places) => {
        fc.pre(new Set(places.map(({ group }) => group)).size === 3);
        expect(meanSilhouette(places, 3)).toBeCloseTo(fromDefinition(places, 3), 10);
      }),
    );
  });
  test("takes two groups with people in them", () => {
    expect(() => meanSilhouette([at(0, 0), at(1, 0)], 1)).toThrow(RangeError);
    expect(() => meanSilhouette([at(0, 0), at(1, 1)], 3)).toThrow(RangeError);
    expect(() => meanSilhouette([at(0, 0), at(1, 2)], 2)).toThrow(RangeError);
  });
});

describe("how many groups are shown", () => {
  const shown = (best: readonly number[], most = 5) =>
    best.reduce<{ history: Parameters<typeof steadyGroupCount>[1]; shown: number[] }>(
      (all, count) => {
        const history = steadyGroupCount(count, all.history, most);
        return { history, shown: [...all.shown, history.shown] };
      },
      { history: null, shown: [] },
    ).shown;
  test("changes at the fourth time in a row", () => expect(shown([2, 3, 3, 3, 3])).toEqual([2, 2, 2, 2, 3]));
  test("begins to count anew when another number fits best in between", () =>
    expect(shown([2, 3, 3, 3, 4, 3, 3, 3, 3])).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3]));
  test("stays what it was while the numbers go back and forth", () =>
    expect(shown([2, 3, 2, 3, 2, 3, 2, 3])).toEqual([2, 2, 2, 2, 2, 2, 2, 2]));
  test("changes at once when there can no longer be so many", () => {
    expect(steadyGroupCount(2, { shown: 4, latest: 4, wins: 9 }, 3)).toEqual({ shown: 2, latest: 2, wins: 1 });
  });
});
