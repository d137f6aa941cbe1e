import { MIN_PEOPLE } from "./thresholds.ts";

interface Place {
  row: number;
  column: number;
}

interface Costs {
  table: readonly (readonly { people: number }[])[];
  hidden: readonly (readonly boolean[])[];
  /** What is lost when a cell is withheld. */
  cost: readonly (readonly number[])[];
}

/** A cell on the way from one row or column to another. */
interface Step extends Place {
  from: number;
  price: number;
}

/**
 * The cheapest cells to withhold so that MIN_PEOPLE more people may be in an exposed cell than there are: a ring of
 * cells that fall and rise in turn, those that are hidden already for nothing. Of one exposed cell it is the cheapest
 * possible ring; usually four cells.
 * @returns Undefined when there is no such ring.
 */
export function cheapestDetour(costs: Costs, exposed: Place): Place[] | undefined {
  const target = costs.table.length + exposed.column;
  const search: Search = { price: new Map([[exposed.row, 0]]), last: new Map(), open: new Set([exposed.row]) };
  for (let node = cheapest(search); node !== undefined; node = cheapest(search)) {
    search.open.delete(node);
    if (node === target) return newCells(target, search.last, costs);
    for (const step of stepsFrom(node, costs, exposed)) take(step, search, costs);
  }
  return undefined;
}

/** How cheaply each row and column was reached so far, and by which cell. */
interface Search {
  price: Map<number, number>;
  last: Map<number, Step>;
  open: Set<number>;
}

function take(step: Step, { price, last, open }: Search, { table }: Costs): void {
  const end = step.from < table.length ? table.length + step.column : step.row;
  const sum = (price.get(step.from) ?? 0) + step.price;
  if (sum >= (price.get(end) ?? Number.POSITIVE_INFINITY)) return;
  price.set(end, sum);
  last.set(end, step);
  open.add(end);
}

/** A little for each cell, so that of equally cheap rings the shortest is taken. */
const PER_CELL = 1e-6;

function stepsFrom(node: number, { table, hidden, cost }: Costs, exposed: Place): Step[] {
  const rows = table.length;
  const places =
    node < rows
      ? (table[node] ?? []).map((_, column) => ({ row: node, column }))
      : table.map((_, row) => ({ row, column: node - rows }));
  const fewest = node < rows ? MIN_PEOPLE : 1;
  return places
    .filter(({ row, column }) => (table[row]?.[column]?.people ?? 0) >= fewest)
    .filter(({ row, column }) => row !== exposed.row || column !== exposed.column)
    .map(({ row, column }) => {
      const loss = hidden[row]?.[column] ? 0 : (cost[row]?.[column] ?? 0);
      return { row, column, from: node, price: loss + PER_CELL };
    });
}

function cheapest({ open, price }: Search): number | undefined {
  const cost = (node: number) => price.get(node) ?? Number.POSITIVE_INFINITY;
  let best: number | undefined;
  for (const node of open) if (best === undefined || cost(node) < cost(best)) best = node;
  return best;
}

function newCells(target: number, last: ReadonlyMap<number, Step>, { hidden }: Costs): Place[] {
  const cells: Place[] = [];
  for (let step = last.get(target); step; step = last.get(step.from)) {
    if (!hidden[step.row]?.[step.column]) cells.push({ row: step.row, column: step.column });
  }
  return cells;
}
