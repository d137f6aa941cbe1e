import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { auditLog, users } from "~db/schema/index.ts";
import { actsPerPage, type ShownAct } from "./act.ts";

/** What the proposal or the round is called that an act was done to. */
const titleOf = sql<string | null>`coalesce(
  (select p.title from proposals p where p.organisation_id = ${auditLog.organisationId}
    and ${auditLog.subject} = 'proposal ' || p.id),
  (select r.title_nl from rounds r where r.organisation_id = ${auditLog.organisationId}
    and ${auditLog.subject} = 'round ' || r.id))`;

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
        title: titleOf,
        details: auditLog.details,
      })
      .from(auditLog)
      .leftJoin(users, and(eq(users.organisationId, auditLog.organisationId), eq(users.id, auditLog.actorId)))
      .where(ofOrganisation)
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(actsPerPage)
      .offset((page - 1) * actsPerPage),
    db.select({ total: count() }).from(auditLog).where(ofOrganisation),
  ]);
  const acts = rows.map(({ at, details, ...act }) => ({
    ...act,
    at: at.toISOString(),
    details: Object.entries(details as Record<string, string | number | boolean | null>).flatMap(([name, value]) =>
      value === null || value === "" ? [] : [[name, value] as const],
    ),
  }));
  return { acts, total: counted?.total ?? 0 };
}
