import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { SeatQuotas } from "~db/schema/index.ts";
import { leximin } from "./leximin.ts";
import { quotasToRelax } from "./relaxed-quotas.ts";
import type { Solver } from "./seat-program.ts";
import { loadSolver } from "./solver.server.ts";
import { assemblyOf, chancesOf, TICKETS, ticketsOf } from "./tickets.ts";
import { kindsOf, type Volunteer } from "./volunteer-kinds.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** So many volunteers of each pair of levels: `{ "jong vrouw": 3 }`. */
function volunteersOf(counts: Record<string, number>): Volunteer[] {
  return Object.entries(counts).flatMap(([levels, count]) =>
    Array.from({ length: count }, (_, index) => {
      const [age = "", gender = ""] = levels.split(" ");
      return { number: `${age}-${gender}-${index + 1}`, levels: { age, gender } };
    }),
  );
}

const half = { least: 2, most: 2 };
const anySeats = { least: 0, most: 99 };

describe("leximin", () => {
  test("two of ten women and two of four men: chances that anybody can work out", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 10, "jong man": 4 });
    const quotas: SeatQuotas = { gender: { vrouw: half, man: half } };
    const kinds = kindsOf(volunteers, quotas);
    const lottery = await leximin({ kinds, seats: 4, quotas }, solver);
    const chances = Object.fromEntries(kinds.map(({ levels }, kind) => [levels.gender, lottery?.chances[kind]]));
    expect(chances.vrouw).toBeCloseTo(2 / 10, 6);
    expect(chances.man).toBeCloseTo(2 / 4, 6);
  });

  test("raises the smallest chance first, where a fixed split would not", async () => {
    // Two seats, one at least for a man. Three women and one man who is young; one old woman must not be left out.
    const volunteers = volunteersOf({ "jong man": 1, "jong vrouw": 2, "oud vrouw": 2 });
    const quotas: SeatQuotas = {
      gender: { man: { least: 1, most: 1 }, vrouw: { least: 1, most: 1 } },
      age: { jong: anySeats, oud: anySeats },
    };
    const kinds = kindsOf(volunteers, quotas);
    const lottery = await leximin({ kinds, seats: 2, quotas }, solver);
    const byKind = Object.fromEntries(
      kinds.map(({ levels }, kind) => [`${levels.age} ${levels.gender}`, lottery?.chances[kind]]),
    );
    expect(byKind["jong man"]).toBeCloseTo(1, 6);
    expect(byKind["jong vrouw"]).toBeCloseTo(1 / 4, 6);
    expect(byKind["oud vrouw"]).toBeCloseTo(1 / 4, 6);
  });

  test("somebody whom no assembly has room for has chance 0, and the others share the seats", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 4, "oud man": 1 });
    const quotas: SeatQuotas = { age: { jong: { least: 2, most: 2 }, oud: { least: 0, most: 0 } } };
    const kinds = kindsOf(volunteers, quotas);
    const chances = (await leximin({ kinds, seats: 2, quotas }, solver))?.chances ?? [];
    expect(kinds.map(({ levels }, kind) => [levels.age, chances[kind]])).toEqual([
      ["jong", expect.closeTo(0.5, 6)],
      ["oud", 0],
    ]);
  });

  test("no allowed lottery is fairer: no mixture of all compositions gives everybody more", async () => {
    const levels = fc.record({
      a: fc.integer({ min: 1, max: 4 }),
      b: fc.integer({ min: 1, max: 4 }),
      c: fc.integer({ min: 1, max: 4 }),
      d: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(levels, async ({ a, b, c, d }) => {
        const volunteers = volunteersOf({ "jong vrouw": a, "jong man": b, "oud vrouw": c, "oud man": d });
        const quotas: SeatQuotas = {
          age: { jong: { least: 1, most: 2 }, oud: { least: 1, most: 2 } },
          gender: { vrouw: { least: 1, most: 2 }, man: { least: 1, most: 2 } },
        };
        const kinds = kindsOf(volunteers, quotas);
        const seating = { kinds, seats: 3, quotas };
        const lottery = await leximin(seating, solver);
        if (!lottery) return volunteers.length < 3 || quotasToRelax(seating, solver)?.length !== 0;
        const all = everyComposition(
          kinds.map(({ numbers }) => numbers.length),
          3,
        ).filter((composition) => allowed(composition, kinds));
        const smallest = Math.min(...lottery.chances);
        expect(smallest).toBeCloseTo(
          largestMinimum(
            all,
            kinds.map(({ numbers }) => numbers.length),
          ),
          5,
        );
        const seats = lottery.chances.reduce(
          (sum, chance, kind) => sum + chance * (kinds[kind]?.numbers.length ?? 0),
          0,
        );
        expect(seats).toBeCloseTo(3, 5);
        return true;
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

function everyComposition(sizes: readonly number[], seats: number): number[][] {
  const [first, ...rest] = sizes;
  if (first === undefined) return seats === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, seats) + 1 }, (_, people) =>
    everyComposition(rest, seats - people).map((others) => [people, ...others]),
  ).flat();
}

function allowed(
  composition: readonly number[],
  kinds: readonly { levels: Readonly<Record<string, string>> }[],
): boolean {
  return (["jong", "oud", "vrouw", "man"] as const).every((level) => {
    const people = composition.reduce(
      (sum, count, kind) => sum + (Object.values(kinds[kind]?.levels ?? {}).includes(level) ? count : 0),
      0,
    );
    return people >= 1 && people <= 2;
  });
}

/** The same optimum as one linear program over all compositions at once: nothing in common with the search for them. */
function largestMinimum(all: readonly number[][], sizes: readonly number[]): number {
  const due = sizes.map((size, kind) => {
    const terms = all.flatMap((composition, place) =>
      (composition[kind] ?? 0) > 0 ? [`+ ${(composition[kind] ?? 0) / size} p${place}`] : [],
    );
    return `k${kind}: ${terms.join(" ")} - z >= 0`;
  });
  const one = `one: ${all.map((_, place) => `p${place}`).join(" + ")} = 1`;
  return solver.solve(["Maximize\n obj: z", "Subject To", one, ...due, "End"].join("\n")).ObjectiveValue;
}

describe("quotas in the way", () => {
  test("says which quota must give way, and how far", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 10, "oud vrouw": 1 });
    const quotas: SeatQuotas = { age: { jong: { least: 1, most: 9 }, oud: { least: 3, most: 5 } } };
    const seating = { kinds: kindsOf(volunteers, quotas), seats: 6, quotas };
    expect(await leximin(seating, solver)).toBeUndefined();
    expect(quotasToRelax(seating, solver)).toEqual([{ feature: "age", level: "oud", bound: "least", from: 3, to: 1 }]);
  });
  test("a level that nobody has cannot fill its seats", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 10 });
    const quotas: SeatQuotas = { age: { jong: { least: 1, most: 9 }, oud: { least: 2, most: 5 } } };
    const seating = { kinds: kindsOf(volunteers, quotas), seats: 6, quotas };
    expect(await leximin(seating, solver)).toBeUndefined();
    expect(quotasToRelax(seating, solver)).toEqual([{ feature: "age", level: "oud", bound: "least", from: 2, to: 0 }]);
  });
  test("fewer volunteers than seats is no matter of quotas", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 3 });
    const quotas: SeatQuotas = { age: { jong: { least: 0, most: 9 } } };
    expect(quotasToRelax({ kinds: kindsOf(volunteers, quotas), seats: 6, quotas }, solver)).toBeUndefined();
  });
  test("nothing is in the way of what is possible", async () => {
    const volunteers = volunteersOf({ "jong vrouw": 10 });
    const quotas: SeatQuotas = { age: { jong: { least: 1, most: 9 } } };
    expect(quotasToRelax({ kinds: kindsOf(volunteers, quotas), seats: 6, quotas }, solver)).toEqual([]);
  });
});

