import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { type DecideTextOutcome, decideText } from "../moderation/decide-text.server.ts";
import { bringBackInDrafts, forgetInDrafts, inDrafts } from "./forget-in-drafts.server.ts";
import { releaseDoubles } from "./release-doubles.server.ts";

interface ModeratorAndIdea {
  organisationId: number;
  ideaId: number;
  moderatorId: string;
  /** The state that the moderator looked at: see `versionOf`. */
  seen?: string | undefined;
}

export type ModerateIdeaOutcome =
  | { kind: "hidden"; actId: number | undefined }
  | { kind: "shown"; actId: number | undefined }
  | { kind: "no-such-idea" }
  | Exclude<DecideTextOutcome, { kind: "done" | "no-such-text" }>;

/**
 * Hides an idea from everybody but its author and moderators. Hiding again changes the reason. What was added to it as a
 * double stands by itself again: it did nothing wrong. Its words go from a draft that was begun from it, which every official
 * reads and can publish; they stay with the idea itself, and come back when it is shown again.
 */
export async function hideIdea(
  db: Database,
  { reason, explanation, ...by }: ModeratorAndIdea & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<ModerateIdeaOutcome> {
  return await db.transaction(async (tx) => {
    const outcome = await decideText(tx, textOf(by), { act: "hide", reason, explanation }, now);
    if (outcome.kind === "done") {
      await forgetInDrafts(tx, await tx.select(inDrafts).from(ideas).where(isIdea(by)));
      await releaseDoubles(tx, by);
    }
    return told(outcome, "hidden");
  });
}

/** Lets everybody read an idea: one that was hidden, held for a look, or reported without cause. */
export async function showIdea(db: Database, by: ModeratorAndIdea, now: Date): Promise<ModerateIdeaOutcome> {
  const shown = { act: "show", reason: null, explanation: null } as const;
  return await db.transaction(async (tx) => {
    const outcome = await decideText(tx, textOf(by), shown, now);
    if (outcome.kind === "done") await bringBackInDrafts(tx, await tx.select(inDrafts).from(ideas).where(isIdea(by)));
    return told(outcome, "shown");
  });
}

function isIdea({ organisationId, ideaId }: ModeratorAndIdea) {
  return and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId));
}

function textOf({ organisationId, ideaId, moderatorId, seen }: ModeratorAndIdea) {
  return { organisationId, text: { kind: "idea" as const, id: ideaId }, moderatorId, seen };
}

function told(outcome: DecideTextOutcome, done: "hidden" | "shown"): ModerateIdeaOutcome {
  switch (outcome.kind) {
    case "done":
      return { kind: done, actId: outcome.actId };
    case "no-such-text":
      return { kind: "no-such-idea" };
    default:
      return outcome;
  }
}
