import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { comments } from "~db/schema/index.ts";
import { aForum, manyThreads } from "../../../tests/factories/forum.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { repliesPerPage } from "./comment.ts";
import { discussionData } from "./discussion-data.server.ts";
import { commentPath } from "./discussion-path.ts";
import { DiscussionSearch } from "./discussion-search.server.ts";

const now = new Date("2026-06-15T12:00:00Z");

/** A thread with so many replies, and its pages as the site answers to their addresses. */
async function aLongThread(db: Database, replies: number) {
  const forum = await aForum(db);
  const { organisationId, slug } = forum;
  const [threadId = 0] = await manyThreads(db, forum, 1, replies);
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.organisationId, organisationId), eq(comments.parentId, threadId)))
    .orderBy(asc(comments.id));
  const read = async (address: string) => {
    const url = new URL(address, "http://localhost");
    const search = DiscussionSearch.parse(Object.fromEntries(url.searchParams));
    const data = await discussionData(db, { organisationId, slug, user: null, search, now });
    return data === "forbidden" || data === undefined ? undefined : data;
  };
  return { slug, threadId, ids: rows.map(({ id }) => id), read };
}

test("every reply of a long thread stands on one page, also the five hundred and first", () =>
  inTransaction(async (db) => {
    const { slug, threadId, ids, read } = await aLongThread(db, 501);
    const shown: number[] = [];
    for (let page = 1; page <= 6; page += 1) {
      const found = await read(`?gesprek=${threadId}&pagina=${page}`);
      expect(found).toMatchObject({ page, pages: 6, threads: [{ id: threadId }] });
      shown.push(...(found?.threads[0]?.replies ?? []).map(({ id }) => id));
    }
    expect(shown).toEqual(ids);
    expect(await read(`?gesprek=${threadId}&pagina=7`)).toBeUndefined();
    for (const place of [0, repliesPerPage - 1, repliesPerPage, 500]) {
      const id = ids[place] ?? 0;
      const found = await read(commentPath(slug, { threadId, id }));
      expect(found?.threads[0]?.replies.map((reply) => reply.id)).toContain(id);
      expect(await read(`?gesprek=${threadId}&geplaatst=${id}`)).toMatchObject({ page: found?.page, placedId: id });
    }
    expect(await read(commentPath(slug, { threadId, id: threadId }))).toMatchObject({ page: 1 });
  }));

test("a thread without replies is one page", () =>
  inTransaction(async (db) => {
    const { threadId, read } = await aLongThread(db, 0);
    expect(await read(`?gesprek=${threadId}`)).toMatchObject({ page: 1, pages: 1, threads: [{ replies: [] }] });
  }));
