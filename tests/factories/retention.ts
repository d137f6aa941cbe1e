import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { runRetention } from "~/retention.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, ideas, themes, users } from "~db/schema/index.ts";
import { anAccount } from "./account.ts";
import { aProposal } from "./small-region.ts";

/** The moment at which everything in these tests begins. */
export const begin = new Date("2026-07-01T10:00:00Z");
const dayMs = 24 * 60 * 60 * 1000;
/** So many days later. */
export const at = (days: number) => new Date(begin.getTime() + days * dayMs);
export const justAfter = (days: number) => new Date(at(days).getTime() + 1);

/** Runs the daily job at a moment, and gives the rules that erased something. */
export async function erasedAt(db: Database, moment: Date): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await runRetention(db, moment)).filter(([, count]) => count > 0));
}

/** A resident who can sign in, and used the account for the last time on a day. */
export async function aResident(db: Database, organisationId: number, lastUsedOn = "2026-07-01") {
  const account = await anAccount(db, { organisationId });
  const passwordHash = `hash-${account.id}`;
  await db.update(users).set({ passwordHash, lastUsedOn }).where(eq(users.id, account.id));
  return { ...account, passwordHash };
}

interface Author {
  organisationId: number;
  id: string;
}

/** A comment of somebody, on a proposal of its own. */
export async function aStoredComment(
  db: Database,
  { organisationId, id: authorId }: Author,
  change: Partial<typeof comments.$inferInsert> = {},
) {
  const proposalId = await aProposal(db, organisationId, { slug: randomUUID() });
  const text = { level: 0, stance: "for" as const, body: "Meer groen.", formKey: randomUUID(), createdAt: begin };
  const values = { organisationId, proposalId, authorId, ...text, ...change };
  const [row] = await db.insert(comments).values(values).returning();
  if (!row) throw new Error("The comment was not stored");
  return row;
}

/** An idea of somebody for Zaanstad. */
export async function anIdea(
  db: Database,
  { organisationId, id: authorId }: Author,
  change: Partial<typeof ideas.$inferInsert> = {},
) {
  const [theme] = await db.select().from(themes).limit(1);
  const text = { title: "Een bankje", body: "Bij de kade.", formKey: randomUUID(), createdAt: begin };
  const place = { areaCode: "GM0479", themeCode: theme?.code ?? "" };
  const [row] = await db
    .insert(ideas)
    .values({ organisationId, authorId, ...place, ...text, ...change })
    .returning();
  if (!row) throw new Error("The idea was not stored");
  return row;
}
