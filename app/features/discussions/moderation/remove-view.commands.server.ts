import { and, eq, isNotNull } from "drizzle-orm";
import type { RemovalReason } from "~/features/proposals/guardians/guardian.ts";
import type { Database } from "~db/client.server.ts";
import { guardians, guardianViews } from "~db/schema/index.ts";
import { recordDecision } from "./record-decision.server.ts";
import { type ChangedSince, changedSince } from "./seen-text.server.ts";

export type RemoveOutcome =
  /** Nobody reads the text any more. With the decision; without one when the same form came before, which is no news. */
  | { kind: "removed"; actId?: number }
  /** Somebody took it away before, with another reason; that one stands. */
  | { kind: "removed-before" }
  /** Nobody judges what they wrote themselves. */
  | { kind: "own-text" }
  | { kind: "no-such-view" }
  | ChangedSince;

interface Removing {
  organisationId: number;
  viewId: number;
  moderatorId: string;
  reason: RemovalReason;
  explanation: string;
  /** The state that the moderator looked at: see `versionOf`; left out: it was decided without looking. */
  seen?: string | undefined;
}

/**
 * Takes a published view away, and keeps the decision: in its place everybody reads why. It comes back only when its
 * guardian objects and another moderator finds them right. The caller asks whether one may.
 */
export async function removeView(db: Database, removal: Removing, now: Date): Promise<RemoveOutcome> {
  const { organisationId, viewId, moderatorId, reason, explanation, seen } = removal;
  const text = { kind: "view", id: viewId } as const;
  return await db.transaction(async (tx) => {
    const view = await lockedView(tx, removal);
    if (!view) return { kind: "no-such-view" };
    const ended =
      endedBefore(view, removal) ?? (await changedSince(tx, { organisationId, text, moderatorId, seen }, null));
    if (ended) return ended;
    await tx
      .update(guardianViews)
      .set({ hiddenAt: now, hiddenBy: moderatorId, hiddenReason: reason, hiddenExplanation: explanation })
      .where(isView(removal));
    const decided = { organisationId, text, moderatorId, act: "hide", reason, explanation } as const;
    return { kind: "removed", actId: await recordDecision(tx, decided, now) };
  });
}

function isView({ organisationId, viewId }: Removing) {
  return and(
    eq(guardianViews.organisationId, organisationId),
    eq(guardianViews.id, viewId),
    isNotNull(guardianViews.publishedAt),
  );
}

/** How it ends without a decision: the view is away already, or is not theirs to judge. */
function endedBefore(
  view: NonNullable<Awaited<ReturnType<typeof lockedView>>>,
  { moderatorId, reason, explanation }: Removing,
): RemoveOutcome | undefined {
  if (view.hiddenAt !== null) {
    const isSame = view.hiddenReason === reason && view.hiddenExplanation === explanation;
    return { kind: isSame ? "removed" : "removed-before" };
  }
  return view.authorId === moderatorId ? { kind: "own-text" } : undefined;
}

/** The published view, for this decision alone; undefined when there is none. */
async function lockedView(tx: Database, removal: Removing) {
  const { hiddenAt, hiddenReason, hiddenExplanation } = guardianViews;
  const [view] = await tx
    .select({ authorId: guardians.userId, hiddenAt, hiddenReason, hiddenExplanation })
    .from(guardianViews)
    .innerJoin(
      guardians,
      and(eq(guardians.organisationId, guardianViews.organisationId), eq(guardians.id, guardianViews.guardianId)),
    )
    .where(isView(removal))
    .for("update", { of: guardianViews });
  return view;
}
