import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { answers as answerTable, responses } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import type { Answer, Answers } from "./answer.ts";
import type { Background } from "./background.ts";
import { newReceipt } from "./receipt.server.ts";

export interface Submission {
  organisationId: number;
  roundId: number;
  participantId: string;
  stream: "open" | "invited";
  mode: "web" | "paper" | "phone";
  answers: Answers;
  background: Background;
  /** Key of the form: the same form sent again stores nothing new. */
  formKey: string;
  now: Date;
}

export type SubmitOutcome =
  | { kind: "received"; receipt: string }
  | { kind: "round-closed" }
  /** The form was already sent with other content. */
  | { kind: "form-reused" };

const uniqueViolation = "23505";
const attempts = 3;

/**
 * Stores a response, or replaces the one that this participant gave before in the round.
 * One statement stores all or nothing. The same form sent again gives the same receipt, also when both arrive at once:
 * then the second meets a key of the first, and asks again.
 */
export async function submitResponse(db: Database, submission: Submission): Promise<SubmitOutcome> {
  const contentHash = hashOf(submission.answers, submission.background);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await storeUnlessCrossed(db, submission, contentHash);
    if (outcome) return outcome;
  }
  throw new Error("Forms of one participant kept crossing each other");
}

/** Undefined when another form of this participant was stored in the same instant: asking again then sees it. */
async function storeUnlessCrossed(db: Database, submission: Submission, contentHash: string) {
  try {
    return await store(db, submission, contentHash);
  } catch (error) {
    if (codeOf(error) === uniqueViolation) return undefined;
    throw error;
  }
}

interface StoreRow extends Record<string, unknown> {
  is_open: boolean;
  stored_receipt: string | null;
  earlier_receipt: string | null;
  earlier_hash: string | null;
}

async function store(db: Database, submission: Submission, contentHash: string): Promise<SubmitOutcome | undefined> {
  const [row] = await db.execute<StoreRow>(storeStatement(submission, contentHash, newReceipt()));
  if (row?.earlier_receipt) {
    return row.earlier_hash === contentHash
      ? { kind: "received", receipt: row.earlier_receipt }
      : { kind: "form-reused" };
  }
  if (!row?.is_open) return { kind: "round-closed" };
  return row.stored_receipt ? { kind: "received", receipt: row.stored_receipt } : undefined;
}

/** `gone` is counted before `written` reads it, so that the old answers are deleted before the new ones arrive. */
function storeStatement(submission: Submission, contentHash: string, receipt: string) {
  const { organisationId, roundId, participantId, background, now } = submission;
  const rows = columnsOf(submission.answers);
  return sql`
    with open_round as (
      select organisation_id, id from rounds
      where organisation_id = ${organisationId} and id = ${roundId} and opens_at <= ${now.toISOString()} and closes_at > ${now.toISOString()}
    ), earlier as (
      select receipt, content_hash from responses
      where organisation_id = ${organisationId} and round_id = ${roundId} and form_key = ${submission.formKey}
    ), stored as (
      insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key,
        content_hash, gemeente_code, age_group, gender, education)
      select organisation_id, id, ${participantId}::uuid, ${submission.stream}, ${submission.mode}, ${dayOf(now)}::date,
        ${receipt}, ${submission.formKey}::uuid, ${contentHash}, ${background.gemeenteCode}, ${background.ageGroup},
        ${background.gender}, ${background.education}
      from open_round where not exists (select from earlier)
      on conflict (organisation_id, round_id, participant_id) do update set
        stream = excluded.stream, mode = excluded.mode, received_on = excluded.received_on, withdrawn_on = null,
        receipt = excluded.receipt, form_key = excluded.form_key, content_hash = excluded.content_hash,
        gemeente_code = excluded.gemeente_code, age_group = excluded.age_group, gender = excluded.gender,
        education = excluded.education
      where responses.form_key <> excluded.form_key
      returning organisation_id, round_id, participant_id, receipt
    ), gone as (
      delete from answers a using stored s
      where a.organisation_id = s.organisation_id and a.round_id = s.round_id and a.participant_id = s.participant_id
      returning 1
    ), written as (
      insert into answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body)
      select s.organisation_id, s.round_id, s.participant_id, n.item_id, n.state::answer_state, n.score,
        string_to_array(n.choices, ',')::smallint[], n.body
      from (select stored.*, (select count(*) from gone) as deleted from stored) s,
        unnest(${rows.itemIds}::int[], ${rows.states}::text[], ${rows.scores}::smallint[], ${rows.choices}::text[], ${rows.bodies}::text[])
          as n(item_id, state, score, choices, body)
      where s.deleted >= 0
      returning 1
    )
    select exists (select from open_round) as is_open,
      (select receipt from stored where (select count(*) from written) >= 0) as stored_receipt,
      (select receipt from earlier) as earlier_receipt,
      (select content_hash from earlier) as earlier_hash`;
}

function columnsOf(answers: Answers) {
  const entries = [...answers];
  const part = <T>(pick: (answer: Answer) => T) => entries.map(([, answer]) => pick(answer));
  return {
    itemIds: sql.param(entries.map(([itemId]) => itemId)),
    states: sql.param(part((answer) => answer.state)),
    scores: sql.param(part((answer) => ("score" in answer ? answer.score : null))),
    choices: sql.param(part((answer) => ("choices" in answer ? answer.choices.join(",") : null))),
    bodies: sql.param(part((answer) => ("body" in answer ? answer.body : null))),
  };
}

/** The day in Amsterdam, as the database keeps it: nothing finer is stored (trust.md PR-3). */
function dayOf(now: Date): string {
  return now.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

function hashOf(answers: Answers, background: Background): string {
  const ordered = [...answers].sort(([a], [b]) => a - b);
  return createHash("sha256")
    .update(JSON.stringify([ordered, background]))
    .digest("base64url");
}

export type WithdrawOutcome = { kind: "withdrawn" } | { kind: "already-withdrawn" } | { kind: "unknown-receipt" };

/** Takes a response back: deletes its answers and what it said about the person; it then counts nowhere. */
export async function withdrawResponse(
  db: Database,
  { organisationId, receipt, now }: { organisationId: number; receipt: string; now: Date },
): Promise<WithdrawOutcome> {
  return await db.transaction(async (tx) => {
    const [row] = await tx
      .update(responses)
      .set({ withdrawnOn: dayOf(now), gemeenteCode: null, ageGroup: null, gender: null, education: null })
      .where(
        and(
          eq(responses.organisationId, organisationId),
          eq(responses.receipt, receipt),
          isNull(responses.withdrawnOn),
        ),
      )
      .returning({ roundId: responses.roundId, participantId: responses.participantId });
    if (!row)
      return (await receiptExists(tx, organisationId, receipt))
        ? { kind: "already-withdrawn" }
        : { kind: "unknown-receipt" };
    await tx
      .delete(answerTable)
      .where(
        and(
          eq(answerTable.organisationId, organisationId),
          eq(answerTable.roundId, row.roundId),
          eq(answerTable.participantId, row.participantId),
        ),
      );
    return { kind: "withdrawn" };
  });
}

async function receiptExists(db: Database, organisationId: number, receipt: string): Promise<boolean> {
  const rows = await db
    .select({ receipt: responses.receipt })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.receipt, receipt)));
  return rows.length > 0;
}
