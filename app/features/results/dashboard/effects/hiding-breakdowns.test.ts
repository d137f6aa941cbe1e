import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { effectFigure, effectItem } from "../../../../../tests/factories/effect-figures.ts";
import type { ScaleFigure } from "../../released.ts";
import { type ClearLoss, hidingBreakdowns } from "./hiding-breakdowns.ts";

const loss: ClearLoss = { by: "age", group: "75+", item: "eff_plan_wonen", measure: "own", dontKnow: 5 };

function hiding(losses: ClearLoss[], direction: ScaleFigure["direction"] = null) {
  const item = { ...effectItem("wonen"), everyone: effectFigure(0.1, { direction }) };
  return hidingBreakdowns(translator("nl"), [item], losses);
}

test("a breakdown hides a loss when a group goes down where the mean does not", () => {
  expect(hiding([loss, { ...loss, by: "gemeente_age", group: "GM0363|75+" }])).toEqual(["age", "gemeente_age"]);
  expect(hiding([loss], "up")).toEqual(["age"]);
});

test("nothing is hidden where the mean goes down as well", () => {
  expect(hiding([loss], "down")).toEqual([]);
});

test("who did not tell a background, who mostly do not know, and another measure do not count", () => {
  expect(hiding([{ ...loss, group: "" }])).toEqual([]);
  expect(hiding([{ ...loss, dontKnow: 41 }])).toEqual([]);
  expect(hiding([{ ...loss, measure: "difference" }])).toEqual([]);
});
