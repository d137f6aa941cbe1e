import { describe, expect, test } from "vitest";
import type { TallyCell } from "../tally.ts";
import { type Person, questionnaireFor } from "./attack/population.ts";
import { releaseOf } from "./attack/published.ts";
import { releaseTallies } from "./release.ts";
import type { ReleasedTally, Subject } from "./released-tally.ts";

const grade: Subject = { item: "cijfer", measure: "own", isChoice: false };

/** A cell in which everybody has the same weight, or the first person a much larger one. */
function cell(kind: TallyCell["kind"], group: string, n: number[], heaviest = 1): TallyCell {
  const people = n.reduce((sum, count) => sum + count, 0);
  const nobody = { n: 0, sw: 0, sw2: 0 };
  const asked = { n: people, sw: people, sw2: people };
  const [sw, sw2] = [n.map((count) => count), n.map((count) => count)];
  sw[0] = (sw[0] ?? 0) + heaviest - 1;
  sw2[0] = (sw2[0] ?? 0) + heaviest ** 2 - 1;
  return {
    stream: "invited",
    item: "cijfer",
    measure: "own",
    kind,
    group,
    lowest: 1,
    n,
    sw,
    sw2,
    dontKnow: nobody,
    asked,
  };
}

const release = (fresh: TallyCell[], earlier: ReleasedTally[][] = []) =>
  releaseTallies({ families: [[grade]], fresh, earlier, snapshot: earlier.length + 1 });
const toldOf = (cells: readonly ReleasedTally[]) =>
  Object.fromEntries(cells.map(({ cell: { group }, told }) => [group, told]));

describe("how much is told", () => {
  test("of thirty people figures, of ten their number, of nine nothing", () => {
    const of = (people: number) => release([cell("all", "", [people - 5, 5])]).cells.map(({ told }) => told);
    expect([30, 29, 10, 9].map(of)).toEqual([["figure"], ["count"], ["count"], ["nothing"]]);
  });

  test("no figures when weights leave fewer than thirty people's worth", () => {
    expect(release([cell("all", "", [20, 20], 10)]).cells.map(({ told }) => told)).toEqual(["count"]);
  });

  test("no group while everyone has no figure", () => {
    const fresh = [cell("all", "", [14, 14]), cell("age", "16-29", [7, 7]), cell("age", "30-44", [7, 7])];
    expect(toldOf(release(fresh).cells)).toEqual({ "": "count", "16-29": "nothing", "30-44": "nothing" });
  });

  test("a group whose few people nearly all say the same is withheld, with another", () => {
    const fresh = [
      cell("all", "", [70, 50]),
      cell("age", "16-29", [20, 0]),
      cell("age", "30-44", [20, 20]),
      cell("age", "45-59", [30, 30]),
    ];
    expect(toldOf(release(fresh).cells)).toEqual({
      "": "figure",
      "16-29": "nothing",
      "30-44": "nothing",
      "45-59": "figure",
    });
  });
});

describe("a later release", () => {
  const before = release([cell("all", "", [20, 20])]).cells;

  test("repeats the last while fewer than ten people came, and says so", () => {
    expect(release([cell("all", "", [24, 20])], [before])).toEqual({ cells: before, renewed: false });
  });

  test("is new from ten people on", () => {
    const next = release([cell("all", "", [25, 25])], [before]);
    expect(next.renewed).toBe(true);
    expect(next.cells.map(({ snapshot }) => snapshot)).toEqual([2]);
  });

  test("waits when it differs by few people from the one before the last", () => {
    const between = release([cell("all", "", [32, 20])], [before]).cells;
    expect(between.map(({ snapshot }) => snapshot)).toEqual([2]);
    expect(release([cell("all", "", [23, 20])], [before, between])).toEqual({ cells: between, renewed: false });
  });
});

test("in a round that only grows, every large group is told of at the end, not long before the end", () => {
  const person = (id: number): Person => ({
    ...{ gemeente: `GM${id % 6}`, wijk: `W${id % 12}`, age: ["16-29", "45-59", "75+"][id % 3] ?? "" },
    ...{ gender: "vrouw", education: "hoog", grade: 1 + ((id * 7) % 10), effects: [0, 1], chosen: [] },
  });
  const releases: ReleasedTally[][] = [];
  for (let day = 1; day <= 30; day += 1) {
    const people = Array.from({ length: day * 33 }, (_, id) => [id, person(id)] as const);
    releases.push(releaseOf(new Map(people), releases, questionnaireFor(0)));
  }
  const last = (by: string) =>
    releases.at(-1)?.filter(({ cell: { item, kind } }) => item === "cijfer" && kind === by) ?? [];
  expect(last("gemeente").map(({ told }) => told)).toEqual(Array(6).fill("figure"));
  expect(last("wijk").map(({ told }) => told)).toEqual(Array(12).fill("figure"));
  expect(Math.min(...last("gemeente").map(({ snapshot }) => snapshot))).toBeGreaterThan(25);
}, 30_000);
