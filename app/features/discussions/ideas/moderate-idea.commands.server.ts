import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { openObjectionTo } from "../moderation/open-objection.queries.server.ts";
import { recordDecision } from "../moderation/record-decision.server.ts";

interface ModeratorAndIdea {
  organisationId: number;
  ideaId: number;
  moderatorId: string;
}

export type ModerateIdeaOutcome =
  | { kind: "hidden" }
  | { kind: "shown" }
  | { kind: "no-such-idea" }
  /** Nobody judges what they wrote themselves. */
  | { kind: "own-text" }
  /** Its author objected: the decision about that comes first. */
  | { kind: "objection-open" };

/** Hides an idea from everybody but its author and moderators. Hiding again changes the reason. */
export async function hideIdea(
  db: Database,
  { reason, explanation, ...by }: ModeratorAndIdea & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<ModerateIdeaOutcome> {
  const change = { hiddenAt: now, hiddenReason: reason, heldFor: null };
  return await decide(db, by, { act: () => "hide", reason, explanation, change, done: "hidden" }, now);
}

/** Lets everybody read an idea: one that was hidden, held for a look, or reported without cause. */
export async function showIdea(db: Database, by: ModeratorAndIdea, now: Date): Promise<ModerateIdeaOutcome> {
  const change = { hiddenAt: null, hiddenReason: null, heldFor: null };
  const act = (isHidden: boolean) => (isHidden ? ("show" as const) : ("accept" as const));
  return await decide(db, by, { act, reason: null, explanation: null, change, done: "shown" }, now);
}

interface Decision {
  act: (isHidden: boolean) => "hide" | "show" | "accept";
  reason: HideReason | null;
  explanation: string | null;
  change: Partial<typeof ideas.$inferInsert>;
  done: "hidden" | "shown";
}

async function decide(
  db: Database,
  { organisationId, ideaId, moderatorId }: ModeratorAndIdea,
  { act, reason, explanation, change, done }: Decision,
  now: Date,
): Promise<ModerateIdeaOutcome> {
  return await db.transaction(async (tx) => {
    const here = and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId), isNull(ideas.withdrawnAt));
    const [idea] = await tx
      .select({ authorId: ideas.authorId, hiddenAt: ideas.hiddenAt })
      .from(ideas)
      .where(here)
      .for("update");
    if (!idea) return { kind: "no-such-idea" };
    if (idea.authorId === moderatorId) return { kind: "own-text" };
    const text = { kind: "idea", id: ideaId } as const;
    if (await openObjectionTo(tx, { organisationId, ...text })) return { kind: "objection-open" };
    await tx.update(ideas).set(change).where(here);
    const decided = { act: act(idea.hiddenAt !== null), reason, explanation, moderatorId };
    await recordDecision(tx, { organisationId, text, ...decided }, now);
    return { kind: done };
  });
}
