import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { aComment, aForum } from "../../../tests/factories/forum.ts";
import { aProposalToAnswer } from "../../../tests/factories/input.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { type NewComment, placeComment } from "./comment.commands.server.ts";
import { findDiscussion } from "./discussion.queries.server.ts";
import { findThread as threadOf } from "./threads.queries.server.ts";

const now = new Date("2026-03-01T10:20:00Z");
const anybody = { userId: undefined, seesHidden: false };
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

  test.each([
    ["hidden", { hiddenAt: now, hiddenReason: "insult" }],
    ["withdrawn", { withdrawnAt: now, body: "" }],
  ] as const)("a reply to a thread that was %s is refused; one sent before stays as it was", async (_how, change) => {
    const { forum, threadId } = await aThread();
    const before = await aComment(db, forum, { threadId, body: "Eens." });
    const id = await placed(before);
    await db.update(comments).set(change).where(eq(comments.id, threadId));
    const late = await aComment(db, forum, { threadId, body: "Ik ook." });
    expect(await placeComment(db, late, now)).toEqual({ kind: "thread-closed" });
    expect(await placeComment(db, before, now)).toEqual({ kind: "placed", id });
  });

  test("a reply to a thread that waits for a moderator is its author's and a moderator's; to others it is closed", async () => {
    const { forum, threadId } = await aThread();
    await db.update(comments).set({ heldFor: "phone" }).where(eq(comments.id, threadId));
    const [thread] = await db.select().from(comments).where(eq(comments.id, threadId));
    const other = await anAccount(db, forum);
    const moderator = await anAccount(db, { ...forum, role: "moderator" });
    const reply = async (authorId: string) =>
      (await placeComment(db, await aComment(db, forum, { threadId, authorId }), now)).kind;
    expect(await reply(other.id)).toBe("thread-closed");
    expect(await reply(thread?.authorId ?? "")).toBe("placed");
    expect(await reply(moderator.id)).toBe("placed");
  });

  test("the same form sent eight times at once places one comment", async () => {
    const forum = await aForum(db);
    const comment = await aComment(db, forum);
    const ids = await Promise.all(Array.from({ length: 8 }, () => placed(comment)));
    expect(new Set(ids).size).toBe(1);
    expect((await findDiscussion(db, forum))?.total).toBe(1);
  });

  test("the same text in another form is refused, whatever its capitals and spaces; a short one is not", async () => {
    const { forum, thread } = await aThread();
    const long = { ...thread, formKey: randomUUID(), body: "Graag meer bomen langs het water." };
    const id = await placed(long);
    const again = { ...long, formKey: randomUUID(), body: "graag  MEER bomen\nlangs het water." };
    expect(await placeComment(db, again, now)).toEqual({ kind: "same-text" });
    expect(await placeComment(db, long, now)).toEqual({ kind: "placed", id });
    const other = await aComment(db, forum, { body: long.body });
    expect((await placeComment(db, other, now)).kind).toBe("placed");
    for (const formKey of [randomUUID(), randomUUID()]) await placed({ ...thread, formKey, body: "Eens." });
  });

  test("the same text in eight forms at once is placed once", async () => {
    const forum = await aForum(db);
    const comment = await aComment(db, forum, { body: "Graag meer bomen langs het water." });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => placeComment(db, { ...comment, formKey: randomUUID() }, now)),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["placed", ...Array(7).fill("same-text")]);
  });

  test("a text with what looks like personal data is there for its author and moderators only", async () => {
    const forum = await aForum(db);
    const comment = await aComment(db, forum, { body: "Bel mij op 06-12345678." });
    const threadId = await placed(comment);
    const seenBy = (userId: string | undefined, seesHidden = false) =>
      findThread(db, { ...forum, threadId, reader: { userId, seesHidden } });
    expect(await seenBy(undefined)).toBeUndefined();
    const stranger = await aComment(db, forum);
    expect(await seenBy(stranger.authorId)).toBeUndefined();
    expect(await seenBy(comment.authorId)).toMatchObject({ held: ["phone"], body: comment.body });
    expect(await seenBy(stranger.authorId, true)).toMatchObject({ held: ["phone"] });
    expect((await findDiscussion(db, forum))?.total).toBe(0);
  });

  test("a reply that waits for a moderator does not count among the replies", async () => {
    const { forum, threadId } = await aThread();
    const held = await aComment(db, forum, { threadId, body: "Mijn mail is a@example.nl" });
    await placed(held);
    expect((await findThread(db, { ...forum, threadId, reader: anybody }))?.replies).toEqual([]);
    const own = { userId: held.authorId, seesHidden: false };
    expect((await findThread(db, { ...forum, threadId, reader: own }))?.replies).toHaveLength(1);
  });

  test("a comment keeps its theme and its wijk", async () => {
    const about = await aProposalToAnswer(db);
    const place = { theme: "wonen", areaCode: "WK047911" } as const;
    const threadId = await placed(await aComment(db, about, { ...place, authorId: about.resident.id }));
    const found = await findThread(db, { ...about, threadId, reader: anybody });
    expect(found).toMatchObject({ theme: "wonen", areaName: "Zaandam Zuid", point: null });
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

  test("an official answers sixty times in an hour, also with the same text", async () => {
    const { forum, threadId } = await aThread();
    const answer = { body: "Dank voor uw reactie, wij nemen haar mee.", threadId, isAnswer: true };
    const comment = await aComment(db, forum, answer);
    for (let count = 1; count <= 60; count++) await placed({ ...comment, formKey: randomUUID() });
    expect(await placeComment(db, { ...comment, formKey: randomUUID() }, now)).toEqual({ kind: "too-many" });
  });
});
