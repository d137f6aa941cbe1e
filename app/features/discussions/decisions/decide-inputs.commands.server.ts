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
    if (isOther(draft, known)) return await sentTwice(tx, { ...by, inputs, verdict, reason, text });
    if (text && !(await writeWords(tx, by, text, now))) return { kind: "not-of-proposal" };
    await tx
      .update(decisions)
      .set({ changedAt: later(now) })
      .where(isDecision(by));
    return { kind: "decided", inputs: await nameInputs(tx, { ...by, inputs, verdict, reason }) };
  });
}

/** Those of the asked inputs that are an input about this proposal now: a number from elsewhere names nothing. */
function askedInputs({ organisationId, proposalId, inputs }: InputsToDecide) {
  return sql`(
    select distinct input.kind, input.id
    from ${inputRows} input join jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) as named (kind text, id integer)
      on named.kind = input.kind and named.id = input.id
    where input.organisation_id = ${organisationId} and input.proposal_id = ${proposalId}) asked`;
}

/** Whether a row of decision_inputs, called `named`, is what this decision says of the asked input. */
const isOfAsked = ({ organisationId, decisionId }: InputsToDecide) => sql`
  named.organisation_id = ${organisationId} and named.decision_id = ${decisionId}
  and asked.id = case asked.kind when 'comment' then named.comment_id when 'idea' then named.idea_id
    else named.guardian_view_id end`;

/** A draft that changed since the form was opened: by the same form, when it says exactly this of each input already. */
async function sentTwice(tx: Database, deciding: InputsToDecide): Promise<DecideOutcome> {
  const { verdict, reason, text } = deciding;
  if (text) return { kind: "changed-meanwhile" };
  const isSame =
    verdict === null ? sql`named.id is null` : sql`named.used = ${verdict === "used"} and named.reason = ${reason}`;
  const [count] = await tx.execute<{ asked: number; said: number }>(sql`
    select count(*)::int as asked, (count(*) filter (where ${isSame}))::int as said
    from ${askedInputs(deciding)} left join decision_inputs named on ${isOfAsked(deciding)}`);
  const isSaid = count !== undefined && count.asked > 0 && count.said === count.asked;
  return isSaid ? { kind: "decided", inputs: count.said } : { kind: "changed-meanwhile" };
}

/** What the draft says of a text that is held back at the moment stays. */
async function nameInputs(tx: Database, deciding: InputsToDecide): Promise<number> {
  const { organisationId, decisionId, verdict, reason } = deciding;
  const asked = askedInputs(deciding);
  await tx.execute(sql`delete from decision_inputs named using ${asked} where ${isOfAsked(deciding)}`);
  if (verdict === null) return (await tx.execute(sql`select from ${asked}`)).length;
  const stored = await tx.execute(sql`
      insert into decision_inputs (organisation_id, decision_id, comment_id, idea_id, guardian_view_id, used, reason)
      select ${organisationId}::int, ${decisionId}::int, case asked.kind when 'comment' then asked.id end,
        case asked.kind when 'idea' then asked.id end, case asked.kind when 'view' then asked.id end,
        ${verdict === "used"}::boolean, ${reason}::text
      from ${asked}
      returning id`);
  return stored.length;
}
