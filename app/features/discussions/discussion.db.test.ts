import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "~db/client.server.ts";
import { proposals } from "~db/schema/index.ts";
import { aComment, aForum, type Forum, manyThreads } from "../../../tests/factories/forum.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { type NewComment, placeComment } from "./comment.commands.server.ts";
import { repliesInList, threadsPerPage } from "./comment.ts";
import { findDiscussion } from "./discussion.queries.server.ts";
import { countOf } from "./discussion-counts.ts";
import { commentsOfAuthor } from "./own-comments.queries.server.ts";
import { stances } from "./stance.ts";
import { listThreads, findThread as threadOf } from "./threads.queries.server.ts";

const anybody = { userId: undefined, seesHidden: false };
const now = new Date("2026-03-01T10:20:00Z");
let db: Database;

const findThread = (from: Database, where: Omit<Parameters<typeof threadOf>[1], "now">) =>
  threadOf(from, { ...where, now });

beforeAll(async () => {
  db = (await testDatabase()).db;
});

async function placed(comment: NewComment): Promise<number> {
  const outcome = await placeComment(db, comment, now);
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  return outcome.id;
}

function pageOf(forum: Forum, page: number, from: Database = db) {
  return listThreads(from, { ...forum, page, reader: anybody, now });
}

test("newest threads come first, twenty on a page", async () => {
  const forum = await aForum(db);
  const ids = (await manyThreads(db, forum, threadsPerPage + 5, 0)).reverse();
  expect((await pageOf(forum, 1)).map(({ id }) => id)).toEqual(ids.slice(0, threadsPerPage));
  expect((await pageOf(forum, 2)).map(({ id }) => id)).toEqual(ids.slice(threadsPerPage));
  expect(await pageOf(forum, 3)).toEqual([]);
});

test("a stance shows only its own threads, and every stance is counted", async () => {
  const forum = await aForum(db);
  for (const stance of stances) await placed(await aComment(db, forum, { stance }));
  const id = await placed(await aComment(db, forum, { stance: "against" }));
  const against = await listThreads(db, { ...forum, stance: "against", page: 1, reader: anybody, now });
  expect(against).toHaveLength(2);
  expect(against[0]?.id).toBe(id);
  expect(against.every((thread) => thread.stance === "against")).toBe(true);
  const found = await findDiscussion(db, forum);
  expect(found?.total).toBe(5);
  expect(stances.map((one) => countOf(found?.counts ?? [], { stance: one }))).toEqual([1, 2, 1, 1]);
});

test("the list shows the first replies of a long thread and says that there are more", async () => {
  const forum = await aForum(db);
  const [threadId = 0] = await manyThreads(db, forum, 1, repliesInList + 3);
  const [inList] = await pageOf(forum, 1);
  expect(inList).toMatchObject({ moreReplies: true, authorRole: "official" });
  expect(inList?.replies).toHaveLength(repliesInList);
  const whole = await findThread(db, { ...forum, threadId, reader: anybody });
  expect(whole?.moreReplies).toBe(false);
  expect(whole?.replies).toHaveLength(repliesInList + 3);
});

test("a thread of another proposal is not found", async () => {
  const forum = await aForum(db);
  const [threadId = 0] = await manyThreads(db, forum, 1, 0);
  expect(await findThread(db, { ...(await aForum(db)), threadId, reader: anybody })).toBeUndefined();
});

test("a person's own comments are marked in the discussion and listed with their thread", async () => {
  const forum = await aForum(db);
  const thread = await aComment(db, forum);
  const threadId = await placed(thread);
  const id = await placed({ ...thread, formKey: randomUUID(), threadId, stance: null, body: "Nog iets." });
  await placed(await aComment(db, forum, { threadId }));
  const reader = { userId: thread.authorId, seesHidden: false };
  expect(await findThread(db, { ...forum, threadId, reader })).toMatchObject({ own: true });
  expect(await findThread(db, { ...forum, threadId, reader: anybody })).toMatchObject({ own: false });
  const own = await commentsOfAuthor(db, { organisationId: forum.organisationId, userId: thread.authorId });
  expect(own.map((comment) => [comment.id, comment.threadId])).toEqual([
    [id, threadId],
    [threadId, threadId],
  ]);
});

test("a page takes two statements, however many threads and replies it has", async () => {
  const [small, large] = [await aForum(db), await aForum(db)];
  await manyThreads(db, small, 1, 0);
  await manyThreads(db, large, 40, 12);
  expect(await statementsFor(small)).toBe(2);
  expect(await statementsFor(large)).toBe(2);
});

/** How many statements reading a discussion sends to the server, counted by the driver itself. */
async function statementsFor(forum: Forum): Promise<number> {
  const handle = createDatabase((await testDatabase()).appUrl, { poolSize: 1 });
  const sent: string[] = [];
  handle.sql.options.debug = (_connection: number, query: string) => sent.push(query);
  try {
    // The first statement of a connection also reads the server's types.
    await handle.sql`select 1`;
    sent.length = 0;
    await findDiscussion(handle.db, forum);
    await pageOf(forum, 1, handle.db);
    return sent.length;
  } finally {
    await handle.close();
  }
}

test("a plan that was withdrawn says so to the page of its comments, and takes no more of them", async () => {
  const forum = await aForum(db);
  const comment = await aComment(db, forum);
  expect((await findDiscussion(db, forum))?.proposal.isWithdrawn).toBe(false);
  await db
    .update(proposals)
    .set({ withdrawnAt: now, withdrawnReason: "Het gaat niet door." })
    .where(eq(proposals.slug, forum.slug));
  expect((await findDiscussion(db, forum))?.proposal.isWithdrawn).toBe(true);
  expect(await placeComment(db, comment, now)).toEqual({ kind: "plan-withdrawn" });
});
