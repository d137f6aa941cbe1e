import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { sessions } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../../../tests/factories/account.ts";
import { anOrganisation } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { NO_PASSWORD } from "./password.server.ts";
import type { Role } from "./role.ts";
import {
  continueSession,
  deleteEndedSessions,
  endOwnSession,
  endSession,
  startSession,
} from "./session.commands.server.ts";
import { ownSessions } from "./session.queries.server.ts";
import { hashOfToken, tokenHashOf } from "./session-cookie.server.ts";

let organisationId = 0;

beforeAll(async () => {
  organisationId = await anOrganisation((await testDatabase()).db);
});

afterEach(() => {
  vi.useRealTimers();
});

const noon = new Date("2026-06-15T12:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const hashOf = (cookie: string) => hashOfToken(cookie.split("=")[1] ?? "");

/** Who the cookie stands for when the clock says this; asking is using. */
async function askedAt(cookie: string, time: Date): Promise<string | undefined> {
  vi.useFakeTimers({ toFake: ["Date"], now: time });
  const { db } = await testDatabase();
  return (await continueSession(db, hashOf(cookie), time))?.id;
}

async function signedInAtNoon(role: Role) {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId, role });
  return { user, cookie: await aBrowserOf(db, user) };
}

test("nothing in the database holds what is in the cookie", async () => {
  const { db } = await testDatabase();
  const cookie = await aBrowserOf(db, await anAccount(db, { organisationId }));
  const token = cookie.split("=")[1] ?? "";
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => db.execute<{ row: string }>(sql`select t::text as row from ${sql.raw(name)} t`)),
  );
  const dump = rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
  expect(dump).toContain(hashOfToken(token));
  expect(dump).not.toContain(token);
  expect(dump).not.toContain(Buffer.from(token, "base64url").toString("hex"));
});

test.each(["moderator", "official", "researcher", "admin"] as const)(
  "a %s who does nothing for half an hour is signed out",
  async (role) => {
    const idle = await signedInAtNoon(role);
    expect(await askedAt(idle.cookie, minutes(29))).toBe(idle.user.id);
    expect(await askedAt(idle.cookie, minutes(29 + 31))).toBeUndefined();
  },
);

test("staff who keep working are signed out after eight hours all the same", async () => {
  const { user, cookie } = await signedInAtNoon("official");
  for (let minute = 20; minute < 8 * 60; minute += 20) expect(await askedAt(cookie, minutes(minute))).toBe(user.id);
  expect(await askedAt(cookie, minutes(8 * 60 - 1))).toBe(user.id);
  expect(await askedAt(cookie, minutes(8 * 60))).toBeUndefined();
});

test("a resident stays signed in for a day without use, and for thirty days at most", async () => {
  const hour = 60;
  const { user, cookie } = await signedInAtNoon("resident");
  expect(await askedAt(cookie, minutes(23 * hour))).toBe(user.id);
  for (let at = 46 * hour; at < 30 * 24 * hour; at += 23 * hour)
    expect(await askedAt(cookie, minutes(at))).toBe(user.id);
  expect(await askedAt(cookie, minutes(30 * 24 * hour))).toBeUndefined();
  const idle = await signedInAtNoon("resident");
  expect(await askedAt(idle.cookie, minutes(24 * hour + 1))).toBeUndefined();
});

test("signing in makes a new session and ends the one that the browser had", async () => {
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId });
  const before = await aBrowserOf(db, user);
  const start = { userId: user.id, role: user.role, replaces: hashOf(before), now: new Date() };
  expect(await startSession(db, { ...start, passwordHash: "of another day" })).toBeNull();
  expect((await continueSession(db, hashOf(before), new Date()))?.id).toBe(user.id);
  await startSession(db, { ...start, passwordHash: NO_PASSWORD });
  expect(await continueSession(db, hashOf(before), new Date())).toBeNull();
  expect(await ownSessions(db, { user, tokenHash: "", now: new Date() })).toHaveLength(1);
});

test("a session of another organisation is no session here", async () => {
  const { db } = await testDatabase();
  const stranger = await anAccount(db, { organisationId: await anOrganisation(db), role: "admin" });
  const tokenHash = hashOfToken("of another organisation");
  const later = new Date(Date.now() + 3_600_000);
  const row = { organisationId: stranger.organisationId, userId: stranger.id, expiresAt: later, endsAt: later };
  await db.insert(sessions).values({ ...row, tokenHash });
  expect(await continueSession(db, tokenHash, new Date())).toBeNull();
});

test("people see their own sessions and end them; a session of somebody else they cannot end", async () => {
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId });
  const [here, there] = [await aBrowserOf(db, user), await aBrowserOf(db, user)];
  const stranger = await anAccount(db, { organisationId });
  await aBrowserOf(db, stranger);
  const seen = () => ownSessions(db, { user, tokenHash: hashOf(here), now: new Date() });
  const strangers = () => ownSessions(db, { user: stranger, tokenHash: "", now: new Date() });
  expect((await seen()).map((session) => session.isThisOne)).toEqual([true, false]);
  await endOwnSession(db, { user, handle: (await strangers())[0]?.handle ?? "" });
  expect(await strangers()).toHaveLength(1);
  await endOwnSession(db, { user, handle: hashOf(there).slice(0, 16) });
  expect((await seen()).map((session) => session.isThisOne)).toEqual([true]);
  await endSession(db, hashOf(here), new Date());
  expect(await seen()).toEqual([]);
});

test("sessions that have ended are deleted, the others stay", async () => {
  const { cookie, user } = await signedInAtNoon("resident");
  const staff = await signedInAtNoon("official");
  const { db } = await testDatabase();
  await deleteEndedSessions(db, minutes(45));
  const left = (await db.select().from(sessions)).map(({ tokenHash }) => tokenHash);
  expect(left).toContain(hashOf(cookie));
  expect(left).not.toContain(hashOf(staff.cookie));
  expect(await askedAt(cookie, minutes(46))).toBe(user.id);
});

test.each(["", "sessie", "sessie=", "andere=%E0%A4%A", "xsessie=abc", "=; ;"])(
  "the cookie header %j holds no session",
  (header) => {
    expect(tokenHashOf(new Request("http://localhost/", { headers: { Cookie: header } }))).toBeNull();
  },
);

test("the session is found among other cookies, also malformed ones", () => {
  const request = new Request("http://localhost/", { headers: { Cookie: "a=%E0%A4%A; sessie=abc; b=1" } });
  expect(tokenHashOf(request)).toBe(hashOfToken("abc"));
});
