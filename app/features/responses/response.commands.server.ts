import { createHash, randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { answers as answerTable, drafts, responses } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import type { Answer, Answers } from "./answer.ts";
import type { Background } from "./background.ts";
import { newReceipt } from "./receipt.server.ts";
import { spentKey, storeResponse } from "./store-response.server.ts";

export interface Submission {
  organisationId: number;
  roundId: number;
  participantId: string;
  stream: "open" | "invited";
  mode: "web" | "paper" | "phone" | "test";
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
  | { kind: "form-reused" }
  /** What this form stored was taken back since: a late copy of it brings nothing back. */
  | { kind: "withdrawn"; receipt: string };

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

async function store(db: Database, submission: Submission, contentHash: string): Promise<SubmitOutcome | undefined> {
  const row = await storeResponse(db, {
    ...submission,
    ...submission.background,
    wijkCode: submission.background.wijkCode ?? null,
    ...columnsOf(submission.answers),
    now: submission.now.toISOString(),
    // Nothing finer than the day is stored (docs/requirements.md PR-3).
    receivedOn: dayOf(submission.now),
    receipt: newReceipt(),
    contentHash,
  });
  if (row?.earlierReceipt) {
    if (row.isWithdrawn) return { kind: "withdrawn", receipt: row.earlierReceipt };
    return row.earlierHash === contentHash
      ? { kind: "received", receipt: row.earlierReceipt }
      : { kind: "form-reused" };
  }
  if (!row?.isOpen) return { kind: "round-closed" };
  return row.storedReceipt ? { kind: "received", receipt: row.storedReceipt } : undefined;
}

function columnsOf(answers: Answers) {
  const entries = [...answers];
  const part = <T>(pick: (answer: Answer) => T) => entries.map(([, answer]) => pick(answer));
  return {
    itemIds: entries.map(([itemId]) => itemId),
    states: part((answer) => answer.state),
    scores: part((answer) => ("score" in answer ? answer.score : null)),
    choices: part((answer) => ("choices" in answer ? answer.choices.join(",") : null)),
    bodies: part((answer) => ("body" in answer ? answer.body : null)),
    points: part((answer) => ("points" in answer ? answer.points.join(",") : null)),
    amounts: part((answer) => ("amount" in answer ? answer.amount : null)),
    areaCodes: part((answer) => ("areaCode" in answer ? answer.areaCode : null)),
  };
}

function hashOf(answers: Answers, background: Background): string {
  const ordered = [...answers].sort(([a], [b]) => a - b);
  return createHash("sha256")
    .update(JSON.stringify([ordered, background]))
    .digest("base64url");
}

export type WithdrawOutcome = { kind: "withdrawn" } | { kind: "already-withdrawn" } | { kind: "unknown-receipt" };

/**
 * Takes a response back: deletes its answers, what it said about the person, what could tell which answers they were, and
 * the copy of them in a draft that was begun to change them; it then counts nowhere.
 */
export async function withdrawResponse(
  db: Database,
  question: { organisationId: number; receipt: string; now: Date },
): Promise<WithdrawOutcome> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await db.transaction((tx) => withdrawUnlessMoved(tx, question));
    if (outcome) return outcome;
  }
  throw new Error("A response kept being written anew while it was withdrawn");
}

/**
 * Of the form of a browser, whose key is random, the hash stays until the round closes, so that a late copy of it is known.
 * The key on paper is made of what was answered, and goes.
 */
const keyAfterwards = sql`case when ${responses.mode} in ('web', 'test') then ${spentKey(sql`${responses.formKey}`)} else gen_random_uuid() end`;

/** Undefined when the round was finished in the same instant, which writes its responses anew: asking again then sees it. */
async function withdrawUnlessMoved(
  tx: Database,
  { organisationId, receipt, now }: { organisationId: number; receipt: string; now: Date },
): Promise<WithdrawOutcome | undefined> {
  const held = and(eq(responses.organisationId, organisationId), eq(responses.receipt, receipt));
  const [row] = await tx
    .update(responses)
    .set({
      withdrawnOn: dayOf(now),
      ...{ gemeenteCode: null, wijkCode: null, ageGroup: null, gender: null, education: null },
      ...{ formKey: keyAfterwards, contentHash: randomUUID() },
    })
    .where(and(held, isNull(responses.withdrawnOn)))
    .returning({ roundId: responses.roundId, participantId: responses.participantId });
  if (!row) {
    const [there] = await tx.select({ withdrawnOn: responses.withdrawnOn }).from(responses).where(held);
    if (!there) return { kind: "unknown-receipt" };
    return there.withdrawnOn === null ? undefined : { kind: "already-withdrawn" };
  }
  for (const table of [answerTable, drafts]) {
    await tx
      .delete(table)
      .where(
        and(
          eq(table.organisationId, organisationId),
          eq(table.roundId, row.roundId),
          eq(table.participantId, row.participantId),
        ),
      );
  }
  return { kind: "withdrawn" };
}
