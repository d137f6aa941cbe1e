import type { Pole } from "~/features/framework/theme.ts";
import { effectiveSize } from "~/statistics/effective-size.ts";
import type { PairCell } from "~/statistics/pair-cells.ts";
import type { Point } from "~/statistics/points.ts";
import { total } from "~/statistics/total.ts";
import { type PairView, type PoleMean, triangle } from "~/statistics/triangle.ts";
import { FEW_PEOPLE } from "../disclosure/thresholds.ts";
import type { PolePair, Triangle } from "../findings.ts";
import type { Stream } from "../group.ts";
import { type TallyCell, TRIANGLE } from "../tally.ts";
import { byScreen } from "./directions.ts";
import type { PoleScores } from "./pole-scores.queries.server.ts";
import { fives, hundredth, percent, range, tenth } from "./rounding.ts";

const poles: readonly Pole[] = ["social", "economic", "sustainable"];
const pairs: readonly (readonly [Pole, Pole])[] = [
  ["social", "economic"],
  ["social", "sustainable"],
  ["economic", "sustainable"],
];
const words = { together: "together", opposed: "against", unclear: "none" } as const;

/**
 * Social, economic and sustainable beside each other for one plan, of the people of one stream with a score on all three;
 * undefined when they are too few for a figure.
 */
export function planTriangle(
  scores: readonly PoleScores[],
  { stream, designSize }: { stream: Stream; designSize: number },
): Triangle | undefined {
  const complete = scores.filter(isComplete);
  const people = total(complete.map((row) => row.people));
  if (people === 0) return undefined;
  const size = effectiveSize(sumsOf(complete));
  if (size < FEW_PEOPLE) return undefined;
  const isWeighed = stream === "invited";
  const found = triangle(
    poles.map((pole) => ({ pole, cells: complete.map((row) => pointOf(row, row[pole] ?? 0)) })),
    pairs.map(([first, second]) => ({ first, second, cells: pairCellsOf(complete, first, second) })),
    designSize,
  );
  return {
    people: fives(people),
    effectiveSize: isWeighed ? fives(size) : null,
    level: isWeighed
      ? ({ "trade-off": "tradeoff", synergy: "synergy", unclear: "unclear" } as const)[found.verdict]
      : "unclear",
    poles: polesOf(found.poles, isWeighed),
    pairs: pairs.flatMap((names, index) => pairOf(names, found.pairs[index], isWeighed)),
  };
}

function polesOf(means: readonly PoleMean[], isWeighed: boolean): Triangle["poles"] {
  const of = (pole: Pole) => {
    const mean = means.find((candidate) => candidate.pole === pole);
    return mean ? { mean: tenth(mean.mean), meanRange: isWeighed ? range(mean.ci95, tenth, [-3, 3]) : null } : null;
  };
  return { social: of("social"), economic: of("economic"), sustainable: of("sustainable") };
}

function pairOf(names: readonly [Pole, Pole], view: PairView | undefined, isWeighed: boolean): PolePair[] {
  if (!view?.people) return [];
  const { people, association } = view;
  const r = association?.pearson ?? 0;
  const interval = association?.ci95;
  return [
    {
      poles: names,
      tradeoff: percent(people.tradeOff),
      bothGain: percent(people.bothGain),
      bothLose: percent(people.bothLose),
      neutral: percent(people.neutral),
      synergyIndex: people.synergyIndex === undefined ? null : hundredth(people.synergyIndex),
      association: hundredth(r),
      associationRange: isWeighed && interval ? range(interval, hundredth, [-1, 1]) : null,
      word: isWeighed && association ? words[association.verdict] : "none",
    },
  ];
}

function pointOf({ people, weight }: PoleScores, value: number): Point {
  return { value, n: people, sw: people * weight, sw2: people * weight ** 2 };
}

function pairCellsOf(scores: readonly PoleScores[], first: Pole, second: Pole): PairCell[] {
  return scores.map((row) => {
    const { n, sw, sw2 } = pointOf(row, 0);
    return { first: row[first] ?? 0, second: row[second] ?? 0, n, sw, sw2 };
  });
}

function sumsOf(scores: readonly PoleScores[]) {
  const points = scores.map((row) => pointOf(row, 0));
  return { sw: total(points.map(({ sw }) => sw)), sw2: total(points.map(({ sw2 }) => sw2)) };
}

/** The people of each triangle as tallies of everyone, so that the ledger looks at them as at every other figure. */
export function triangleTallies(scores: readonly PoleScores[]): TallyCell[] {
  const plans = byScreen(scores.filter(isComplete), ({ stream, scenario }) => `${stream} ${scenario}`);
  return plans.flatMap((rows): TallyCell[] => {
    const [first] = rows;
    if (!first) return [];
    const people = { n: total(rows.map((row) => row.people)), ...sumsOf(rows) };
    const place = {
      stream: first.stream,
      item: `${TRIANGLE}${first.scenario}`,
      measure: "own",
      kind: "all",
      group: "",
    } as const;
    const scored = { lowest: 1, n: [people.n], sw: [people.sw], sw2: [people.sw2] };
    return [{ ...place, ...scored, dontKnow: { n: 0, sw: 0, sw2: 0 }, asked: people }];
  });
}

function isComplete(row: PoleScores): boolean {
  return poles.every((pole) => row[pole] !== null);
}
