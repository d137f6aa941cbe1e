import { expect, test } from "vitest";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import { gapKey } from "../findings.ts";
import type { TallyCell } from "../tally.ts";
import { groupGapsOf } from "./group-gaps.ts";
import type { Release, SubjectOfRound } from "./release-view.ts";

/** People of one gender on a scale of 1 to 3, each of weight one. */
function tally(item: string, group: string, n: number[]): ReleasedTally {
  const people = n.reduce((sum, count) => sum + count, 0);
  const asked = { n: people, sw: people, sw2: people };
  const place = { stream: "invited", item, measure: "own", kind: "gender", group } as const;
  const cell: TallyCell = { ...place, lowest: 1, n, sw: n, sw2: n, dontKnow: { n: 0, sw: 0, sw2: 0 }, asked };
  return { cell, told: "figure", snapshot: 1 };
}

function releaseOf(tallies: ReleasedTally[]): Release {
  const subject = (item: string) =>
    ({
      item,
      measure: "own",
      screen: "one",
      isChoice: false,
      form: { kind: "scores" },
      isNominal: false,
      isSigned: false,
    }) satisfies SubjectOfRound;
  const items = [...new Set(tallies.map(({ cell }) => cell.item))];
  return {
    tallies,
    subjects: new Map(items.map((item) => [`${item} own`, subject(item)])),
    designSizes: new Map([[1, 500]]),
  };
}

const differing = (item: string) => [tally(item, "man", [60, 30, 10]), tally(item, "vrouw", [10, 30, 60])];
const alike = (item: string) => [tally(item, "man", [34, 33, 33]), tally(item, "vrouw", [33, 34, 33])];
const unanimous = (item: string) => [tally(item, "man", [0, 0, 100]), tally(item, "vrouw", [10, 30, 60])];
const gapsOf = (...tallies: ReleasedTally[]) => groupGapsOf(releaseOf(tallies));

test("groups that differ and groups that do not are told apart", () => {
  const gaps = gapsOf(...differing("a"), ...alike("b"));
  expect(gaps[gapKey("a", "own", "gender")]).toMatchObject({ differs: true, gap: 1 });
  expect(gaps[gapKey("b", "own", "gender")]).toMatchObject({ differs: false });
});

test("where everybody in a group answers alike there is no test: not that the groups are the same", () => {
  const gaps = gapsOf(...unanimous("a"));
  expect(gaps[gapKey("a", "own", "gender")]).toMatchObject({ differs: null, gap: 0.5, highest: { group: "man" } });
});

test("where nearly everybody in a group answers alike there is no test either, so that it does not tell who all do", () => {
  const own = (counts: number[]) => gapsOf(tally("a", "man", counts), tally("a", "vrouw", [30, 40, 30]));
  const differs = (counts: number[]) => own(counts)[gapKey("a", "own", "gender")]?.differs;
  expect(differs([0, 0, 200])).toBeNull();
  expect(differs([0, 11, 189])).toBeNull();
  // 94.5 % is told as 95, and 94 % as 94: the border lies in what is told.
  expect(differs([0, 12, 188])).toBe(true);
});

test("a comparison without a test makes the others of its screen no stricter", () => {
  // Alone this difference has p = 0.04; beside one untested comparison it would need p < 0.025.
  const slight = [tally("b", "man", [40, 35, 25]), tally("b", "vrouw", [30, 32, 38])];
  const key = gapKey("b", "own", "gender");
  expect(gapsOf(...slight)[key]).toMatchObject({ differs: true });
  expect(gapsOf(...slight, ...unanimous("a"))[key]).toMatchObject({ differs: true });
  expect(gapsOf(...slight, ...alike("a"))[key]).toMatchObject({ differs: false });
});
