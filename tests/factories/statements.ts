import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { openStatementRound } from "~/features/discussions/statements/statement-round.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { statements, statementVotes } from "~db/schema/index.ts";
import { anAccount } from "./account.ts";
import { aProposal, aSmallRegion } from "./small-region.ts";

/** In the middle of the round that `aStatementRound` opens. */
export const duringRound = new Date("2026-06-15T12:00:00Z");
/** The moment that it ends: midnight in the Netherlands. */
export const endOfRound = new Date("2026-06-20T22:00:00Z");

/** A proposal with an open round of statements by an official. */
export async function aStatementRound(db: Database, { count = 3 }: { count?: number } = {}) {
  const organisationId = await aSmallRegion(db);
  const slug = `plan-${randomUUID()}`;
  const proposalId = await aProposal(db, organisationId, { slug });
  const official = await anAccount(db, { organisationId, role: "official" });
  const bodies = Array.from({ length: count }, (_, index) => `Stelling nummer ${index + 1}.`);
  const period = { opensAt: new Date("2026-06-10T12:00:00Z"), closesAt: endOfRound };
  const about = { organisationId, proposalId };
  await openStatementRound(db, { ...about, officialId: official.id, ...period, statements: bodies }, period.opensAt);
  const ids = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.organisationId, organisationId), eq(statements.proposalId, proposalId)))
    .orderBy(asc(statements.id));
  return { about, slug, official, ids: ids.map(({ id }) => id) };
}

/** Votes as they stand in the table: per person one on each statement; null: none. */
export async function storeVotes(
  db: Database,
  { organisationId, ids }: { organisationId: number; ids: readonly number[] },
  people: readonly (readonly (1 | 0 | -1 | null)[])[],
): Promise<void> {
  const rows = people.flatMap((votes) => {
    const voter = randomUUID();
    return votes.flatMap((vote, place) => {
      const statementId = ids[place];
      return vote === null || statementId === undefined
        ? []
        : [{ organisationId, statementId, voter, vote, votedOn: "2026-06-15" }];
    });
  });
  for (let from = 0; from < rows.length; from += 2000) {
    await db.insert(statementVotes).values(rows.slice(from, from + 2000));
  }
}
