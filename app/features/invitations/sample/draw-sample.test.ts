import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { drawSample, newSeed, ticketOf } from "./draw-sample.server.ts";
import { partsOf, planSample, stratumOf } from "./stratum.ts";

const seed = "000102030405060708090a0b0c0d0e0f";
const people = Array.from({ length: 60 }, (_, index) => ({
  personId: `p${index}`,
  stratum: index < 40 ? "GM0363" : "GM0479",
}));
const plan = [
  { stratum: "GM0363", population: 40, drawn: 4 },
  { stratum: "GM0479", population: 20, drawn: 6 },
];

test("a stratum gives as many as planned, each with weight N / n", async () => {
  const drawn = await drawSample(people, plan, seed);
  const from = (first: number, last: number) =>
    drawn.filter(({ personId }) => Number(personId.slice(1)) >= first && Number(personId.slice(1)) <= last);
  expect(from(0, 39).map(({ designWeight }) => designWeight)).toEqual([10, 10, 10, 10]);
  expect(from(40, 59)).toHaveLength(6);
  expect(from(40, 59)[0]?.designWeight).toBeCloseTo(20 / 6, 12);
  expect(new Set(drawn.map(({ personId }) => personId)).size).toBe(10);
});

test("the same seed and frame give the same people, in whatever order they stand", async () => {
  const drawn = await drawSample(people, plan, seed);
  expect(await drawSample([...people].reverse(), plan, seed)).toEqual(drawn);
  expect(await drawSample(people, plan, newSeed())).not.toEqual(drawn);
});

test("a ticket is what any program computes from the seed and the number", () => {
  const expected = createHash("sha256").update(`${seed}\np7`, "utf8").digest("hex");
  expect(ticketOf(seed, "p7")).toBe(expected);
});

test("everybody is drawn about as often as anybody", async () => {
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 2_000; draw += 1) {
    for (const { personId } of await drawSample(people, plan, `${seed}${draw}`)) {
      counts.set(personId, (counts.get(personId) ?? 0) + 1);
    }
  }
  // 2,000 draws of 4 in 40: 200 expected, standard deviation √(2000 · 0.1 · 0.9) = 13.4; of 6 in 20: 600 and 20.5.
  for (const { personId, stratum } of people) {
    const [expected, deviation] = stratum === "GM0363" ? [200, 13.4] : [600, 20.5];
    expect(Math.abs((counts.get(personId) ?? 0) - expected), personId).toBeLessThan(4.5 * deviation);
  }
});

test("strata stand in order and share the sample", () => {
  const populations = new Map([
    ["GM0479", 100],
    ["GM0363", 300],
  ]);
  const wish = { size: 40, allocation: "proportional", by: "gemeente", spreads: {} } as const;
  expect(planSample(populations, wish)).toEqual([
    { stratum: "GM0363", population: 300, drawn: 30 },
    { stratum: "GM0479", population: 100, drawn: 10 },
  ]);
  // 300 · 0.1 = 30 and 100 · 0.5 (no spread given) = 50 of 80.
  const neyman = { ...wish, allocation: "neyman", spreads: { GM0363: 0.1 } } as const;
  expect(planSample(populations, neyman).map(({ drawn }) => drawn)).toEqual([15, 25]);
});

test("a stratum names its gemeente and its age", () => {
  const person = { gemeenteCode: "GM0363", ageGroup: "18-29" } as const;
  expect(stratumOf(person, "gemeente")).toBe("GM0363");
  expect(stratumOf({ ...person, ageGroup: null }, "gemeente_age")).toBe("GM0363|?");
  expect(partsOf(stratumOf(person, "gemeente_age"))).toEqual({ gemeenteCode: "GM0363", ageGroup: "18-29" });
});
