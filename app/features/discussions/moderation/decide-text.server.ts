import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { comments, ideas } from "~db/schema/index.ts";
import type { HideReason } from "../comment.ts";
import { openObjectionTo } from "./open-objection.queries.server.ts";
import { recordDecision } from "./record-decision.server.ts";
import { type ChangedSince, changedSince } from "./seen-text.server.ts";

const tables = { comment: comments, idea: ideas } as const;

/** A text that everybody reads until a moderator hides it. */
export interface TextToDecide {
  organisationId: number;
  text: { kind: keyof typeof tables; id: number };
  moderatorId: string;
  /** The state that the moderator looked at: see `versionOf`; left out: it was decided without looking. */
  seen?: string | undefined;
}

/** What becomes of a text: hidden for a reason, or to be read by everybody. */
export type Verdict =
  | { act: "hide"; reason: HideReason; explanation: string | null }
  | { act: "show"; reason: null; explanation: null };

export type DecideTextOutcome =
  /** With the decision when it changed who reads the text: that it may stay as it was is no news to anybody. */
  | { kind: "done"; actId: number | undefined }
  | { kind: "no-such-text" }
  /** Nobody judges what they wrote themselves. */
  | { kind: "own-text" }
  /** Its author objected: the decision about that comes first. */
  | { kind: "objection-open" }
  | ChangedSince;

/** Hides a text or lets everybody read it, and keeps the decision. One at a time per text. */
export async function decideText(
  db: Database,
  by: TextToDecide,
  verdict: Verdict,
  now: Date,
): Promise<DecideTextOutcome> {
  const { organisationId, text, moderatorId } = by;
  return await db.transaction(async (tx) => {
    const found = await lockedText(tx, by);
    if (!found) return { kind: "no-such-text" };
    const refusal = await refusalOf(tx, by, found);
    if (refusal) return refusal;
    await tx.execute(changeOf(by, verdict, now));
    const { act, reason, explanation } = verdict;
    const isAccepted = act === "show" && !found.isHidden;
    const decided = {
      organisationId,
      text,
      moderatorId,
      act: isAccepted ? "accept" : act,
      reason,
      explanation,
    } as const;
    const actId = await recordDecision(tx, decided, now);
    return { kind: "done", actId: isAccepted && !found.isHeld ? undefined : actId };
  });
}

function changeOf({ organisationId, text }: TextToDecide, { act, reason }: Verdict, now: Date) {
  const hiddenAt = act === "hide" ? now.toISOString() : null;
  return sql`
    update ${tables[text.kind]} set hidden_at = ${hiddenAt}::timestamptz, hidden_reason = ${reason}::text, held_for = null
    where organisation_id = ${organisationId} and id = ${text.id}`;
}

interface FoundText extends Record<string, unknown> {
  authorId: string;
  isHidden: boolean;
  isHeld: boolean;
  editedAt: string | null;
}

/** The text as it stands there, for this decision alone; undefined when it is not there or was withdrawn. */
async function lockedText(tx: Database, { organisationId, text }: TextToDecide): Promise<FoundText | undefined> {
  const [found] = await tx.execute<FoundText>(sql`
    select author_id as "authorId", hidden_at is not null as "isHidden", held_for is not null as "isHeld", edited_at as "editedAt" from ${tables[text.kind]}
    where organisation_id = ${organisationId} and id = ${text.id} and withdrawn_at is null for update`);
  return found;
}

async function refusalOf(
  tx: Database,
  by: TextToDecide,
  { authorId, editedAt }: FoundText,
): Promise<Exclude<DecideTextOutcome, { kind: "done" }> | undefined> {
  const { organisationId, text, moderatorId } = by;
  if (authorId === moderatorId) return { kind: "own-text" };
  if ((await openObjectionTo(tx, { organisationId, ...text })) !== undefined) return { kind: "objection-open" };
  return await changedSince(tx, by, editedAt);
}
