import type { SeatQuotas } from "~db/schema/index.ts";
import { quotaRows } from "./quota-row.ts";
import type { VolunteerKind } from "./volunteer-kinds.ts";

/** A solver of linear and integer programs that are written in the CPLEX LP format. */
export interface Solver {
  solve(problem: string, options?: { mip_rel_gap?: number; mip_abs_gap?: number }): Solution;
}

interface Solution {
  Status: string;
  ObjectiveValue: number;
  Columns: Record<string, object>;
}

/** How many people of each kind get a seat (Dutch: samenstelling). */
export type Composition = readonly number[];

/** Who volunteered, for how many seats and within which quotas. */
export interface Seating {
  kinds: readonly VolunteerKind[];
  seats: number;
  quotas: SeatQuotas;
}

/** The exact optimum: without it a solver stops within a hundredth of a per cent. */
export const EXACT = { mip_rel_gap: 0, mip_abs_gap: 1e-9 };

/** What every allowed composition obeys: constraints on `x0`, `x1`, … people of each kind. */
function seatRules({ kinds, seats, quotas }: Seating): string[] {
  const quotaLines = quotaRows(kinds, quotas).flatMap(({ least, most, members }) => {
    const sum = members.length > 0 ? sumOf(members) : "0 x0";
    return [`${sum} >= ${least}`, `${sum} <= ${most}`];
  });
  return [`${sumOf(kinds.map((_, kind) => kind))} = ${seats}`, ...quotaLines];
}

/** `x0 + x3 + x4`. */
export function sumOf(kinds: readonly number[]): string {
  return kinds.map((kind) => `x${kind}`).join(" + ");
}

/** An integer program over the people of each kind. */
export function wholeProgram(
  { kinds }: Seating,
  { goal, rules, bounds = [], whole = [] }: { goal: string; rules: string[]; bounds?: string[]; whole?: string[] },
): string {
  const people = kinds.map(({ numbers }, kind) => `0 <= x${kind} <= ${numbers.length}`);
  return [
    goal,
    "Subject To",
    ...rules.map((rule, place) => `r${place}: ${rule}`),
    "Bounds",
    ...people,
    ...bounds,
    "General",
    ...kinds.map((_, kind) => `x${kind}`),
    ...whole,
    "End",
  ].join("\n");
}

/** The value of a variable; 0 when the solver left it out. */
export function primalOf({ Columns }: Solution, name: string): number {
  const column = Columns[name];
  return column && "Primal" in column && typeof column.Primal === "number" ? column.Primal : 0;
}

/**
 * The allowed composition whose people together have the most of something.
 *
 * @param prices - What one person of each kind counts for, from 0.
 * @returns Undefined when no composition is allowed.
 */
export function dearestComposition(
  seating: Seating,
  prices: readonly number[],
  solver: Solver,
): { composition: Composition; price: number } | undefined {
  const terms = prices.flatMap((price, kind) => (price > 0 ? [`${price} x${kind}`] : []));
  const goal = `Maximize\n obj: ${terms.length > 0 ? terms.join(" + ") : "0 x0"}`;
  const solution = solver.solve(wholeProgram(seating, { goal, rules: seatRules(seating) }), EXACT);
  if (solution.Status === "Infeasible") return undefined;
  if (solution.Status !== "Optimal") throw new Error(`The solver stopped: ${solution.Status}`);
  const composition = seating.kinds.map((_, kind) => Math.round(primalOf(solution, `x${kind}`)));
  return { composition, price: composition.reduce((sum, people, kind) => sum + people * (prices[kind] ?? 0), 0) };
}
