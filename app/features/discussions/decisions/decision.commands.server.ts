import { and, eq, sql } from "drizzle-orm";
import type { InputKey } from "~/features/proposals/inputs/input.ts";
import { inputRows } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { decisions, rounds, snapshots, weighings } from "~db/schema/index.ts";
import type { Verdict } from "./decision.ts";

interface Official {
  organisationId: number;
  proposalId: number;
  officialId: string;
}
interface OfDecision extends Official {
  decisionId: number;
}

/** What a decision says, apart from what it did with the input. */
export interface DecisionText {
  title: string;
  body: string;
  decidedOn: string;
  phase: Phase | null;
  snapshot: number | null;
  weighing: number | null;
}

export type WriteOutcome =
  | { kind: "written"; decisionId: number }
  /** The same form carried other words before. */
  | { kind: "key-used" }
  /** The results or the weighing are not of this proposal. */
  | { kind: "not-of-proposal" };

/** Begins a decision: a draft that only officials see. The same form with the same words begins one, however often it is sent. */
export async function draftDecision(
  db: Database,
  { text, formKey, ...by }: Official & { text: DecisionText; formKey: string },
  now: Date,
): Promise<WriteOutcome> {
  return await db.transaction(async (tx) => {
    if (!(await leansOnOwn(tx, by, text))) return { kind: "not-of-proposal" };
    const { organisationId, proposalId } = by;
    const [row] = await tx
      .insert(decisions)
      .values({ organisationId, proposalId, formKey, ...rowOf(text, by), changedAt: now })
      .onConflictDoNothing({ target: [decisions.organisationId, decisions.formKey] })
      .returning({ decisionId: decisions.id });
    return row ? { kind: "written", ...row } : await begunBefore(tx, { ...by, text, formKey });
  });
}

async function begunBefore(
  tx: Database,
  { organisationId, proposalId, formKey, text }: Official & { text: DecisionText; formKey: string },
): Promise<WriteOutcome> {
  const [earlier] = await tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.formKey, formKey)));
  const { snapshot, weighing, ...words } = text;
  const wanted = { ...words, proposalId, snapshotId: snapshot, weighingVersion: weighing };
  const isSame =
    earlier && Object.entries(wanted).every(([name, value]) => earlier[name as keyof typeof wanted] === value);
  return isSame ? { kind: "written", decisionId: earlier.id } : { kind: "key-used" };
}

export type ReviseOutcome =
  | Exclude<WriteOutcome, { kind: "key-used" }>
  | { kind: "no-draft" }
  | { kind: "changed-meanwhile" };

/** Changes the words of a draft. `known` is when it was last changed as far as the form knew. */
export async function reviseDecision(
  db: Database,
  { text, known, ...by }: OfDecision & { text: DecisionText; known: string },
  now: Date,
): Promise<ReviseOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft || draft.publishedAt) return { kind: "no-draft" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
    if (!(await leansOnOwn(tx, by, text))) return { kind: "not-of-proposal" };
    await tx
      .update(decisions)
      .set({ ...rowOf(text, by), changedAt: later(now) })
      .where(isDecision(by));
    return { kind: "written", decisionId: by.decisionId };
  });
}

function rowOf({ snapshot, weighing, ...text }: DecisionText, { officialId }: Official) {
  return { ...text, snapshotId: snapshot, weighingVersion: weighing, madeBy: officialId };
}

/** Each change has a time of its own, also two in the same thousandth of a second. */
function later(now: Date) {
  return sql`greatest(${now.toISOString()}::timestamptz, ${decisions.changedAt} + interval '1 millisecond')`;
}

/** Whether a draft is another one than somebody looked at; whoever did not look says nothing. */
function isOther({ changedAt }: { changedAt: Date }, known: string | undefined): boolean {
  return known !== undefined && changedAt.toISOString() !== known;
}

