import { and, eq, sql } from "drizzle-orm";
import type { Phase } from "~/features/proposals/phase.ts";
import type { Database } from "~db/client.server.ts";
import { decisions, rounds, snapshots, weighings } from "~db/schema/index.ts";
import {
  isDecision,
  isOther,
  later,
  lockedDecision,
  type OfDecision,
  type Official,
} from "./locked-decision.server.ts";

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
    if (!(await writeWords(tx, by, text, now))) return { kind: "not-of-proposal" };
    return { kind: "written", decisionId: by.decisionId };
  });
}

/** Writes the words of a draft that is held for it; not when the results or the weighing are not of this proposal. */
export async function writeWords(tx: Database, by: OfDecision, text: DecisionText, now: Date): Promise<boolean> {
  if (!(await leansOnOwn(tx, by, text))) return false;
  await tx
    .update(decisions)
    .set({ ...rowOf(text, by), changedAt: later(now) })
    .where(isDecision(by));
  return true;
}

function rowOf({ snapshot, weighing, ...text }: DecisionText, { officialId }: Official) {
  return { ...text, snapshotId: snapshot, weighingVersion: weighing, madeBy: officialId };
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
