import { type Composition, dearestComposition, primalOf, type Seating, type Solver } from "./seat-program.ts";

/** Compositions with the chance of each, and the chance of a seat that this gives one person of each kind. */
export interface FairLottery {
  compositions: { composition: Composition; chance: number }[];
  /** Per kind, 0 to 1; 0 when nobody of the kind fits in any composition. */
  chances: number[];
}

/** Differences below this are the solver's own. */
const TINY = 1e-7;

/**
 * The fairest lottery over all allowed compositions: the smallest chance of any volunteer is as large as it can be, then
 * the next smallest, and so on (leximin). Compositions are found one by one: as long as one exists that is worth more, at
 * the prices at which the known ones all cost the same or less, it joins them (column generation).
 *
 * @param pause - Called between any two programs, each of which blocks the thread for some milliseconds.
 * @returns Undefined when the quotas allow no composition at all.
 * @throws Error when the solver fails.
 * @see Flanigan, Gölz, Gupta, Hennig and Procaccia (2021), Fair algorithms for selecting citizens' assemblies, Nature 596,
 *   548–552, doi:10.1038/s41586-021-03788-6
 */
export async function leximin(
  seating: Seating,
  solver: Solver,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<FairLottery | undefined> {
  const known = await coveringCompositions(seating, solver, pause);
  if (!known) return undefined;
  const fixed = new Map<number, number>();
  seating.kinds.forEach((_, kind) => {
    if (!known.some((composition) => (composition[kind] ?? 0) > 0)) fixed.set(kind, 0);
  });
  while (fixed.size < seating.kinds.length) {
    const { prices, chance } = await raisedMinimum(seating, { known, fixed, solver }, pause);
    const scarce = prices.flatMap((price, kind) => (!fixed.has(kind) && price > TINY ? [kind] : []));
    if (scarce.length === 0) throw new Error("No kind of volunteer holds the smallest chance down");
    for (const kind of scarce) fixed.set(kind, Math.max(0, chance));
  }
  const chances = seating.kinds.map((_, kind) => fixed.get(kind) ?? 0);
  return { compositions: lotteryWith(seating, { known, chances, solver }), chances };
}

/** For every kind that fits in any composition, one in which it has a seat. */
async function coveringCompositions(
  seating: Seating,
  solver: Solver,
  pause: () => Promise<void>,
): Promise<Composition[] | undefined> {
  const found: Composition[] = [];
  for (const kind of seating.kinds.keys()) {
    if (found.some((composition) => (composition[kind] ?? 0) > 0)) continue;
    await pause();
    const prices = seating.kinds.map((_, other) => (other === kind ? 1 : 0));
    const best = dearestComposition(seating, prices, solver);
    if (!best) return undefined;
    if (!found.some((composition) => composition.join() === best.composition.join())) found.push(best.composition);
  }
  return found;
}

interface Raising {
  known: Composition[];
  fixed: ReadonlyMap<number, number>;
  solver: Solver;
}

/** The largest smallest chance of the kinds that are not fixed yet, and the prices that prove it; finds what it lacks. */
async function raisedMinimum(
  seating: Seating,
  raising: Raising,
  pause: () => Promise<void>,
): Promise<{ prices: number[]; chance: number }> {
  const { known, solver } = raising;
  for (;;) {
    await pause();
    const { prices, cap, chance } = pricesOf(seating, raising);
    const dearest = dearestComposition(seating, prices, solver);
    if (!dearest || dearest.price <= cap + TINY) return { prices, chance };
    if (known.some((composition) => composition.join() === dearest.composition.join())) return { prices, chance };
    known.push(dearest.composition);
  }
}

/**
 * The dual: a price per seat of each kind, such that no known composition costs more than the cap. `chance` is what is left
 * of the cap once the fixed chances are paid for.
 */
function pricesOf({ kinds }: Seating, { known, fixed, solver }: Raising) {
  const price = (kind: number, factor: number) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} y${kind}`;
  const paid = [...fixed].map(([kind, chance]) => price(kind, -chance * (kinds[kind]?.numbers.length ?? 0)));
  const free = kinds.flatMap(({ numbers }, kind) => (fixed.has(kind) ? [] : [price(kind, numbers.length)]));
  const affordable = known.map((composition, place) => {
    const terms = composition.flatMap((people, kind) => (people > 0 ? [price(kind, people)] : []));
    return `c${place}: ${terms.join(" ")} - cap <= 0`;
  });
  const lines = [
    `Minimize\n obj: cap ${paid.join(" ")}`,
    "Subject To",
    `free: ${free.join(" ")} = 1`,
    ...affordable,
    "End",
  ];
  const solution = solver.solve(lines.join("\n"));
  if (solution.Status !== "Optimal") throw new Error(`The solver stopped: ${solution.Status}`);
  const prices = kinds.map((_, kind) => Math.max(0, primalOf(solution, `y${kind}`)));
  return { prices, cap: primalOf(solution, "cap"), chance: solution.ObjectiveValue };
}

/** Chances of the compositions that give every kind what it is due, as nearly as the solver's own rounding allows. */
function lotteryWith(
  { kinds }: Seating,
  { known, chances, solver }: { known: readonly Composition[]; chances: readonly number[]; solver: Solver },
): FairLottery["compositions"] {
  const due = kinds.map(({ numbers }, kind) => {
    const terms = known.flatMap((composition, place) => {
      const people = composition[kind] ?? 0;
      return people > 0 ? [`+ ${people / numbers.length} p${place}`] : [];
    });
    return `k${kind}: ${terms.join(" ")} + short >= ${chances[kind] ?? 0}`;
  });
  const all = `all: ${known.map((_, place) => `p${place}`).join(" + ")} = 1`;
  const solution = solver.solve(["Minimize\n obj: short", "Subject To", all, ...due, "End"].join("\n"));
  if (solution.Status !== "Optimal") throw new Error(`The solver stopped: ${solution.Status}`);
  return known.flatMap((composition, place) => {
    const chance = primalOf(solution, `p${place}`);
    return chance > TINY ? [{ composition, chance }] : [];
  });
}
