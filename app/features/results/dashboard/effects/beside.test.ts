import { expect, test } from "vitest";
import { effectFigure, effectItem, samplePlan } from "../../../../../tests/factories/effect-figures.ts";
import type { Figure, Released } from "../../released.ts";
import { besideEachOther, furthestApart } from "./beside.ts";
import type { PlanEffects } from "./effect-plans.ts";

type Differences = Partial<Record<"wonen" | "milieu", Released>>;

function planOf(differences: Differences, own: Partial<Figure> = {}): PlanEffects {
  const themes = (Object.keys(differences) as (keyof Differences)[]).map((theme) => ({
    theme,
    plan: { ...effectItem(theme, own), difference: differences[theme] ?? null },
    nul: undefined,
  }));
  return { scenario: samplePlan, dimensions: [{ dimension: "here_now", themes }], levels: [] };
}

const invited = planOf({ wonen: effectFigure(0.6), milieu: effectFigure(-0.2) });

test("the difference between both streams is a finding of its own, on one decimal", () => {
  const open = planOf({ wonen: effectFigure(0.9), milieu: effectFigure(-1.1) });
  const rows = besideEachOther(invited, open, "difference");
  expect(rows.map(({ theme, between }) => [theme, between])).toEqual([
    ["wonen", 0.3],
    ["milieu", -0.9],
  ]);
  expect(furthestApart(rows)?.theme).toBe("milieu");
});

test("a theme that is withheld or not asked in one stream has no difference", () => {
  const open = planOf({ wonen: { withheld: true, people: 15 } });
  expect(besideEachOther(invited, open, "difference").map(({ between }) => between)).toEqual([null, null]);
  expect(furthestApart(besideEachOther(invited, undefined, "difference"))).toBeUndefined();
});

test("a theme of few people, or that many do not know, is not named as the furthest apart", () => {
  const few = planOf({ wonen: effectFigure(3, { own: { precision: "indicative" } }), milieu: effectFigure(-0.3) });
  expect(furthestApart(besideEachOther(invited, few, "difference"))?.theme).toBe("milieu");
  const unsure = planOf({ wonen: effectFigure(3) }, { dontKnow: 41 });
  expect(furthestApart(besideEachOther(invited, unsure, "difference"))).toBeUndefined();
});
