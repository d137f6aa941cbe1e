import type { PopulationMargin } from "~/features/areas/population.ts";
import { collapseLevels } from "~/statistics/collapse-levels.ts";
import { type Margin, type Raking, type RakingCell, rake } from "~/statistics/rake.ts";
import { total } from "~/statistics/total.ts";
import { unknownLevels } from "~/statistics/unknown-levels.ts";
import type { MarginName, WeightSummary } from "../findings.ts";
import { groupName } from "../group.ts";
import { alike, type BaseWeight } from "./base-weights.ts";
import type { PeopleCell, WeighedCell } from "./people.ts";
import { fives, hundredth } from "./rounding.ts";

/** The people of one stream with their weights, and how these were made. */
export interface Weighing {
  cells: WeighedCell[];
  summary: Omit<WeightSummary, "assisted">;
}

/** A margin of the population, with where it comes from. */
export interface SourcedMargin extends Margin {
  name: MarginName;
  source: string;
  date: string;
}

/**
 * The weights of invited people: the base weights of the sample, raked to age × gender, gemeente and education, with small levels taken together, weights
 * cut off at five times the mean, and who did not tell as a level of its own (docs/requirements.md M-2.1).
 * Weights are told as multiples of their mean. Without margins, or when they cannot be met, `refused` says why.
 */
export function weighInvited(
  people: readonly PeopleCell[],
  margins: readonly SourcedMargin[],
  baseWeight: BaseWeight = alike,
): Weighing {
  const sources = margins.map(({ name, source, date }) => ({ name, source, date }));
  const refusal = (refused: WeightSummary["refused"]): Weighing => ({
    cells: [],
    summary: { ...unweighted(people), margins: sources, refused },
  });
  if (margins.length === 0) return refusal("no-margins");
  const known = people.map((cell) => ({ ...rakingCellOf(cell, margins), baseWeight: baseWeight(cell) }));
  const { cells, margins: fewer, collapsed } = collapseLevels(known, margins);
  let raking: Raking;
  try {
    raking = rake(cells, unknownLevels(cells, fewer));
  } catch (error) {
    if (error instanceof RangeError) return refusal("margins-disagree");
    throw error;
  }
  if (!raking.converged) return refusal("not-converged");
  return {
    cells: relativeTo(people, raking),
    summary: {
      ...toldOf(raking),
      margins: sources,
      collapsed: collapsed.map(namesOf),
      ...baseOf(known, baseWeight),
      refused: null,
    },
  };
}

/** The people of the open stream: nobody counts more than another, because nothing says whom they stand for. */
export function countOpen(people: readonly PeopleCell[]): WeighedCell[] {
  return people.map((cell) => ({ ...cell, weight: 1 }));
}

/** The margins of an area's people: those of a kind that counted other ages give shares only, on the same total. */
export function marginsOf(population: readonly PopulationMargin[]): SourcedMargin[] {
  const [reference] = population.filter(({ ages }) => ages === "18+");
  if (!reference) return [];
  const inhabitants = total(reference.counts.map(({ count }) => count));
  const own = population.map((margin): SourcedMargin => {
    const totals = totalsBy(margin, ({ level }) => level);
    const factor = margin.ages === "18+" ? 1 : inhabitants / total([...totals.values()]);
    return { ...sourceOf(margin), name: margin.name, totals: scaled(totals, factor) };
  });
  const gemeenten = totalsBy(reference, ({ gemeente }) => gemeente);
  return gemeenten.size > 1 ? [...own, { ...sourceOf(reference), name: "gemeente", totals: gemeenten }] : own;
}

/** The level of a person in a margin; "" when not told, or when the margin does not know it: somebody who lives elsewhere. */
function levelOf(cell: PeopleCell, { name, totals }: SourcedMargin): string {
  const level = {
    agegender: groupName(cell.age, cell.gender),
    education: cell.education,
    gemeente: cell.gemeente,
  }[name];
  return totals.has(level) ? level : "";
}

function rakingCellOf(cell: PeopleCell, margins: readonly SourcedMargin[]): Omit<RakingCell, "baseWeight"> {
  return { levels: margins.map((margin) => levelOf(cell, margin)), count: cell.count };
}

/** For how many people somebody stood before raking, from the fewest to the most; nothing where nobody was drawn. */
function baseOf(cells: readonly RakingCell[], baseWeight: BaseWeight): Pick<WeightSummary, "base"> {
  if (baseWeight === alike) return {};
  const weights = cells.map((cell) => cell.baseWeight);
  return { base: { lowest: hundredth(Math.min(...weights)), highest: hundredth(Math.max(...weights)) } };
}

function relativeTo(people: readonly PeopleCell[], { weights }: Raking): WeighedCell[] {
  const size = total(people.map(({ count }) => count));
  const population = total(people.map(({ count }, index) => count * (weights[index] ?? 0)));
  return people.map((cell, index) => ({ ...cell, weight: ((weights[index] ?? 0) * size) / population }));
}

/** What may be told of a merge: not how few people there were. */
function namesOf({ margin, from, into }: WeightSummary["collapsed"][number]) {
  return { margin, from, into };
}

function toldOf({ iterations, cap, trimmed, minOverMean, maxOverMean, effectiveSize, designEffect }: Raking) {
  const ratios = { minOverMean: hundredth(minOverMean), maxOverMean: hundredth(maxOverMean) };
  return {
    iterations,
    cap,
    trimmed: fives(trimmed),
    ...ratios,
    effectiveSize: fives(effectiveSize),
    designEffect: hundredth(designEffect),
  };
}

function unweighted(people: readonly PeopleCell[]): Omit<WeightSummary, "margins" | "refused" | "assisted"> {
  const effectiveSize = fives(total(people.map(({ count }) => count)));
  const none = { collapsed: [], iterations: 0, cap: null, trimmed: 0 };
  return { ...none, minOverMean: 1, maxOverMean: 1, effectiveSize, designEffect: 1 };
}

function sourceOf({ source, date }: PopulationMargin) {
  return { source, date };
}

type Count = PopulationMargin["counts"][number];

function totalsBy({ counts }: PopulationMargin, key: (count: Count) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const count of counts) totals.set(key(count), (totals.get(key(count)) ?? 0) + count.count);
  return totals;
}

function scaled(totals: ReadonlyMap<string, number>, factor: number): Map<string, number> {
  return new Map([...totals].map(([level, count]) => [level, count * factor]));
}
