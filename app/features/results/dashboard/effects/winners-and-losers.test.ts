import { expect, test } from "vitest";
import { effectFigure, effectItem } from "../../../../../tests/factories/effect-figures.ts";
import type { Figure, Released } from "../../released.ts";
import type { ItemResult } from "../../result.ts";
import { winnersAndLosers } from "./winners-and-losers.ts";

const group = (value: string, difference: Released, own: Partial<Figure> = {}) => ({
  value,
  figure: effectFigure(0, { own }),
  difference,
});
const up = effectFigure(0.6, { direction: "up" });
const down = effectFigure(-0.4, { direction: "down" });

function housing(everyone: Released, groups: ItemResult["groups"]): ItemResult {
  return { ...effectItem("wonen"), difference: everyone, groups };
}

test("groups win or lose by their clear direction; others are in neither list", () => {
  const found = winnersAndLosers(
    housing(up, [group("18-29", up), group("30-44", effectFigure(0.3)), group("75+", down)]),
    "difference",
  );
  expect(found.up.map(({ group: name }) => name)).toEqual(["18-29"]);
  expect(found.down.map(({ group: name }) => name)).toEqual(["75+"]);
});

test("a mean that goes up while a group goes down is told apart from one without a clear change", () => {
  const groups = [group("75+", down)];
  expect(winnersAndLosers(housing(up, groups), "difference").hides).toBe("up");
  expect(winnersAndLosers(housing(effectFigure(0.1), groups), "difference").hides).toBe("unclear");
});

test("a mean that goes down hides no losers, and neither does one without losing groups", () => {
  expect(winnersAndLosers(housing(down, [group("75+", down)]), "difference").hides).toBeNull();
  expect(winnersAndLosers(housing(up, [group("75+", up)]), "difference").hides).toBeNull();
});

test("withheld groups and people who did not tell their background are never named", () => {
  const found = winnersAndLosers(
    housing(up, [group("", down), group("18-29|", down), group("75+", { withheld: true, people: 15 })]),
    "difference",
  );
  expect(found).toMatchObject({ up: [], down: [], hides: null });
});

test("with more than 40 per cent who do not know the plan's effect, groups are not put in an order", () => {
  const unsure = {
    ...effectItem("wonen", { dontKnow: 41 }),
    difference: up,
    groups: [group("75+", down, { dontKnow: 45 })],
  };
  const found = winnersAndLosers(unsure, "difference");
  expect(found.tooManyDontKnow).toBe(41);
  expect(found.down).toEqual([]);
});

test("exactly 40 per cent is not too many", () => {
  const sure = {
    ...effectItem("wonen", { dontKnow: 40 }),
    difference: up,
    groups: [group("75+", down, { dontKnow: 40 })],
  };
  expect(winnersAndLosers(sure, "difference")).toMatchObject({ tooManyDontKnow: null, hides: "up" });
});

test("a group of few people keeps its caution", () => {
  const few = effectFigure(-0.9, { direction: "down", own: { precision: "indicative" } });
  expect(winnersAndLosers(housing(up, [group("75+", few)]), "difference").down).toEqual([
    { group: "75+", precision: "indicative" },
  ]);
});
