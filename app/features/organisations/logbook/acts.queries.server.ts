import { and, count, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { auditLog, users } from "~db/schema/index.ts";
import { actsPerPage, type ShownAct } from "./act.ts";

/** What staff did, the newest in front, a page at a time; and how many acts there are. */
export async function actsOf(
  db: Database,
  { organisationId, page }: { organisationId: number; page: number },
): Promise<{ acts: ShownAct[]; total: number }> {
  const ofOrganisation = eq(auditLog.organisationId, organisationId);
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        id: auditLog.id,
        at: auditLog.at,
        actor: users.displayName,
        action: auditLog.action,
        subject: auditLog.subject,
        details: auditLog.details,
      })
      .from(auditLog)
      .leftJoin(users, and(eq(users.organisationId, auditLog.organisationId), eq(users.id, auditLog.actorId)))
      .where(ofOrganisation)
      .orderBy(desc(auditLog.id))
      .limit(actsPerPage)
      .offset((page - 1) * actsPerPage),
    db.select({ total: count() }).from(auditLog).where(ofOrganisation),
  ]);
  const acts = rows.map(({ at, details, ...act }) => ({
    ...act,
    at: at.toISOString(),
    details: Object.entries(details as Record<string, string | number | boolean | null>).flatMap(([name, value]) =>
      value === null || value === "" ? [] : [`${name}: ${value}`],
    ),
  }));
  return { acts, total: counted?.total ?? 0 };
}
