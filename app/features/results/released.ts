import type { ItemType } from "~/features/questionnaires/item.ts";
import { dontKnowShare } from "~/statistics/dont-know-share.ts";
import { mean } from "~/statistics/mean.ts";
import { median } from "~/statistics/median.ts";
import { netEffect } from "~/statistics/net-effect.ts";
import { shareBetween } from "~/statistics/share-between.ts";
import { FEW_PEOPLE, groupsToWithhold, MANY_PEOPLE, publishedCount } from "./disclosure.ts";
import { hasScale, opinionsIn, type Tallied } from "./tallied.ts";

/** What everybody may know of a cell (Dutch: vrijgegeven resultaat): rounded figures, or that they are withheld. */
export type Released = Withheld | Figure;

/** No figure. From ten people on their number is told, to the nearest five; null says nothing at all. */
export interface Withheld {
  withheld: true;
  people: number | null;
}

/** Rounded figures of the people with an opinion; `dontKnow` is of all who answered the item (docs/requirements.md M-2.11, M-2.13). */
export interface Figure {
  withheld: false;
  /** People with an opinion, to the nearest five. */
  people: number;
  precision: Precision;
  /** Whole per cent. */
  dontKnow: number;
  /** Score or option that `percentages[0]` belongs to. */
  lowest: number;
  /** Whole per cent of the people with an opinion. For choices they need not add up to 100. */
  percentages: number[];
  /** Null where people chose or wrote. */
  scale: ScaleFigure | null;
}

/** How much a figure can carry: from 100 people on it may be ranked; below 30 there is none (docs/requirements.md M-2.13). */
export type Precision = "indicative" | "normal";

/** What only scores on a scale have. */
export interface ScaleFigure {
  /** To one decimal. */
  mean: number;
  median: number;
  /** Points from −100 to +100. */
  netEffect: number;
  negative: number;
  zero: number;
  positive: number;
  /** Per cent with 7 or more, and with 4 or less: the limits of a CBS grade. */
  sevenOrMore: number;
  fourOrLess: number;
}

/** What is told of a cell about which nothing may be known. */
export const nothingTold: Withheld = { withheld: true, people: null };

/** Whether anything may be known: a figure, or only of how many people there is none. */
export function tellsSomething(released: Released): boolean {
  return released.people !== null;
}

/** The figures of everyone together; of too few people only their number, or nothing. */
export function releaseTotal(cell: Tallied | undefined, type: ItemType): Released {
  return cell ? released(cell, type) : nothingTold;
}

/** The same figure for each group: undefined where nobody in the group answered. */
export interface GroupTable {
  type: ItemType;
  everyone: Tallied | undefined;
  groups: (Tallied | undefined)[];
}

/**
 * The figures of each group, for tables whose figures follow from one another: what is withheld in one is withheld in
 * all. A table whose total is withheld shows no group either, and so gives nothing away about the others.
 * @returns Per table, per group.
 */
export function releaseGroups(tables: readonly GroupTable[]): Released[][] {
  const isShown = ({ everyone, type }: GroupTable) => !releaseTotal(everyone, type).withheld;
  const hidden = groupsToWithhold(
    tables.filter(isShown).map(({ groups, type }) => groups.map((group) => opinionsIn(group ?? nobody, type))),
  );
  return tables.map((table) => {
    const shown = isShown(table);
    return table.groups.map((group, index) =>
      group && shown && hidden[index] === false ? released(group, table.type) : nothingTold,
    );
  });
}

const nobody: Tallied = { lowest: 0, counts: [0], dontKnow: 0, answered: 0 };

function released(cell: Tallied, type: ItemType): Released {
  const { people } = opinionsIn(cell, type);
  return people < FEW_PEOPLE ? { withheld: true, people: publishedCount(people) } : figureOf(cell, type);
}

function figureOf(cell: Tallied, type: ItemType): Figure {
  const { people, counts } = opinionsIn(cell, type);
  const onScale = hasScale(type);
  return {
    withheld: false,
    people: publishedCount(people) ?? 0,
    precision: people < MANY_PEOPLE ? "indicative" : "normal",
    dontKnow: percent(dontKnowShare([cell.answered - cell.dontKnow], cell.dontKnow)),
    lowest: onScale ? cell.lowest : 1,
    percentages: counts.map((count) => percent(count / people)),
    scale: onScale ? scaleOf(cell) : null,
  };
}

function scaleOf({ counts, lowest }: Tallied): ScaleFigure {
  const share = (range: { from?: number; to?: number }) => percent(shareBetween(counts, { lowest, ...range }));
  return {
    mean: whole(mean(counts, lowest) * 10) / 10,
    median: median(counts, lowest),
    netEffect: whole(netEffect(counts, lowest)),
    negative: share({ to: -1 }),
    zero: share({ from: 0, to: 0 }),
    positive: share({ from: 1 }),
    sevenOrMore: share({ from: 7 }),
    fourOrLess: share({ to: 4 }),
  };
}

function percent(share: number): number {
  return whole(share * 100);
}

/** Halves away from zero, so that +0,5 and −0,5 round alike; never −0, which would print as "−0". */
function whole(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) || 0;
}
