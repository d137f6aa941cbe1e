import { expect, test } from "vitest";
import { effectFigure } from "../../../tests/factories/released-figure.ts";
import { figureSchema, toldFigure } from "./figure.server.ts";

test("shares of a 7 or more and of a 4 or less are told of a grade, and of nothing else", () => {
  const effect = effectFigure(0.4);
  expect(toldFigure(effect).figure?.scale).toMatchObject({
    sevenOrMore: null,
    sevenOrMoreRange: null,
    fourOrLess: null,
  });
  const scale = effect.scale && {
    ...effect.scale,
    sevenOrMore: 62,
    sevenOrMoreRange: [58, 66] as const,
    fourOrLess: 9,
  };
  const grade = { ...effect, lowest: 1, percentages: [1, 2, 2, 4, 9, 20, 30, 22, 7, 3], percentageRanges: null, scale };
  const told = toldFigure(grade).figure;
  expect(told?.scale).toMatchObject({ sevenOrMore: 62, sevenOrMoreRange: { low: 58, high: 66 }, fourOrLess: 9 });
  expect(figureSchema.safeParse(told).success).toBe(true);
});
