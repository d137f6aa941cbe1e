import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { hashOfToken } from "~/features/accounts/session-cookie.server.ts";
import { leavePanel } from "~/features/panels/membership.commands.server.ts";
import { jot, jottedOn } from "~/platform/jottings.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  comments,
  ideas,
  mails,
  moderationActs,
  objections,
  panelMembers,
  rateLimits,
  sessions,
} from "~db/schema/index.ts";
import { anAccount } from "../tests/factories/account.ts";
import { aMember, aPanel } from "../tests/factories/panel.ts";
import { anIdea, aResident, aStoredComment, at, begin, erasedAt, justAfter } from "../tests/factories/retention.ts";
import { aSmallRegion } from "../tests/factories/small-region.ts";
import { inTransaction, testDatabase } from "../tests/setup/database.ts";
import { runRetention, tryRetention } from "./retention.server.ts";

let db: Database;
let organisationId: number;

beforeAll(async () => {
  organisationId = await aSmallRegion((await testDatabase()).db);
});

/** What the daily job erases is all that there is: every test begins with nothing and leaves nothing. */
function alone(work: () => Promise<void>): () => Promise<void> {
  return () =>
    inTransaction(async (tx) => {
      db = tx;
      await work();
    });
}

const erased = (moment: Date) => erasedAt(db, moment);

describe("sessions and counters", () => {
  test(
    "a session goes once it has ended, for lack of use or by its age, and not before",
    alone(async () => {
      const { id: userId } = await aResident(db, organisationId);
      const browser = () => ({ organisationId, userId, tokenHash: hashOfToken(randomUUID()) });
      await db.insert(sessions).values([
        { ...browser(), expiresAt: at(1), endsAt: at(30) },
        { ...browser(), expiresAt: at(40), endsAt: at(2) },
      ]);
      expect(await erased(at(1))).toEqual({});
      expect(await erased(justAfter(1))).toEqual({ sessions: 1 });
      expect(await erased(at(2))).toEqual({});
      expect(await erased(justAfter(2))).toEqual({ sessions: 1 });
      expect(await db.select().from(sessions)).toEqual([]);
    }),
  );

  test(
    "a counter against abuse goes once its period is over",
    alone(async () => {
      await db.insert(rateLimits).values({ key: randomUUID(), points: 3, expire: at(1) });
      expect(await erased(at(1))).toEqual({});
      expect(await erased(justAfter(1))).toEqual({ limits: 1 });
    }),
  );
});

test(
  "what staff typed and did not save goes after thirty days without anybody coming back to it",
  alone(async () => {
    const { id: userId } = await aResident(db, organisationId);
    const place = { organisationId, userId, page: "/beheer/voorstellen/kade/fase" };
    await jot(db, place, { reasonOn: "De raad wil het." }, begin);
    expect(await erased(at(30))).toEqual({});
    expect(await jottedOn(db, place)).toEqual({ reasonOn: "De raad wil het." });
    expect(await erased(justAfter(30))).toEqual({ jottings: 1 });
  }),
);

test(
  "a mail that was sent or given up is forgotten after thirty days, and one that waits never",
  alone(async () => {
    const base = { organisationId, recipient: "a@example.nl", subject: "-", body: "", nextAt: begin };
    await db.insert(mails).values([
      { ...base, sendKey: "test:sent", state: "sent", sentAt: begin },
      { ...base, sendKey: "test:failed", state: "failed" },
      { ...base, sendKey: "test:waiting", state: "waiting" },
    ]);
    expect(await erased(at(30))).toEqual({});
    expect(await erased(justAfter(30))).toEqual({ mails: 2 });
    expect((await db.select().from(mails)).map(({ sendKey }) => sendKey)).toEqual(["test:waiting"]);
  }),
);

