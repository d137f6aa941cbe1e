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
  /** The results or the weighing are not of this proposal. */
  | { kind: "not-of-proposal" };

/** Begins a decision: a draft that only officials see. */
export async function draftDecision(
  db: Database,
  { text, ...by }: Official & { text: DecisionText },
  now: Date,
): Promise<WriteOutcome> {
  return await db.transaction(async (tx) => {
    if (!(await leansOnOwn(tx, by, text))) return { kind: "not-of-proposal" };
    const { organisationId, proposalId } = by;
    const [row] = await tx
      .insert(decisions)
      .values({ organisationId, proposalId, ...rowOf(text, by, now) })
      .returning({ decisionId: decisions.id });
    if (!row) throw new Error("The decision was not stored");
    return { kind: "written", ...row };
  });
}

export type ReviseOutcome = WriteOutcome | { kind: "no-draft" } | { kind: "changed-meanwhile" };

/** Changes the words of a draft. `known` is when it was last changed as far as the form knew. */
export async function reviseDecision(
  db: Database,
  { text, known, ...by }: OfDecision & { text: DecisionText; known: string },
  now: Date,
): Promise<ReviseOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft || draft.publishedAt) return { kind: "no-draft" };
    if (draft.changedAt.toISOString() !== known) return { kind: "changed-meanwhile" };
    if (!(await leansOnOwn(tx, by, text))) return { kind: "not-of-proposal" };
    await tx
      .update(decisions)
      .set(rowOf(text, by, now))
      .where(isDecision(by));
    return { kind: "written", decisionId: by.decisionId };
  });
}

function rowOf({ snapshot, weighing, ...text }: DecisionText, { officialId }: Official, now: Date) {
  return { ...text, snapshotId: snapshot, weighingVersion: weighing, madeBy: officialId, changedAt: now };
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

export type DecideOutcome = { kind: "decided"; inputs: number } | { kind: "no-draft" };

/** Says in a draft what was done with these inputs, for one reason; without a verdict: nothing yet. */
export async function decideInputs(
  db: Database,
  { inputs, verdict, reason, ...by }: OfDecision & { inputs: InputKey[]; verdict: Verdict | null; reason: string },
): Promise<DecideOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft || draft.publishedAt) return { kind: "no-draft" };
    const { organisationId, proposalId, decisionId } = by;
    const asked = sql`(select * from jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) as asked (kind text, id integer)) asked`;
    await tx.execute(sql`
      delete from decision_inputs named using ${asked}
      where named.organisation_id = ${organisationId} and named.decision_id = ${decisionId}
        and asked.id = case asked.kind when 'comment' then named.comment_id when 'idea' then named.idea_id
          else named.guardian_view_id end`);
    if (verdict === null) return { kind: "decided", inputs: inputs.length };
    // Only what counts as an input about this proposal: a number from elsewhere names nothing.
    const stored = await tx.execute(sql`
      insert into decision_inputs (organisation_id, decision_id, comment_id, idea_id, guardian_view_id, used, reason)
      select ${organisationId}::int, ${decisionId}::int, case input.kind when 'comment' then input.id end,
        case input.kind when 'idea' then input.id end, case input.kind when 'view' then input.id end,
        ${verdict === "used"}::boolean, ${reason}::text
      from ${inputRows} input join ${asked} on asked.kind = input.kind and asked.id = input.id
      where input.organisation_id = ${organisationId} and input.proposal_id = ${proposalId}
      returning id`);
    return { kind: "decided", inputs: stored.length };
  });
}

export type PublishOutcome = { kind: "published" } | { kind: "published-before" } | { kind: "no-decision" };

/**
 * Publishes a decision: from then on it never changes, and what it names has an answer. Whoever brought something in is
 * told by features/notifications, in the same transaction.
 */
export async function publishDecision(db: Database, by: OfDecision, now: Date): Promise<PublishOutcome> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDecision(tx, by);
    if (!draft) return { kind: "no-decision" };
    if (draft.publishedAt) return { kind: "published-before" };
    const { organisationId, officialId: actorId, decisionId } = by;
    await tx.update(decisions).set({ publishedAt: now, madeBy: actorId }).where(isDecision(by));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "decision.publish", subject: `decision ${decisionId}` },
      details: { proposal: by.proposalId },
    });
    return { kind: "published" };
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
