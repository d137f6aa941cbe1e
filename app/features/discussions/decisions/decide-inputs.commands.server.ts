import { sql } from "drizzle-orm";
import type { InputKey } from "~/features/proposals/inputs/input.ts";
import { inputRows } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import { decisions } from "~db/schema/index.ts";
import type { Verdict } from "./decision.ts";
import { type DecisionText, writeWords } from "./draft-decision.commands.server.ts";
import { isDecision, isOther, later, lockedDecision, type OfDecision } from "./locked-decision.server.ts";

export type DecideOutcome =
  | { kind: "decided"; inputs: number }
  | { kind: "no-draft" }
  | { kind: "changed-meanwhile" }
  /** The results or the weighing are not of this proposal. */
  | { kind: "not-of-proposal" };

interface InputsToDecide extends OfDecision {
  inputs: InputKey[];
  verdict: Verdict | null;
  reason: string;
  /** When the draft was last changed as far as the form knew. */
  known?: string | undefined;
  /** The words of the decision, when they are changed by the same form. */
  text?: DecisionText | undefined;
}

/**
 * Says in a draft what was done with these inputs, for one reason; without a verdict: nothing yet. Gives of how many it says
 * so now: one that is no input about this proposal, or not any more, is passed over.
 */
export async function decideInputs(
  db: Database,
  { inputs, verdict, reason, known, text, ...by }: InputsToDecide,
  now: Date,
): Promise<DecideOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft || draft.publishedAt) return { kind: "no-draft" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
    if (text && !(await writeWords(tx, by, text, now))) return { kind: "not-of-proposal" };
    await tx
      .update(decisions)
      .set({ changedAt: later(now) })
      .where(isDecision(by));
    return { kind: "decided", inputs: await nameInputs(tx, { ...by, inputs, verdict, reason }) };
  });
}

async function nameInputs(
  tx: Database,
  { organisationId, proposalId, decisionId, inputs, verdict, reason }: InputsToDecide,
): Promise<number> {
  const asked = sql`(select distinct * from jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) as asked (kind text, id integer)) asked`;
  const forgotten = await tx.execute(sql`
      delete from decision_inputs named using ${asked}
      where named.organisation_id = ${organisationId} and named.decision_id = ${decisionId}
        and asked.id = case asked.kind when 'comment' then named.comment_id when 'idea' then named.idea_id
          else named.guardian_view_id end
      returning named.id`);
  if (verdict === null) return forgotten.length;
  // Only what counts as an input about this proposal: a number from elsewhere names nothing.
  const stored = await tx.execute(sql`
      insert into decision_inputs (organisation_id, decision_id, comment_id, idea_id, guardian_view_id, used, reason)
      select ${organisationId}::int, ${decisionId}::int, case input.kind when 'comment' then input.id end,
        case input.kind when 'idea' then input.id end, case input.kind when 'view' then input.id end,
        ${verdict === "used"}::boolean, ${reason}::text
      from ${inputRows} input join ${asked} on asked.kind = input.kind and asked.id = input.id
      where input.organisation_id = ${organisationId} and input.proposal_id = ${proposalId}
      returning id`);
  return stored.length;
}
