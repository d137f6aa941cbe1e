import { expect, test } from "vitest";
import type { TallyCell } from "../tally.ts";
import { figureOf } from "./figure-of.ts";

const people = 120;

/** People of whom half say each of two scores, with weights that leave so many of them over. */
function weighed(size: number): TallyCell {
  const half = people / 2;
  const sums = { n: [half, half], sw: [half, half], sw2: [people ** 2 / size / 2, people ** 2 / size / 2] };
  const place = { stream: "invited", item: "a", measure: "own", kind: "all", group: "" } as const;
  const asked = { n: people, sw: people, sw2: people ** 2 / size };
  return { ...place, lowest: 1, ...sums, dontKnow: { n: 0, sw: 0, sw2: 0 }, asked };
}

test.each([
  [97.4, { effectiveSize: 95, precision: "indicative" }],
  [97.5, { effectiveSize: 95, precision: "indicative" }],
  [99.9, { effectiveSize: 95, precision: "indicative" }],
  [100, { effectiveSize: 100, precision: "normal" }],
  [102.6, { effectiveSize: 105, precision: "normal" }],
])("an effective size of %d is told so that it does not contradict what the figure can carry", (size, told) => {
  const telling = { told: "figure", snapshot: 1, form: { kind: "scores" }, isNominal: false, direction: null } as const;
  expect(figureOf(weighed(size), { ...telling, designSize: people })).toMatchObject(told);
});
