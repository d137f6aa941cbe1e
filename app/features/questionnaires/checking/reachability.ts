import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";
import { isAsked, kindOf } from "../item-kind.ts";

/** What must be true of the answer to one item. */
interface Demand {
  item: string;
  /** At least one of these was chosen or scored; undefined: whatever was answered. */
  values?: readonly number[];
  /** The score, the amount or the number of choices is at least this. */
  least?: number;
}

/** Demands that must all hold: one way in which a question gets asked. */
type Way = readonly Demand[];

/** More ways than this are not worked out: the question then counts as one that can be reached. */
const mostWays = 400;

/** Why nobody gets an item: its own condition, the page that nobody gets, or the two together. */
export type WhyNever = "condition" | "page" | "both";

/**
 * The items that nobody can ever get, whatever they answer, by their code: their condition contradicts itself, asks for an
 * answer that does not exist, or rests on an item that is asked only of others (Dutch: doodlopende vertakking). The
 * condition of a page is one of everything on it.
 *
 * @param items - In order; a condition that looks ahead counts as one that cannot hold.
 */
export function neverAsked(items: readonly Item[]): Map<string, WhyNever> {
  const never = new Map<string, WhyNever>();
  const known = new Map<string, Item>();
  const waysTo = new Map<string, readonly Way[]>();
  let page = everybody;
  for (const item of items) {
    const own = item.condition ? possibleWays(item.condition, known, waysTo) : everybody;
    if (item.type === "page") page = own;
    const ways = item.type === "page" ? own : possible(both(page, own), known);
    if (ways.length === 0) never.set(item.code, whyNever(item, own, page));
    waysTo.set(item.code, ways);
    known.set(item.code, item);
  }
  return never;
}

function whyNever({ type }: Item, own: readonly Way[], page: readonly Way[]): WhyNever {
  if (own.length === 0) return "condition";
  return type !== "page" && page.length === 0 ? "page" : "both";
}

/** One way, without demands. */
const everybody: readonly Way[] = [[]];

function possibleWays(
  condition: Condition,
  known: ReadonlyMap<string, Item>,
  waysTo: ReadonlyMap<string, readonly Way[]>,
): readonly Way[] {
  const ways: Way[] = [];
  for (const way of waysOf(condition)) {
    ways.push(...withEarlier(way, waysTo));
    if (ways.length > mostWays) return everybody;
  }
  return possible(ways, known);
}

function possible(ways: readonly Way[], known: ReadonlyMap<string, Item>): readonly Way[] {
  return ways.filter((way) => isPossible(way, known));
}

function waysOf(condition: Condition): readonly Way[] {
  switch (condition.kind) {
    case "answered":
      return [[{ item: condition.item }]];
    case "equals":
      return [[{ item: condition.item, values: [condition.value] }]];
    case "among":
      return [[{ item: condition.item, values: condition.values }]];
    case "least":
      return [[{ item: condition.item, least: condition.value }]];
    case "any":
      return condition.conditions.flatMap(waysOf);
    case "all":
      return condition.conditions.map(waysOf).reduce<readonly Way[]>(both, everybody);
  }
}

/** Every pair of ways together. What grows past all bounds counts as no demand at all. */
function both(left: readonly Way[], right: readonly Way[]): readonly Way[] {
  if (left.length * right.length > mostWays) return everybody;
  return left.flatMap((one) => right.map((other) => [...one, ...other.filter((demand) => !one.includes(demand))]));
}

/** An answer to an item rests on that item having been asked. */
function withEarlier(way: Way, waysTo: ReadonlyMap<string, readonly Way[]>): readonly Way[] {
  return way.reduce<readonly Way[]>((ways, { item }) => both(ways, waysTo.get(item) ?? []), [way]);
}

function isPossible(way: Way, known: ReadonlyMap<string, Item>): boolean {
  const codes = new Set(way.map(({ item }) => item));
  return [...codes].every((code) => {
    const item = known.get(code);
    return (
      item !== undefined &&
      canBeMet(
        item,
        way.filter((demand) => demand.item === code),
      )
    );
  });
}

/** Whether one answer to the item meets all demands. */
function canBeMet(item: Item, demands: readonly Demand[]): boolean {
  if (!isAsked(item)) return false;
  if (demands.every(({ values, least }) => values === undefined && least === undefined)) return true;
  const { hasOptions, scoredOptions } = kindOf(item.type);
  if (item.type === "number") return canBeAmount(item, demands);
  return hasOptions && !scoredOptions ? canBeChosen(item, demands) : canBeScore(item, demands);
}

function canBeScore(item: Item, demands: readonly Demand[]): boolean {
  return possibleScores(item).some((score) => demands.every((demand) => meets(score, demand)));
}

function meets(score: number, { values, least }: Demand): boolean {
  return (values === undefined || values.includes(score)) && (least === undefined || score >= least);
}

function possibleScores(item: Item): number[] {
  if (kindOf(item.type).hasOptions) return item.options.map(({ value }) => value);
  const { lowest, highest } = item;
  if (lowest === null || highest === null) return [];
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

/** An amount meets demands at its upper bound, or at one of the values that are asked for. */
function canBeAmount({ settings }: Item, demands: readonly Demand[]): boolean {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = settings;
  const candidates = [most, ...demands.flatMap(({ values = [] }) => values)];
  return candidates.some(
    (amount) => amount >= least && amount <= most && demands.every((demand) => meets(amount, demand)),
  );
}

/** Several may be chosen: each demand needs one of its values, and together they must not be more than may be chosen. */
function canBeChosen(item: Item, demands: readonly Demand[]): boolean {
  const offered = item.options.map(({ value }) => value);
  // A ranking and points give every option a place: there the number of options is what one can have chosen.
  const most = Math.min(item.maxChoices ?? offered.length, offered.length);
  if (demands.some(({ least = 0 }) => least > most)) return false;
  const wanted = demands.flatMap(({ values }) => (values ? [values.filter((value) => offered.includes(value))] : []));
  return fitsIn(wanted, new Set(), most);
}

function fitsIn(wanted: readonly (readonly number[])[], chosen: ReadonlySet<number>, most: number): boolean {
  const open = wanted.find((values) => !values.some((value) => chosen.has(value)));
  if (!open) return chosen.size <= most;
  return chosen.size < most && open.some((value) => fitsIn(wanted, new Set([...chosen, value]), most));
}
