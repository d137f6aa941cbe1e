import type { Database } from "~db/client.server.ts";
import { chanceGroups, threeDigits, ticketRows } from "./chance-groups.ts";
import { type FoundAssembly, volunteersOf } from "./lot.queries.server.ts";
import type { PublishedLottery } from "./public-lottery.tsx";
import { sortedNumbers } from "./quota-lines.ts";
import { assemblyOf } from "./tickets.ts";

/** What everybody may see of a lottery, and staff as well; null until its chances are fixed. */
export async function publishedLottery(db: Database, assembly: FoundAssembly): Promise<PublishedLottery | null> {
  const { lottery, seats, quotas } = assembly;
  if (!lottery) return null;
  const people = await volunteersOf(db, assembly);
  const { drawnTicket, drawnFrom, drawnAt } = lottery;
  const isDrawn = drawnTicket !== null && drawnAt !== null;
  return {
    seats,
    quotas,
    volunteers: people.length,
    smallest: Math.min(...Object.values(lottery.chances)),
    groups: chanceGroups(quotas, people, lottery.chances),
    tickets: ticketRows(lottery.possible),
    draw: isDrawn
      ? {
          ticket: threeDigits(drawnTicket),
          source: drawnFrom ?? "",
          day: drawnAt.toISOString(),
          numbers: sortedNumbers(assemblyOf(lottery.possible, drawnTicket)),
        }
      : null,
  };
}
