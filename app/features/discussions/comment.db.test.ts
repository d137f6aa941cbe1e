import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "~/features/accounts/role.ts";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { aComment, aForum } from "../../../tests/factories/forum.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { hideComment, type NewComment, placeComment, showComment } from "./comment.commands.server.ts";
import { findDiscussion, findThread } from "./discussion.queries.server.ts";

const now = new Date("2026-03-01T10:20:00Z");
const anybody = { userId: undefined, seesHidden: false };
let db: Database;

beforeAll(async () => {
  db = (await testDatabase()).db;
});

async function placed(comment: NewComment): Promise<number> {
  const outcome = await placeComment(db, comment, now);
  if (outcome.kind !== "placed") throw new Error(outcome.kind);
  return outcome.id;
}

/** A forum with one thread, and what was sent to open it. */
async function aThread() {
  const forum = await aForum(db);
  const thread = await aComment(db, forum);
  return { forum, thread, threadId: await placed(thread) };
}

/** The SQLSTATE with which the database refuses a row. */
async function refusalOf(row: typeof comments.$inferInsert): Promise<string | undefined> {
  try {
    await db.insert(comments).values(row);
  } catch (error) {
    return codeOf(error);
  }
  return undefined;
}

describe("placing", () => {
  test("a reply stands below its thread", async () => {
    const { forum, threadId } = await aThread();
    const id = await placed(await aComment(db, forum, { threadId, body: "Eens." }));
    const found = await findThread(db, { ...forum, threadId, reader: anybody });
    expect(found?.replies.map((reply) => [reply.id, reply.body])).toEqual([[id, "Eens."]]);
  });

  test("a reply to a reply is refused", async () => {
    const { forum, threadId } = await aThread();
    const replyId = await placed(await aComment(db, forum, { threadId }));
    const deeper = await aComment(db, forum, { threadId: replyId });
    expect(await placeComment(db, deeper, now)).toEqual({ kind: "no-such-thread" });
  });

  test("the database itself refuses a third level, whatever the program says", async () => {
    const { forum, threadId } = await aThread();
    const parentId = await placed(await aComment(db, forum, { threadId }));
    const row = { ...(await aComment(db, forum, { threadId })), parentId };
    expect(await refusalOf({ ...row, level: 1, parentLevel: 0 })).toBe("23503");
    expect(await refusalOf({ ...row, level: 1, parentLevel: 1 })).toBe("23514");
    expect(await refusalOf({ ...row, level: 1, parentLevel: null })).toBe("23514");
    expect(await refusalOf({ ...row, level: 2, parentLevel: 1 })).toBe("23514");
  });

  test("a reply cannot belong to a thread about another proposal", async () => {
    const { threadId } = await aThread();
    const { forum } = await aThread();
    expect(await placeComment(db, await aComment(db, forum, { threadId }), now)).toEqual({ kind: "no-such-thread" });
  });

  test("the same form sent eight times at once places one comment", async () => {
    const forum = await aForum(db);
    const comment = await aComment(db, forum);
    const ids = await Promise.all(Array.from({ length: 8 }, () => placed(comment)));
    expect(new Set(ids).size).toBe(1);
    expect((await findDiscussion(db, forum))?.total).toBe(1);
  });

  test.each([{ body: "Iets anders." }, { stance: "against" as const }])(
    "the same form with %o is refused",
    async (other) => {
      const { thread } = await aThread();
      expect(await placeComment(db, { ...thread, ...other }, now)).toEqual({ kind: "key-used" });
    },
  );

  test("the eleventh comment within ten minutes is refused, but an earlier one sent again is not", async () => {
    const { thread, threadId } = await aThread();
    for (let count = 2; count <= 10; count++) await placed({ ...thread, formKey: randomUUID() });
    expect(await placeComment(db, { ...thread, formKey: randomUUID() }, now)).toEqual({ kind: "too-many" });
    expect(await placeComment(db, thread, now)).toEqual({ kind: "placed", id: threadId });
  });
});

describe("moderating", () => {
  test.each<Role>(["resident", "official", "researcher"])("a %s cannot hide or show a comment", async (role) => {
    const { forum, threadId } = await aThread();
    const comment = { ...forum, commentId: threadId, role };
    expect(await hideComment(db, { ...comment, reason: "insult" }, now)).toEqual({ kind: "not-allowed" });
    expect(await showComment(db, comment)).toEqual({ kind: "not-allowed" });
    expect((await findThread(db, { ...forum, threadId, reader: anybody }))?.hidden).toBeNull();
  });

  test.each<Role>(["moderator", "admin"])(
    "a %s hides a text, its replies stay, and it can be shown again",
    async (role) => {
      const { forum, thread, threadId } = await aThread();
      await placed(await aComment(db, forum, { threadId }));
      const comment = { ...forum, commentId: threadId, role };

      expect(await hideComment(db, { ...comment, reason: "off_topic" }, now)).toEqual({ kind: "done", threadId });
      const hidden = await findThread(db, { ...forum, threadId, reader: anybody });
      expect(hidden).toMatchObject({ hidden: "off_topic", body: null });
      expect(hidden?.replies).toHaveLength(1);
      const seen = await findThread(db, { ...forum, threadId, reader: { userId: undefined, seesHidden: true } });
      expect(seen?.body).toBe(thread.body);

      await showComment(db, comment);
      const shown = await findThread(db, { ...forum, threadId, reader: anybody });
      expect(shown).toMatchObject({ hidden: null, body: thread.body });
    },
  );

  test("hiding does not change how many are for", async () => {
    const { forum, threadId } = await aThread();
    await hideComment(db, { ...forum, commentId: threadId, role: "moderator", reason: "insult" }, now);
    expect((await findDiscussion(db, forum))?.counts.for).toBe(1);
  });

  test("a moderator of another organisation finds no such comment", async () => {
    const { forum, threadId } = await aThread();
    const { organisationId } = await aForum(db);
    const elsewhere = { ...forum, organisationId, commentId: threadId, role: "moderator" as const };
    expect(await hideComment(db, { ...elsewhere, reason: "insult" }, now)).toEqual({ kind: "no-such-comment" });
  });
});
