import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { moderationActs, objections } from "~db/schema/index.ts";
import { actColumns } from "./act-columns.server.ts";
import type { TextKind } from "./moderation.ts";

/** The decision about a text to which its author objected and about which nobody decided yet; undefined when there is none. */
export async function openObjectionTo(
  db: Database,
  { organisationId, kind, id }: { organisationId: number; kind: TextKind; id: number },
): Promise<number | undefined> {
  const [open] = await db
    .select({ actId: objections.actId })
    .from(objections)
    .innerJoin(
      moderationActs,
      and(eq(moderationActs.organisationId, objections.organisationId), eq(moderationActs.id, objections.actId)),
    )
    .where(and(eq(objections.organisationId, organisationId), eq(actColumns[kind], id), isNull(objections.outcome)))
    .limit(1);
  return open?.actId;
}
