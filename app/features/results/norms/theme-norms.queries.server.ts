import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { themeNorms, users } from "~db/schema/index.ts";
import { linesOf, type NormDecision, type ThemeNorms } from "./theme-norm.ts";

/** A decision with who entered it; null when that account is gone. Only for who may enter them too. */
export interface EnteredDecision extends NormDecision {
  id: number;
  enteredBy: string | null;
}

/** The lines of an organisation that count now, or that counted at a moment: a round that had ended is not held to a later norm. */
export async function themeNormsOf(db: Database, organisationId: number, asOf?: string): Promise<ThemeNorms> {
  const decisions = await decisionsOf(db, organisationId);
  return linesOf(asOf === undefined ? decisions : decisions.filter(({ setAt }) => setAt <= asOf));
}

/** The lines that a round is held against: those that counted when it closed, and of an open round those of today. */
export function normsOfRound(
  db: Database,
  { organisationId, round }: { organisationId: number; round: { closesAt: string } },
): Promise<ThemeNorms> {
  return themeNormsOf(db, organisationId, round.closesAt);
}

/** Every decision of an organisation about a line, newest first; none is ever changed or thrown away. */
export async function decisionsOf(db: Database, organisationId: number): Promise<EnteredDecision[]> {
  const rows = await db
    .select({
      id: themeNorms.id,
      theme: themeNorms.themeCode,
      kind: themeNorms.kind,
      grade: themeNorms.grade,
      ground: themeNorms.ground,
      setAt: themeNorms.setAt,
      enteredBy: users.displayName,
    })
    .from(themeNorms)
    .leftJoin(users, and(eq(users.organisationId, themeNorms.organisationId), eq(users.id, themeNorms.setBy)))
    .where(eq(themeNorms.organisationId, organisationId))
    .orderBy(desc(themeNorms.id));
  return rows.map((row) => ({ ...row, setAt: row.setAt.toISOString() }));
}
