import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { changeRole } from "~/features/accounts/account.commands.server.ts";
import { eraseUnusedAccounts } from "~/features/accounts/unused-account.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes, reports, users } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment } from "../../../tests/factories/input.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { moderationCounts } from "./moderation/counts.queries.server.ts";
import { withdrawComment } from "./own-comment.commands.server.ts";
import { reportComment } from "./report.commands.server.ts";
import { voteOn } from "./vote.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
let db: Database;

beforeAll(async () => {
  db = (await testDatabase()).db;
});

async function aThread() {
  const about = await aProposalToAnswer(db);
  const other = await anAccount(db, about);
  return { ...about, other, commentId: await aStoredComment(db, about, { author: about.resident.id }) };
}

/** Does something once its author has taken the comment back, and before anybody else sees that. */
async function besideWithdrawing<T>(scene: Awaited<ReturnType<typeof aThread>>, work: () => Promise<T>): Promise<T> {
  const { owner } = await testDatabase();
  let done: Promise<T> | undefined;
  await db.transaction(async (tx) => {
    const { organisationId, commentId } = scene;
    // As far as `withdrawComment` is when it holds the comment and has not come to what hangs on it.
    await tx.execute(
      sql`select from ${comments} where organisation_id = ${organisationId} and id = ${commentId} for no key update`,
    );
    done = work();
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await owner.db.execute(waiting)).length === 0);
    await withdrawComment(tx, { ...scene, authorId: scene.resident.id }, now);
  });
  if (!done) throw new Error("Nothing was done");
  return await done;
}

test("a voice beside it comes too late, also where the person thinks again", async () => {
  const scene = await aThread();
  const { organisationId } = scene;
  await voteOn(db, { ...scene, userId: scene.other.id, voice: "support" });
  const again = () => voteOn(db, { ...scene, userId: scene.other.id, voice: "oppose" });
  expect(await besideWithdrawing(scene, again)).toEqual({ kind: "no-such-comment" });
  expect(await db.select().from(commentVotes).where(eq(commentVotes.organisationId, organisationId))).toEqual([]);
  const [row] = await db.select().from(comments).where(eq(comments.id, scene.commentId));
  expect(row).toMatchObject({ supporters: 0, opponents: 0 });
});

test("another role beside it takes the voice back after the comment went, and none waits for the other", async () => {
  const scene = await aThread();
  const { organisationId, other } = scene;
  await voteOn(db, { ...scene, userId: other.id, voice: "support" });
  const change = () => changeRole(db, { organisationId, userId: other.id, role: "official" });
  expect(await besideWithdrawing(scene, change)).toBe("changed");
  expect(await db.select().from(commentVotes).where(eq(commentVotes.organisationId, organisationId))).toEqual([]);
  const [row] = await db.select().from(comments).where(eq(comments.id, scene.commentId));
  expect(row).toMatchObject({ supporters: 0, body: "" });
});

test("an account that is erased beside it goes, and none waits for the other", async () => {
  const scene = await aThread();
  const { organisationId, other } = scene;
  await voteOn(db, { ...scene, userId: other.id, voice: "support" });
  const unused = { passwordHash: "hash", lastUsedOn: "2020-01-01", warnedOn: "2020-02-01" };
  await db.update(users).set(unused).where(eq(users.id, other.id));
  expect(await besideWithdrawing(scene, () => eraseUnusedAccounts(db, { now, most: 10 }))).toBe(1);
  expect(await db.select().from(commentVotes).where(eq(commentVotes.organisationId, organisationId))).toEqual([]);
});

test("a report beside it comes too late, and none waits for ever", async () => {
  const scene = await aThread();
  const report = () => reportComment(db, { ...scene, reporterId: scene.other.id, reason: "insult" }, now);
  expect(await besideWithdrawing(scene, report)).toEqual({ kind: "no-such-comment" });
  expect(await db.select().from(reports).where(eq(reports.organisationId, scene.organisationId))).toEqual([]);
});

test("a report that came beside it before is not counted as one that waits", async () => {
  const scene = await aThread();
  const { organisationId, commentId } = scene;
  await withdrawComment(db, { ...scene, authorId: scene.resident.id }, now);
  const late = { organisationId, commentId, reporterId: scene.other.id, reason: "insult", reportedAt: now };
  await db.insert(reports).values(late);
  expect((await moderationCounts(db, scene)).reports).toEqual({ handled: 0, open: 0 });
});