describe("tickets", () => {
  const volunteers = volunteersOf({ "jong vrouw": 13, "jong man": 7, "oud vrouw": 5, "oud man": 4 });
  const quotas: SeatQuotas = {
    age: { jong: { least: 2, most: 4 }, oud: { least: 2, most: 4 } },
    gender: { vrouw: { least: 3, most: 3 }, man: { least: 3, most: 3 } },
  };
  const drawn = async () => {
    const kinds = kindsOf(volunteers, quotas);
    const lottery = await leximin({ kinds, seats: 6, quotas }, solver);
    if (!lottery) throw new Error("There should be a lottery");
    return { kinds, lottery, possible: ticketsOf(lottery, kinds) };
  };

  test("a thousand, each an assembly within the quotas of as many different people as there are seats", async () => {
    const { possible } = await drawn();
    expect(possible.reduce((sum, { tickets }) => sum + tickets, 0)).toBe(TICKETS);
    for (const { numbers } of possible) {
      expect(new Set(numbers).size).toBe(6);
      const women = numbers.filter((number) => number.includes("vrouw")).length;
      const young = numbers.filter((number) => number.startsWith("jong")).length;
      expect([women, young >= 2 && young <= 4]).toEqual([3, true]);
    }
  });

  test("everybody's share of the tickets is their chance, to within what a whole ticket can say", async () => {
    const { kinds, lottery, possible } = await drawn();
    const chances = chancesOf(
      possible,
      volunteers.map(({ number }) => number),
    );
    kinds.forEach(({ numbers }, kind) => {
      for (const number of numbers)
        expect(Math.abs((chances[number] ?? 0) - (lottery.chances[kind] ?? 0))).toBeLessThan(0.01);
    });
  });

  test("drawing every number once seats everybody as often as their chance says", async () => {
    const { possible } = await drawn();
    const seated = new Map<string, number>();
    for (let ticket = 0; ticket < TICKETS; ticket++) {
      for (const number of assemblyOf(possible, ticket)) seated.set(number, (seated.get(number) ?? 0) + 1);
    }
    const chances = chancesOf(
      possible,
      volunteers.map(({ number }) => number),
    );
    for (const { number } of volunteers) expect((seated.get(number) ?? 0) / TICKETS).toBe(chances[number]);
    expect(() => assemblyOf(possible, TICKETS)).toThrow(RangeError);
  });
});
