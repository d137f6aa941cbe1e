import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { type DecideTextOutcome, decideText } from "../moderation/decide-text.server.ts";
import { forgetInDrafts } from "./forget-in-drafts.server.ts";
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
 * reads and can publish; they stay with the idea itself.
 */
export async function hideIdea(
  db: Database,
  { reason, explanation, ...by }: ModeratorAndIdea & { reason: HideReason; explanation: string | null },
  now: Date,
): Promise<ModerateIdeaOutcome> {
  return await db.transaction(async (tx) => {
    const outcome = await decideText(tx, textOf(by), { act: "hide", reason, explanation }, now);
    if (outcome.kind === "done") {
      const { organisationId, id, mergedInto, title, body } = ideas;
      const isIt = and(eq(organisationId, by.organisationId), eq(id, by.ideaId));
      await forgetInDrafts(
        tx,
        await tx.select({ organisationId, id, mergedInto, title, body }).from(ideas).where(isIt),
      );
      await releaseDoubles(tx, by);
    }
    return told(outcome, "hidden");
  });
}

/** Lets everybody read an idea: one that was hidden, held for a look, or reported without cause. */
export async function showIdea(db: Database, by: ModeratorAndIdea, now: Date): Promise<ModerateIdeaOutcome> {
  const shown = { act: "show", reason: null, explanation: null } as const;
  return told(await decideText(db, textOf(by), shown, now), "shown");
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
