import type { PossibleAssembly } from "~db/schema/index.ts";
import type { FairLottery } from "./leximin.ts";
import type { VolunteerKind } from "./volunteer-kinds.ts";

/** As many as three drawn digits can name. */
export const TICKETS = 1000;

/**
 * The lottery as a thousand tickets (Dutch: loten), each an assembly of numbers: one public number from 0 to 999 then
 * decides. Chances are rounded to whole tickets by the largest remainder. People of one kind take their turns, so that the
 * tickets of any two of them differ by one at most.
 *
 * @see Flanigan, Kehne and Procaccia (2021), Fair sortition made transparent, NeurIPS 34: rounding to a uniform lottery
 */
export function ticketsOf(lottery: FairLottery, kinds: readonly VolunteerKind[]): PossibleAssembly[] {
  const turns = kinds.map(() => 0);
  const counts = wholeTickets(lottery.compositions.map(({ chance }) => chance));
  const tickets = lottery.compositions.flatMap(({ composition }, place) =>
    Array.from({ length: counts[place] ?? 0 }, () => {
      const numbers = kinds.flatMap((kind, index) => nextOf(kind, composition[index] ?? 0, turns, index));
      return numbers.sort();
    }),
  );
  return merged(tickets);
}

/** Whole tickets for chances that add up to 1: rounded down, and the rest to the largest remainders. */
function wholeTickets(chances: readonly number[]): number[] {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const exact = chances.map((chance) => (chance / total) * TICKETS);
  const counts = exact.map(Math.floor);
  const left = TICKETS - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.map((value, place) => ({ place, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function nextOf({ numbers }: VolunteerKind, count: number, turns: number[], index: number): string[] {
  const turn = turns[index] ?? 0;
  turns[index] = turn + count;
  return Array.from({ length: count }, (_, step) => numbers[(turn + step) % numbers.length] ?? "");
}

/** Equal tickets next to each other as one entry. */
function merged(tickets: readonly string[][]): PossibleAssembly[] {
  const possible: PossibleAssembly[] = [];
  for (const numbers of tickets) {
    const last = possible.at(-1);
    if (last && last.numbers.join() === numbers.join()) last.tickets += 1;
    else possible.push({ numbers, tickets: 1 });
  }
  return possible;
}

/** The assembly that a ticket stands for. @throws RangeError when there is no such ticket. */
export function assemblyOf(possible: readonly PossibleAssembly[], ticket: number): string[] {
  let first = 0;
  for (const { numbers, tickets } of possible) {
    if (ticket >= first && ticket < first + tickets) return numbers;
    first += tickets;
  }
  throw new RangeError(`There is no ticket ${ticket}`);
}

/** Each volunteer's chance of a seat, 0 to 1: in how many of the tickets they are. */
export function chancesOf(possible: readonly PossibleAssembly[], numbers: readonly string[]): Record<string, number> {
  const counts = new Map(numbers.map((number) => [number, 0]));
  for (const { numbers: seated, tickets } of possible) {
    for (const number of seated) counts.set(number, (counts.get(number) ?? 0) + tickets);
  }
  const total = possible.reduce((sum, { tickets }) => sum + tickets, 0);
  return Object.fromEntries([...counts].map(([number, count]) => [number, count / total]));
}
