import { and, eq, gte, inArray } from "drizzle-orm";
import { momentAt } from "~/platform/amsterdam-time.ts";
import type { AuditAction } from "~/platform/audit-action.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog } from "~db/schema/index.ts";
import type { QueueItem, TextKind } from "./moderation.ts";
import type { QueueQuestion } from "./queue-part.ts";

const actions = {
  comment: "comment.see-held",
  idea: "idea.see-held",
  statement: "statement.see-held",
} as const satisfies Partial<Record<TextKind, AuditAction>>;
type HeldKind = keyof typeof actions;

/** A text in which the scan found what looks like personal data. A guardian publishes none, so no view is held. */
export interface HeldText {
  kind: HeldKind;
  id: number;
}

const isHeldKind = (kind: TextKind): kind is HeldKind => kind in actions;

/** Writes in the log which texts with personal data a moderator is shown: of one text once a day, whichever page shows it. */
export async function logHeldTextsShown(
  db: Database,
  { organisationId, moderatorId: actorId, texts }: QueueQuestion & { texts: readonly HeldText[] },
  now: Date,
): Promise<void> {
  if (texts.length === 0) return;
  const acts = texts.map(({ kind, id }) => ({ action: actions[kind], subject: `${kind} ${id}` }));
  const today = momentAt(dayOf(now), "00:00") ?? now;
  await db.transaction(async (tx) => {
    const earlier = await tx
      .select({ action: auditLog.action, subject: auditLog.subject })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.organisationId, organisationId),
          eq(auditLog.actorId, actorId),
          gte(auditLog.at, today),
          inArray(auditLog.action, Object.values(actions)),
        ),
      );
    const seen = new Set(earlier.map(({ subject }) => subject));
    for (const act of acts) {
      if (!seen.has(act.subject)) await recordAct(tx, { organisationId, actorId, at: now, ...act });
    }
  });
}

/** The texts in the queue that the scan held back; an objection shows its own words, not the text. */
export function heldInQueue(items: readonly Pick<QueueItem, "key" | "kind" | "held">[]): HeldText[] {
  return items.flatMap(({ held, key, kind }) =>
    isHeldKind(kind) && held.length > 0 && key.startsWith(`${kind}-`)
      ? [{ kind, id: Number(key.slice(kind.length + 1)) }]
      : [],
  );
}
