import type { z } from "zod";
import type { SignedInUser } from "~/features/accounts/signed-in.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { acceptStatement, rejectStatement } from "./moderate-statement.commands.server.ts";
import type { openRoundForm, StaffStatementSubmission } from "./statement-form.server.ts";
import { addOwnStatements, endStatementRound, openStatementRound } from "./statement-round.commands.server.ts";
import { statementRights } from "./statements.permissions.ts";

interface Step<Asked> {
  user: SignedInUser;
  proposalId: number;
  asked: Asked;
  now: Date;
}

const notAllowed = { kind: "not-allowed" } as const;

/** Opens a round of statements, if the role of who asks may and looked at it first, and says how it went. */
export async function openForStaff(
  db: Database,
  { user, proposalId, asked, isThere, now }: Step<z.output<ReturnType<typeof openRoundForm>>> & { isThere: boolean },
) {
  if (!statementRights(user.role).opens) return notAllowed;
  if (asked.step !== "carry-out" && !isThere) return { kind: "look" } as const;
  const by = { organisationId: user.organisationId, proposalId, officialId: user.id };
  const { opensAt, closesAt, statements } = asked;
  return await openStatementRound(db, { ...by, opensAt, closesAt, statements }, now);
}

type Asked<Intent extends StaffStatementSubmission["intent"]> = Extract<StaffStatementSubmission, { intent: Intent }>;

/** Does what staff ask of a round that is there, if their role may, and says how it went. */
export async function carryOutForStaff(db: Database, step: Step<StaffStatementSubmission>) {
  const { opens, moderates } = statementRights(step.user.role);
  const { asked } = step;
  switch (asked.intent) {
    case "accept":
    case "reject":
      return moderates ? await moderate(db, { ...step, asked }) : notAllowed;
    case "add":
    case "extend":
    case "close":
      return opens ? await change(db, { ...step, asked }) : notAllowed;
    default:
      return unreachable(asked);
  }
}

async function moderate(db: Database, { user, proposalId, asked, now }: Step<Asked<"accept" | "reject">>) {
  const { organisationId, id: moderatorId } = user;
  const by = { organisationId, proposalId, moderatorId, statementId: asked.statement, seen: asked.seen };
  if (asked.intent === "accept") return await acceptStatement(db, by, now);
  return await rejectStatement(db, { ...by, reason: asked.reason, explanation: asked.explanation }, now);
}

async function change(db: Database, { user, proposalId, asked, now }: Step<Asked<"add" | "extend" | "close">>) {
  const by = { organisationId: user.organisationId, proposalId, officialId: user.id };
  if (asked.intent === "add") return await addOwnStatements(db, { ...by, statements: asked.statements }, now);
  return await endStatementRound(db, { ...by, closesAt: asked.intent === "close" ? now : asked.closesAt }, now);
}
