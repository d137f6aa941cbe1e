import { z } from "zod";
import type { Figure, Range, Released, ScaleFigure } from "~/features/results/released.ts";
import { explained } from "../resource.server.ts";

const range = explained(z.object({ low: z.number(), high: z.number() }).meta({ id: "Range" }), "range");

const scale = z
  .object({
    mean: z.number(),
    meanRange: range.nullable(),
    median: z.number(),
    netEffect: explained(z.int().nullable(), "netEffect"),
    netEffectRange: range.nullable(),
    negative: z.int(),
    zero: z.int(),
    positive: z.int(),
    sevenOrMore: explained(z.int().nullable(), "gradeShare"),
    sevenOrMoreRange: range.nullable(),
    fourOrLess: explained(z.int().nullable(), "gradeShare"),
    division: explained(z.number(), "division"),
    direction: explained(z.enum(["up", "down"]).nullable(), "direction"),
  })
  .meta({ id: "ScaleFigure" });

/** A number, or a month or year as ISO 8601 writes it. */
const toldAmount = z.union([z.number(), z.string()]);
const amount = z
  .object({ median: toldAmount, firstQuartile: toldAmount, thirdQuartile: toldAmount })
  .meta({ id: "Amount" });

/** Rounded figures of a group, as the API tells them. */
export const figureSchema = z
  .object({
    effectiveSize: explained(z.int().nullable(), "effectiveSize"),
    precision: explained(z.enum(["indicative", "normal"]), "precision"),
    dontKnow: explained(z.int(), "dontKnow"),
    dontKnowRange: range.nullable(),
    shares: explained(z.array(z.object({ score: z.int(), share: z.int(), shareRange: range.nullable() })), "shares"),
    scale: explained(scale.nullable(), "scale"),
    meanPlaces: explained(z.array(z.number()).nullable(), "meanPlaces"),
    amount: explained(amount.nullable(), "amount"),
  })
  .meta({ id: "Figure" });

/** What a released cell says, in the words of the API. */
export function toldFigure(released: Released) {
  const { withheld, people } = released;
  const about = { withheld, people: people ?? 0, countedIn: released.snapshot ?? null };
  if (released.withheld) return { ...about, figure: null };
  const { lowest, percentages, percentageRanges } = released;
  const shares = percentages.map((share, place) => ({
    score: lowest + place,
    share,
    shareRange: rangeOf(percentageRanges?.[place] ?? null),
  }));
  const dontKnowRange = rangeOf(released.dontKnowRange);
  const scaled = released.scale && scaleOf(released.scale, isGrade(released));
  const { meanPlaces = null } = released;
  const amounts = amountOf(released);
  return { ...about, figure: { ...released, dontKnowRange, shares, scale: scaled, meanPlaces, amount: amounts } };
}

function amountOf({ amount: told }: Figure) {
  if (!told) return null;
  const [firstQuartile, thirdQuartile] = told.quartiles;
  return { median: told.median, firstQuartile, thirdQuartile };
}

/** The limits of 7 and 4 mean something on the scale of a grade only, from 1 to 10. */
function isGrade({ lowest, percentages }: Figure): boolean {
  return lowest === 1 && percentages.length === 10;
}

function scaleOf(figure: ScaleFigure, isGraded: boolean) {
  const { sevenOrMore, fourOrLess } = figure;
  return {
    ...figure,
    ...(isGraded ? { sevenOrMore, fourOrLess } : { sevenOrMore: null, fourOrLess: null }),
    meanRange: rangeOf(figure.meanRange),
    netEffectRange: rangeOf(figure.netEffectRange),
    sevenOrMoreRange: isGraded ? rangeOf(figure.sevenOrMoreRange) : null,
  };
}

function rangeOf(bounds: Range | null) {
  return bounds && { low: bounds[0], high: bounds[1] };
}
