import type { QuotaInTheWay } from "~db/schema/index.ts";
import { quotaRows } from "./quota-row.ts";
import { EXACT, primalOf, type Seating, type Solver, sumOf, wholeProgram } from "./seat-program.ts";

/**
 * Which quotas make an assembly impossible: the smallest changes, counted in seats over all quotas together, after which
 * there is one. Empty when nothing is in the way; undefined when there are too few volunteers for the seats.
 *
 * @throws Error when the solver fails.
 */
export function quotasToRelax(seating: Seating, solver: Solver): QuotaInTheWay[] | undefined {
  const rows = quotaRows(seating.kinds, seating.quotas);
  const volunteers = seating.kinds.reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (volunteers < seating.seats) return undefined;
  const lower = rows.map((_, row) => `l${row}`);
  const upper = rows.map((_, row) => `u${row}`);
  const rules = rows.flatMap(({ least, most, members }, row) => {
    const sum = members.length > 0 ? `${sumOf(members)} ` : "";
    return [`${sum}+ l${row} >= ${least}`, ...(members.length > 0 ? [`${sum}- u${row} <= ${most}`] : [])];
  });
  const goal = `Minimize\n obj: ${[...lower, ...upper].join(" + ")}`;
  const seats = `${sumOf(seating.kinds.map((_, kind) => kind))} = ${seating.seats}`;
  const program = wholeProgram(seating, { goal, rules: [seats, ...rules], whole: [...lower, ...upper] });
  const solution = solver.solve(program, EXACT);
  if (solution.Status !== "Optimal") throw new Error(`The solver stopped: ${solution.Status}`);
  return rows.flatMap(({ feature, level, least, most }, row): QuotaInTheWay[] => {
    const [less, more] = [`l${row}`, `u${row}`].map((name) => Math.round(primalOf(solution, name)));
    return [
      ...(less ? [{ feature, level, bound: "least" as const, from: least, to: least - less }] : []),
      ...(more ? [{ feature, level, bound: "most" as const, from: most, to: most + more }] : []),
    ];
  });
}
