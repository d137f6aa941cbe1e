import { and, eq, isNotNull } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { guardianViews } from "~db/schema/index.ts";
import type { RemovalReason } from "./guardian.ts";

export type RemoveOutcome =
  /** Nobody reads the text any more; also when the same form came before. */
  | { kind: "removed" }
  /** Somebody took it away before, with another reason; that one stands. */
  | { kind: "removed-before" }
  | { kind: "no-such-view" };

/** Takes a published view away for good: in its place everybody reads why. The caller asks whether one may. */
export async function removeView(
  db: Database,
  removal: {
    organisationId: number;
    viewId: number;
    moderatorId: string;
    reason: RemovalReason;
    explanation: string;
  },
  now: Date,
): Promise<RemoveOutcome> {
  const { organisationId, viewId, moderatorId, reason, explanation } = removal;
  const isView = and(
    eq(guardianViews.organisationId, organisationId),
    eq(guardianViews.id, viewId),
    isNotNull(guardianViews.publishedAt),
  );
  return await db.transaction(async (tx) => {
    const [view] = await tx.select().from(guardianViews).where(isView).for("update");
    if (!view) return { kind: "no-such-view" };
    if (view.hiddenAt !== null) {
      const isSame = view.hiddenReason === reason && view.hiddenExplanation === explanation;
      return { kind: isSame ? "removed" : "removed-before" };
    }
    await tx
      .update(guardianViews)
      .set({ hiddenAt: now, hiddenBy: moderatorId, hiddenReason: reason, hiddenExplanation: explanation })
      .where(isView);
    await recordAct(tx, {
      ...{ organisationId, actorId: moderatorId, at: now, action: "view.remove", subject: `view ${viewId}` },
      details: { reason },
    });
    return { kind: "removed" };
  });
}
