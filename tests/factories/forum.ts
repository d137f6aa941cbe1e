import { randomUUID } from "node:crypto";
import type { Role } from "~/features/accounts/role.ts";
import type { NewComment } from "~/features/discussions/comment.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, comments, organisations, proposals, users } from "~db/schema/index.ts";
import { asOwner } from "../setup/database.ts";

/** A proposal to comment on, in an organisation of its own. */
export interface Forum {
  organisationId: number;
  proposalId: number;
  slug: string;
}

/** A new organisation with one proposal and no comments. */
export function aForum(db: Database): Promise<Forum> {
  return asOwner(db, storeForum);
}

async function storeForum(db: Database): Promise<Forum> {
  const [organisation] = await db.insert(organisations).values({ slug: randomUUID(), name: "Test" }).returning();
  const organisationId = organisation?.id ?? 0;
  const area = { code: "GM0479", name: "Zaanstad", level: "gemeente", source: "test" } as const;
  await db.insert(areas).values(area).onConflictDoNothing();
  const slug = randomUUID();
  const [proposal] = await db
    .insert(proposals)
    .values({ organisationId, slug, title: "Plan", summary: "-", areaLabel: "Hier", areaCode: area.code })
    .returning();
  return { organisationId, proposalId: proposal?.id ?? 0, slug };
}

/** Somebody with an account; the id. */
async function anAuthor(db: Database, forum: Forum, role: Role = "resident"): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const person = { organisationId: forum.organisationId, email, displayName: "Anna", role, passwordHash: "-" };
  const [row] = await db.insert(users).values(person).returning();
  return row?.id ?? "";
}

/** What somebody new sends to open a thread; with `threadId` a reply to it. */
export async function aComment(db: Database, forum: Forum, change: Partial<NewComment> = {}): Promise<NewComment> {
  return {
    organisationId: forum.organisationId,
    proposalId: forum.proposalId,
    authorId: change.authorId ?? (await anAuthor(db, forum)),
    formKey: randomUUID(),
    body: "Ik wil graag meer groen.",
    stance: change.threadId ? null : "for",
    threadId: null,
    ...change,
  };
}

/** Threads by an official, written past the limit on one person, each with this many replies; their ids. */
export async function manyThreads(db: Database, forum: Forum, count: number, replies: number): Promise<number[]> {
  const { organisationId, proposalId } = forum;
  const row = { organisationId, proposalId, authorId: await anAuthor(db, forum, "official"), body: "Tekst" };
  const threads = await db
    .insert(comments)
    .values(times(count, () => ({ ...row, level: 0, stance: "neutral" as const, formKey: randomUUID() })))
    .returning({ id: comments.id });
  const below = threads.flatMap(({ id }) =>
    times(replies, () => ({ ...row, level: 1, parentId: id, parentLevel: 0, formKey: randomUUID() })),
  );
  if (below.length > 0) await db.insert(comments).values(below);
  return threads.map(({ id }) => id);
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
