import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { changeRole } from "~/features/accounts/account.commands.server.ts";
import type { Role } from "~/features/accounts/role.ts";
import { wilsonInterval } from "~/statistics/wilson-interval.ts";
import type { Database } from "~db/client.server.ts";
import { comments, commentVotes } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment } from "../../../tests/factories/input.ts";
import { inTransaction, testDatabase } from "../../../tests/setup/database.ts";
import { findThread } from "./threads.queries.server.ts";
import type { Voice } from "./voice.ts";
import { voteOn } from "./vote.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
let db: Database;

beforeAll(async () => {
  db = (await testDatabase()).db;
});

async function aThread(on: Database = db) {
  const about = await aProposalToAnswer(on);
  const other = await anAccount(on, about);
  return { ...about, other, commentId: await aStoredComment(on, about, { author: about.resident.id }) };
}
type Scene = Awaited<ReturnType<typeof aThread>>;

const vote = (scene: Scene, voice: Voice, userId = scene.other.id, on: Database = db) =>
  voteOn(on, { ...scene, userId, voice });

async function counted({ organisationId, commentId }: Scene, on: Database = db) {
  const here = and(eq(comments.organisationId, organisationId), eq(comments.id, commentId));
  const [row] = await on
    .select({ supporters: comments.supporters, opponents: comments.opponents })
    .from(comments)
    .where(here);
  return row;
}

describe("one voice a person", () => {
  test("two hundred at once count once", async () => {
    const scene = await aThread();
    await Promise.all(Array.from({ length: 200 }, () => vote(scene, "support")));
    const rows = await db.select().from(commentVotes).where(eq(commentVotes.organisationId, scene.organisationId));
    expect(rows).toHaveLength(1);
    expect(await counted(scene)).toEqual({ supporters: 1, opponents: 0 });
  });

  test("of many people at once each counts", async () => {
    const scene = await aThread();
    const people = await Promise.all(Array.from({ length: 40 }, () => anAccount(db, scene)));
    await Promise.all(people.map(({ id }, index) => vote(scene, index % 4 === 0 ? "oppose" : "support", id)));
    expect(await counted(scene)).toEqual({ supporters: 30, opponents: 10 });
  });

  test("whoever thinks again is counted anew, and may take it back", async () => {
    const scene = await aThread();
    await vote(scene, "support");
    await vote(scene, "oppose");
    expect(await counted(scene)).toEqual({ supporters: 0, opponents: 1 });
    await vote(scene, "none");
    await vote(scene, "none");
    expect(await counted(scene)).toEqual({ supporters: 0, opponents: 0 });
  });

  test("a reader finds their own voice back, and nobody else's", async () => {
    const scene = await aThread();
    await vote(scene, "oppose");
    const seenBy = (userId: string | undefined) =>
      findThread(db, { ...scene, threadId: scene.commentId, reader: { userId, seesHidden: false }, now });
    expect(await seenBy(scene.other.id)).toMatchObject({ voice: false, opponents: 1 });
    expect(await seenBy(scene.resident.id)).toMatchObject({ voice: null, opponents: 1 });
    expect(await seenBy(undefined)).toMatchObject({ voice: null, opponents: 1 });
  });

  test("what goes with an account is counted off", async () => {
    const { owner } = await testDatabase();
    const scene = await aThread();
    const { id } = await anAccount(db, scene);
    await vote(scene, "support", id);
    await owner.sql`delete from users where id = ${id}`;
    expect(await counted(scene)).toEqual({ supporters: 0, opponents: 0 });
  });
});

describe("only residents are counted", () => {
  test("whoever comes to work for the organisation is counted off", async () => {
    const scene = await aThread();
    const another = await anAccount(db, scene);
    await vote(scene, "oppose");
    await vote(scene, "support", another.id);
    await changeRole(db, { organisationId: scene.organisationId, userId: another.id, role: "official" });
    expect(await counted(scene)).toEqual({ supporters: 0, opponents: 1 });
  });

  test("voices of staff from before those were refused go with an upgrade, and their counts with them", async () => {
    const scene = await aThread();
    const { organisationId, commentId } = scene;
    await vote(scene, "support");
    const staff = await anAccount(db, { ...scene, role: "moderator" });
    await db.insert(commentVotes).values({ organisationId, commentId, userId: staff.id, supports: true });
    expect(await counted(scene)).toEqual({ supporters: 2, opponents: 0 });
    const migration = await readFile("migrations/0017_residents_voices.sql", "utf8");
    const [cleaning = ""] = migration.split("--> statement-breakpoint");
    await (await testDatabase()).owner.sql.unsafe(cleaning);
    expect(await counted(scene)).toEqual({ supporters: 1, opponents: 0 });
  });
});

describe("a voice is refused", () => {
  test("by the author of the comment", () =>
    inTransaction(async (on) => {
      const scene = await aThread(on);
      expect(await vote(scene, "support", scene.resident.id, on)).toEqual({ kind: "own-comment" });
    }));

  test.each<Role>(["moderator", "official", "researcher", "admin"])("by a %s, who may only take one back", (role) =>
    inTransaction(async (on) => {
      const scene = await aThread(on);
      const { id } = await anAccount(on, { ...scene, role });
      for (const voice of ["support", "oppose"] as const) {
        expect(await vote(scene, voice, id, on)).toEqual({ kind: "staff" });
      }
      expect(await counted(scene, on)).toEqual({ supporters: 0, opponents: 0 });
      expect(await vote(scene, "none", id, on)).toEqual({ kind: "voted" });
    }),
  );

  test("for a reply, for what not everybody can read, and elsewhere", () =>
    inTransaction(async (on) => {
      const scene = await aThread(on);
      const author = scene.resident.id;
      const others = [
        await aStoredComment(on, scene, { author, thread: scene.commentId }),
        await aStoredComment(on, scene, { author, hidden: true }),
        await aStoredComment(on, scene, { author, held: true }),
        await aStoredComment(on, scene, { author, withdrawn: true }),
      ];
      const none = { kind: "no-such-comment" };
      for (const commentId of others)
        expect(await vote({ ...scene, commentId }, "support", undefined, on)).toEqual(none);
      const elsewhere = await aThread(on);
      expect(await vote({ ...scene, commentId: elsewhere.commentId }, "support", undefined, on)).toEqual(none);
    }));
});

test("the score in the database is Wilson's lower bound of app/statistics", async () => {
  const { sql } = await testDatabase();
  for (const voices of [1, 2, 7, 40, 400, 5000]) {
    for (const supporters of [0, 1, Math.ceil(voices / 3), voices - 1, voices]) {
      const [row] = await sql<{ bound: number }[]>`select wilson_lower_bound(${supporters}, ${voices}) as bound`;
      const [wanted] = wilsonInterval(supporters / voices, voices);
      expect(row?.bound, `${supporters} of ${voices}`).toBeCloseTo(wanted, 12);
    }
  }
  expect((await sql`select wilson_lower_bound(0, 0) as bound`)[0]).toEqual({ bound: 0 });
});
