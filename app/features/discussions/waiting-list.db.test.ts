import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commentInputs, isAnswered, waitingComments } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import { aProposalToAnswer, aStoredComment, aStoredDecision } from "../../../tests/factories/input.ts";
import { aTown, happenings, type Town } from "../../../tests/factories/random-conversation.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { findDiscussion } from "./discussion.queries.server.ts";
import type { ThreadChoice } from "./discussion-counts.ts";
import { isOf } from "./thread-choice.server.ts";
import { listThreads } from "./threads.queries.server.ts";

type Plan = Pick<Town["plans"][number], "organisationId" | "proposalId" | "slug">;

const now = new Date("2026-06-15T12:00:00Z");
const reader = { userId: undefined, seesHidden: false };
const choices: ThreadChoice[] = [{}, { stance: "for" }, { stance: "question", theme: "wonen" }];

/** What waits by the rule that the counters of input go by, comment by comment. */
async function waitingByRule(db: Database, { organisationId, proposalId }: Plan, choice: ThreadChoice) {
  const rows = await db.execute<{ id: number }>(sql`
    select c.id from ${commentInputs} c cross join lateral (select c.*) input
    where c.organisation_id = ${organisationId} and c.proposal_id = ${proposalId} and not ${isAnswered} ${isOf(choice)}
    order by c.id`);
  return [...rows].map(({ id }) => id);
}

/** The list as its pages show it. */
async function waitingInList(db: Database, plan: Plan, choice: ThreadChoice) {
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const threads = await listThreads(db, { ...plan, ...choice, reader, now, page, sort: "unanswered" });
    if (threads.length === 0) return ids;
    ids.push(...threads.map(({ id }) => id));
  }
}

/** Fails unless list and count are what the rule says; how many wait. */
async function compared(db: Database, { plan, choice, kind }: { plan: Plan; choice: ThreadChoice; kind: string }) {
  const waiting = await waitingByRule(db, plan, choice);
  expect(await waitingInList(db, plan, choice), kind).toEqual(waiting);
  const discussion = await findDiscussion(db, { ...plan, countsWaiting: choice });
  expect(discussion?.waiting, kind).toBe(waiting.length);
  return waiting.length;
}

test("whatever happens, the list without an answer and its count are what the rule of input and answer says", async () => {
  const number = fc.nat({ max: 999 });
  const kinds = Object.keys(happenings);
  // Half of what happens is somebody writing: there must be something to hide, answer and withdraw.
  const writes = kinds.slice(0, 3);
  const event = fc.record({
    kind: fc.oneof(fc.constantFrom(...writes), fc.constantFrom(...kinds)),
    drawn: fc.record({ plan: number, which: number, more: number }),
  });
  const found = { kinds: new Set<string>(), lengths: new Set<number>() };
  const walk = fc.asyncProperty(fc.array(event, { minLength: 40, maxLength: 80 }), (events) =>
    inTransaction(async (db) => {
      const town = await aTown(db);
      const lists = town.plans.flatMap((plan) => choices.map((choice) => ({ plan, choice })));
      for (const { kind, drawn } of events) {
        await happenings[kind]?.(db, town, drawn);
        found.kinds.add(kind);
        for (const list of lists) found.lengths.add(await compared(db, { ...list, kind }));
      }
    }),
  );
  await fc.assert(walk, { numRuns: 4, seed: 20260615, endOnFailure: true });
  expect([...found.kinds].sort()).toEqual(kinds.sort());
  expect(Math.max(...found.lengths)).toBeGreaterThan(5);
}, 120_000);

test("a decision cannot name a comment on another proposal: the list looks for decisions on its own", () =>
  inTransaction(async (db) => {
    const { plans, people } = await aTown(db);
    const [here, there] = plans;
    if (!here || !there) throw new Error("A town has two plans");
    const commentId = await aStoredComment(db, there, { author: people[0] ?? "" });
    await expect(aStoredDecision(db, here, [{ commentId }])).rejects.toMatchObject({
      cause: { constraint_name: "decision_inputs_own_proposal" },
    });
  }));

test("what waits is found in two indexes that hold nothing else, so that a long conversation reads no texts", () =>
  inTransaction(async (db) => {
    const about = await aProposalToAnswer(db);
    const place = { organisationId: sql`${about.organisationId}`, proposalId: sql`${about.proposalId}` };
    await db.execute(sql`set local enable_seqscan = off`);
    await db.execute(sql`set local enable_bitmapscan = off`);
    const plan = await db.execute(
      sql`explain select c.id, c.stance, c.theme_code from ${waitingComments(place)} c order by c.id`,
    );
    const steps = [...plan].map((row) => String(Object.values(row)[0]));
    for (const index of ["comments_inputs", "comments_answers"]) {
      expect(steps.join("\n")).toContain(`Index Only Scan using ${index}`);
    }
  }));