describe("texts", () => {
  test(
    "what an author wrote against hiding goes with the text, unless the text was shown again",
    alone(async () => {
      const author = await anAccount(db, { organisationId });
      const moderator = await anAccount(db, { organisationId, role: "moderator" });
      const object = async (hiddenAt: Date | null) => {
        const comment = await aStoredComment(db, author, { hiddenAt, hiddenReason: hiddenAt && "insult" });
        const act = { commentId: comment.id, act: "hide" as const, reason: "insult", moderatorId: moderator.id };
        const [row] = await db
          .insert(moderationActs)
          .values({ organisationId, ...act, actedAt: begin })
          .returning();
        const objection = { actId: row?.id ?? 0, moderatorId: moderator.id, body: "Dit klopt wel.", objectedAt: begin };
        await db.insert(objections).values({ organisationId, ...objection });
      };
      await object(begin);
      await object(null);
      expect(await erased(at(365))).toEqual({});
      expect(await erased(justAfter(365))).toEqual({ hiddenTexts: 2 });
      const left = await db.select().from(objections).orderBy(objections.actId);
      expect(left.map(({ body }) => body)).toEqual(["–", "Dit klopt wel."]);
    }),
  );

  test(
    "a hidden comment and a hidden idea are erased after a year; that and why they were hidden stays",
    alone(async () => {
      const author = await anAccount(db, { organisationId });
      const hidden = { hiddenAt: begin, hiddenReason: "insult" };
      const rows = [await aStoredComment(db, author, hidden), await aStoredComment(db, author)];
      await anIdea(db, author, hidden);
      await anIdea(db, author, { ...hidden, body: "", withdrawnAt: begin });
      await anIdea(db, author);
      expect(await erased(at(365))).toEqual({});
      expect(await erased(justAfter(365))).toEqual({ hiddenTexts: 3 });
      const left = await db.select().from(comments).orderBy(comments.id);
      expect(left.map(({ body, hiddenReason }) => [body, hiddenReason])).toEqual([
        ["–", "insult"],
        ["Meer groen.", null],
      ]);
      expect(left.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      const told = (await db.select().from(ideas).orderBy(ideas.id)).map(({ title, body }) => [title, body]);
      expect(told).toEqual([
        ["–", "–"],
        ["–", ""],
        ["Een bankje", "Bij de kade."],
      ]);
      expect(await erased(at(366))).toEqual({});
    }),
  );

  test(
    "the text that its author withdrew is gone at once: the database allows no other",
    alone(async () => {
      const { id } = await aStoredComment(db, await anAccount(db, { organisationId }));
      const keepIt = db.transaction((tx) =>
        tx.update(comments).set({ withdrawnAt: begin, body: "Nog hier." }).where(eq(comments.id, id)),
      );
      await expect(keepIt).rejects.toMatchObject({ cause: { constraint_name: "comments_body_length" } });
      await db.update(comments).set({ withdrawnAt: begin, body: "" }).where(eq(comments.id, id));
      expect(await erased(at(5_000))).toEqual({});
    }),
  );
});

test(
  "leaving a panel leaves nothing to erase",
  alone(async () => {
    const member = await aMember(db, await aPanel(db, { organisationId }), { birthYear: 1980 });
    await leavePanel(db, member);
    expect(await db.select().from(panelMembers)).toEqual([]);
    expect(await erased(at(5_000))).toEqual({});
  }),
);

test(
  "a trial run tells what would go, and nothing goes",
  alone(async () => {
    const resident = await aResident(db, organisationId, "2026-07-01");
    const browser = { tokenHash: hashOfToken(randomUUID()), expiresAt: at(1), endsAt: at(30) };
    await db.insert(sessions).values({ organisationId, userId: resident.id, ...browser });
    await aStoredComment(db, resident, { hiddenAt: begin, hiddenReason: "insult" });
    const told = await tryRetention(db, at(700));
    expect(told).toMatchObject({ sessions: 1, hiddenTexts: 1, warned: 1, accounts: 0 });
    expect(await db.select().from(mails)).toEqual([]);
    expect(await db.select().from(sessions)).toHaveLength(1);
    expect(await runRetention(db, at(700))).toEqual(told);
  }),
);
