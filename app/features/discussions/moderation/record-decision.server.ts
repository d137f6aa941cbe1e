import { and, eq, isNull } from "drizzle-orm";
import { type AuditAction, auditActions } from "~/platform/audit-action.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { moderationActs, reports } from "~db/schema/index.ts";
import type { ModerationAct, TextKind } from "./moderation.ts";

/** What a moderator did with a text. */
export interface DecidedText {
  organisationId: number;
  text: { kind: TextKind; id: number };
  moderatorId: string;
  /** Hiding and rejecting have a reason; the others have none. */
  act: ModerationAct;
  reason: string | null;
  explanation: string | null;
}

/**
 * Keeps a decision about a text, in the transaction that carries it out: the decision itself, its reports as handled, and
 * a line in the log. Gives the number of the decision.
 */
export async function recordDecision(tx: Database, decided: DecidedText, at: Date): Promise<number> {
  const { organisationId, text, moderatorId, act, reason, explanation } = decided;
  const which = {
    commentId: text.kind === "comment" ? text.id : null,
    ideaId: text.kind === "idea" ? text.id : null,
    statementId: text.kind === "statement" ? text.id : null,
    guardianViewId: text.kind === "view" ? text.id : null,
  };
  const [row] = await tx
    .insert(moderationActs)
    .values({ organisationId, ...which, act, reason, explanation, moderatorId, actedAt: at })
    .returning({ id: moderationActs.id });
  await handleReports(tx, organisationId, text, at);
  await recordAct(tx, {
    ...{ organisationId, actorId: moderatorId, at, action: actionOf(text.kind, act) },
    subject: `${text.kind} ${text.id}`,
    details: { reason },
  });
  return row?.id ?? 0;
}

/** A view is taken away: the log calls it so. */
function actionOf(kind: TextKind, act: DecidedText["act"]): AuditAction {
  if (kind === "view" && act === "hide") return "view.remove";
  const action = auditActions.find((one) => one === `${kind}.${act}`);
  if (!action) throw new Error(`Nobody can ${act} a ${kind}`);
  return action;
}

/** Statements wait for a moderator anyway, and a guardian writes under their own name: nobody reports those. */
async function handleReports(tx: Database, organisationId: number, text: DecidedText["text"], at: Date) {
  if (text.kind === "statement" || text.kind === "view") return;
  const reported = text.kind === "comment" ? reports.commentId : reports.ideaId;
  await tx
    .update(reports)
    .set({ handledAt: at })
    .where(and(eq(reports.organisationId, organisationId), eq(reported, text.id), isNull(reports.handledAt)));
}