/** Whether the results and the weighing are published and about this proposal. */
async function leansOnOwn(
  tx: Database,
  { organisationId, proposalId }: Official,
  text: DecisionText,
): Promise<boolean> {
  if (text.snapshot !== null) {
    const found = await tx
      .select({ id: snapshots.id })
      .from(snapshots)
      .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
      .where(
        and(
          eq(snapshots.organisationId, organisationId),
          eq(snapshots.id, text.snapshot),
          eq(rounds.proposalId, proposalId),
        ),
      );
    if (found.length === 0) return false;
  }
  if (text.weighing === null) return true;
  const published = await tx
    .select({ version: weighings.version })
    .from(weighings)
    .where(
      and(
        eq(weighings.organisationId, organisationId),
        eq(weighings.proposalId, proposalId),
        eq(weighings.version, text.weighing),
        sql`${weighings.publishedAt} is not null`,
      ),
    );
  return published.length > 0;
}

export type DecideOutcome = { kind: "decided"; inputs: number } | { kind: "no-draft" } | { kind: "changed-meanwhile" };

interface InputsToDecide extends OfDecision {
  inputs: InputKey[];
  verdict: Verdict | null;
  reason: string;
  /** When the draft was last changed as far as the form knew. */
  known?: string | undefined;
}

/**
 * Says in a draft what was done with these inputs, for one reason; without a verdict: nothing yet. Gives of how many it says
 * so now: one that is no input about this proposal, or not any more, is passed over.
 */
export async function decideInputs(
  db: Database,
  { inputs, verdict, reason, known, ...by }: InputsToDecide,
  now: Date,
): Promise<DecideOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft || draft.publishedAt) return { kind: "no-draft" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
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

export type PublishOutcome =
  | { kind: "published" }
  | { kind: "published-before" }
  | { kind: "no-decision" }
  /** Not what the official read. */
  | { kind: "changed-meanwhile" };

/**
 * Publishes a decision: from then on it never changes, and what it names has an answer. Whoever brought something in is
 * told by features/notifications, in the same transaction. `known` is when the draft was last changed as far as who publishes
 * it knew.
 */
export async function publishDecision(
  db: Database,
  { known, ...by }: OfDecision & { known?: string | undefined },
  now: Date,
): Promise<PublishOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft) return { kind: "no-decision" };
    if (draft.publishedAt) return { kind: "published-before" };
    if (isOther(draft, known)) return { kind: "changed-meanwhile" };
    const { organisationId, officialId: actorId, decisionId } = by;
    await tx.update(decisions).set({ publishedAt: now, madeBy: actorId }).where(isDecision(by));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "decision.publish", subject: `decision ${decisionId}` },
      details: { proposal: by.proposalId },
    });
    return { kind: "published" };
  });
}

/** Throws a draft away with what it says of the input. One that was published stays: `published-before`. */
export async function discardDecision(
  db: Database,
  by: OfDecision,
  now: Date,
): Promise<{ kind: "discarded" } | { kind: "published-before" }> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft) return { kind: "discarded" };
    if (draft.publishedAt) return { kind: "published-before" };
    const { organisationId, officialId: actorId, decisionId } = by;
    await tx.delete(decisions).where(isDecision(by));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "decision.discard", subject: `decision ${decisionId}` },
      details: { proposal: by.proposalId },
    });
    return { kind: "discarded" };
  });
}

/** One at a time per decision: nothing is added to what another publishes. */
async function lockedDecision(tx: Database, by: OfDecision) {
  const [decision] = await tx
    .select({ changedAt: decisions.changedAt, publishedAt: decisions.publishedAt })
    .from(decisions)
    .where(isDecision(by))
    .for("update");
  return decision;
}

function isDecision({ organisationId, proposalId, decisionId }: OfDecision) {
  return and(
    eq(decisions.organisationId, organisationId),
    eq(decisions.proposalId, proposalId),
    eq(decisions.id, decisionId),
  );
}
