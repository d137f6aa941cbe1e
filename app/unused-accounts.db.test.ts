import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { continueSession, startSession } from "~/features/accounts/session.commands.server.ts";
import { hashOfToken } from "~/features/accounts/session-cookie.server.ts";
import { sendDueMails } from "~/platform/mail/send-mails.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  accountTokens,
  comments,
  commentVotes,
  ideaSupports,
  jottings,
  mailPreferences,
  mails,
  panelMembers,
  reports,
  sessions,
  users,
} from "~db/schema/index.ts";
import { anAccount } from "../tests/factories/account.ts";
import { aMember, aPanel } from "../tests/factories/panel.ts";
import { anIdea, aResident, aStoredComment, at, begin, erasedAt } from "../tests/factories/retention.ts";
import { aSmallRegion } from "../tests/factories/small-region.ts";
import { inTransaction, testDatabase } from "../tests/setup/database.ts";

let db: Database;
let organisationId: number;

beforeAll(async () => {
  organisationId = await aSmallRegion((await testDatabase()).db);
});

afterEach(() => {
  vi.useRealTimers();
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

type Resident = Awaited<ReturnType<typeof aResident>>;

async function rowOf({ id }: { id: string }) {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  if (!row) throw new Error("The account has no row any more");
  return row;
}

/** Signs in, and gives the hash of the token that the browser holds. */
async function signIn({ id, role, passwordHash }: Resident, moment: Date): Promise<string> {
  vi.useFakeTimers({ toFake: ["Date"], now: moment });
  const cookie = await startSession(db, { userId: id, role, passwordHash, replaces: null, now: moment });
  return hashOfToken(/=([^;]+)/.exec(cookie ?? "")?.[1] ?? "");
}

const mailsTo = (recipient: string) => db.select().from(mails).where(eq(mails.recipient, recipient));

/** Everything that waits goes to a mail server that takes it. */
async function deliverAll(moment: Date) {
  const transport = { sendMail: () => Promise.resolve() } as never;
  const sender = { transport, from: "site@example.nl", host: "example.nl", onRefused: () => Promise.resolve() };
  await sendDueMails(db, sender, () => moment);
}

describe("accounts that nobody uses", () => {
  test(
    "the owner is told a month before two years are over, once, with the day and how to keep the account",
    alone(async () => {
      const resident = await aResident(db, organisationId, "2026-07-01");
      expect(await erased(at(699))).toEqual({});
      expect(await erased(at(700))).toEqual({ warned: 1 });
      expect(await erased(at(701))).toEqual({});
      const [mail, ...more] = await mailsTo(resident.email);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe("Wij wissen uw account bij Proefregio");
      for (const words of ["30 juni 2028", "/inloggen", "/en/inloggen"]) expect(mail?.body).toContain(words);
      await deliverAll(at(700));
      expect(await erased(at(729))).toEqual({});
      expect(await rowOf(resident)).toMatchObject({ email: resident.email });
      expect(await erased(at(730))).toMatchObject({ accounts: 1 });
      expect(await erased(at(731))).not.toHaveProperty("accounts");
    }),
  );

  test(
    "signing in, or going on in a browser that is signed in, keeps the account",
    alone(async () => {
      const [signsIn, goesOn] = [
        await aResident(db, organisationId, "2026-07-01"),
        await aResident(db, organisationId, "2026-07-01"),
      ];
      const token = await signIn(goesOn, at(699));
      await db.update(users).set({ lastUsedOn: "2026-07-01" }).where(eq(users.id, goesOn.id));
      expect(await erased(at(699.6))).toEqual({ warned: 2 });
      vi.useFakeTimers({ toFake: ["Date"], now: at(699.6) });
      await continueSession(db, token, at(699.6));
      await signIn(signsIn, at(705));
      expect(await rowOf(goesOn)).toMatchObject({ lastUsedOn: "2028-05-31", warnedOn: null });
      expect(await rowOf(signsIn)).toMatchObject({ lastUsedOn: "2028-06-05", warnedOn: null });
      await deliverAll(at(706));
      expect(await erased(at(760))).not.toHaveProperty("accounts");
      expect(await rowOf(signsIn)).toMatchObject({ email: signsIn.email });
    }),
  );

  test(
    "as long as the mail waits, or went less than a month ago, the account stays",
    alone(async () => {
      await aResident(db, organisationId, "2026-07-01");
      await erased(at(700));
      expect(await erased(at(800))).toEqual({});
      await deliverAll(at(800));
      expect(await erased(at(829))).toEqual({});
      expect(await erased(at(830))).toMatchObject({ accounts: 1 });
    }),
  );

  test(
    "accounts of staff, and of example residents as whom nobody can sign in, are not erased by themselves",
    alone(async () => {
      const official = await anAccount(db, { organisationId, role: "official" });
      await anAccount(db, { organisationId });
      await db.update(users).set({ passwordHash: "hash" }).where(eq(users.id, official.id));
      await db.update(users).set({ lastUsedOn: "2020-01-01" });
      expect(await erased(at(700))).toEqual({});
    }),
  );

  test(
    "what goes is everything but a number: what the owner wrote stays, without a name",
    alone(async () => {
      const resident = await aResident(db, organisationId, "2026-07-01");
      const { id: commentId } = await aStoredComment(db, resident);
      const base = { organisationId, recipient: resident.email, subject: "-", body: "", nextAt: at(5_000) };
      await db.insert(mails).values([
        { ...base, sendKey: `digest:${resident.id}` },
        { ...base, sendKey: "invitation:1" },
      ]);
      await unusedUntilErased();
      expect(await rowOf(resident)).toMatchObject({
        ...{ displayName: "Verwijderd account", passwordHash: "!", role: "resident" },
        email: `gewist-${resident.id}@example.invalid`,
      });
      const start = { userId: resident.id, role: resident.role, replaces: null, now: at(731) };
      expect(await startSession(db, { ...start, passwordHash: resident.passwordHash })).toBeNull();
      expect((await mailsTo(resident.email)).map(({ sendKey }) => sendKey)).toEqual(["invitation:1"]);
      const [comment] = await db.select().from(comments).where(eq(comments.id, commentId));
      expect(comment).toMatchObject({ body: "Meer groen.", authorId: resident.id });
    }),
  );

  test(
    "no row of a table that goes with an account is left, and another's stay",
    alone(async () => {
      const [goes, stays] = [
        await aResident(db, organisationId, "2026-07-01"),
        await aResident(db, organisationId, "2028-06-01"),
      ];
      for (const { id } of [goes, stays]) await aRowInEveryTable(id);
      const tables = await tablesThatGo();
      expect(tables.length).toBeGreaterThan(5);
      for (const table of tables) expect(await rowsOf(table, goes.id), table.name).toBeGreaterThan(0);
      await unusedUntilErased();
      for (const table of tables) expect(await rowsOf(table, goes.id), table.name).toBe(0);
      for (const table of tables.filter(({ name }) => name !== "sessions")) {
        expect(await rowsOf(table, stays.id), table.name).toBe(1);
      }
    }),
  );

  /** Two years after the first of July 2026, with the mail that told so. */
  async function unusedUntilErased() {
    await erased(at(700));
    await deliverAll(at(700));
    expect(await erased(at(730))).toMatchObject({ accounts: 1 });
  }

  async function aRowInEveryTable(userId: string) {
    const other = await anAccount(db, { organisationId });
    const [comment, idea] = [await aStoredComment(db, other), await anIdea(db, other)];
    const token = hashOfToken(randomUUID());
    const link = { organisationId, userId, purpose: "confirm" as const, tokenHash: token, expiresAt: at(5_000) };
    await db.insert(accountTokens).values(link);
    await db.insert(sessions).values({ organisationId, userId, tokenHash: token, expiresAt: at(729), endsAt: at(729) });
    const member = await aMember(db, await aPanel(db, { organisationId }));
    await db.update(panelMembers).set({ userId }).where(eq(panelMembers.userId, member.userId));
    await db.insert(commentVotes).values({ organisationId, commentId: comment.id, userId, supports: true });
    await db.insert(ideaSupports).values({ organisationId, ideaId: idea.id, userId });
    await db.insert(jottings).values({ organisationId, userId, page: "/beheer", fields: {}, keptAt: at(729) });
    await db.insert(mailPreferences).values({ organisationId, userId, digest: "never", aboutOwnInput: false });
    const report = { commentId: comment.id, reporterId: userId, reason: "insult", reportedAt: begin };
    await db.insert(reports).values({ organisationId, ...report });
  }

  type Tied = { name: string; owner: string };

  /** Every table whose rows the database would delete together with an account. */
  async function tablesThatGo(): Promise<Tied[]> {
    const rows = await db.execute<Tied>(sql`
      select c.conrelid::regclass::text as name, a.attname as owner
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
      where c.confrelid = 'users'::regclass and c.confdeltype = 'c'`);
    return [...rows];
  }

  async function rowsOf({ name, owner }: Tied, id: string): Promise<number> {
    const whose = sql`${sql.identifier(owner)} = ${id}::uuid`;
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int n from ${sql.identifier(name)} where ${whose}`,
    );
    return row?.n ?? 0;
  }
});
