import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { sessions, users } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../../../tests/factories/account.ts";
import { anOrganisation } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { hashPassword, isOutdated } from "./password.server.ts";
import { continueSession, endSessionsOf } from "./session.commands.server.ts";
import { hashOfToken } from "./session-cookie.server.ts";
import { changePassword, signIn } from "./sign-in.commands.server.ts";

const password = "drie vogels op het dak";
let organisationId = 0;
let networks = 0;

beforeAll(async () => {
  organisationId = await anOrganisation((await testDatabase()).db);
});

afterEach(() => {
  vi.useRealTimers();
});

const newNetwork = () => `network ${++networks}`;

async function attempt(email: string, typed: string, network: string) {
  const { db } = await testDatabase();
  const outcome = await signIn(db, {
    organisationId,
    email,
    password: typed,
    network,
    replaces: null,
    now: new Date(),
  });
  return outcome.kind;
}

/** How often each outcome occurred. */
async function counted(attempts: Promise<string>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.all(attempts)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

async function whoHas(cookie: string): Promise<string | undefined> {
  const { db } = await testDatabase();
  return (await continueSession(db, hashOfToken(cookie.split("=")[1] ?? ""), new Date()))?.id;
}

test("address and password that belong together sign in; an unknown address is as wrong as a wrong password", async () => {
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId, password });
  const network = newNetwork();
  expect(await attempt(user.email, password, network)).toBe("signed-in");
  expect(await attempt(user.email, `${password}!`, network)).toBe("wrong");
  expect(await attempt("niemand@example.nl", password, network)).toBe("wrong");
  const withoutPassword = await anAccount(db, { organisationId });
  expect(await attempt(withoutPassword.email, password, network)).toBe("wrong");
});

test("of fifty wrong passwords at the same time exactly five are looked at", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId, password });
  const network = newNetwork();
  const attempts = Array.from({ length: 50 }, () => attempt(email, "drie vogels op de schutting", network));
  expect(await counted(attempts)).toEqual({ wrong: 5, "too-many": 45 });
  expect(await attempt(email, password, network)).toBe("too-many");
});

test("who is locked out signs in from elsewhere, and after a quarter of an hour from here", async () => {
  const { db } = await testDatabase();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T12:00:00Z") });
  const { email } = await anAccount(db, { organisationId, password });
  const network = newNetwork();
  await counted(Array.from({ length: 6 }, () => attempt(email, "wrong", network)));
  expect(await attempt(email, password, network)).toBe("too-many");
  expect(await attempt(email, password, newNetwork())).toBe("signed-in");
  vi.setSystemTime(new Date("2026-06-15T12:15:01Z"));
  expect(await attempt(email, password, network)).toBe("signed-in");
});

test("one network may be wrong fifty times, whatever the addresses", async () => {
  const network = newNetwork();
  const attempts = Array.from({ length: 54 }, (_, index) => attempt(`guess-${index}@example.nl`, "wrong", network));
  expect(await counted(attempts)).toEqual({ wrong: 50, "too-many": 4 });
});

test("one account bears a hundred wrong passwords a day, from however many networks, and opens again the next day", async () => {
  const { db } = await testDatabase();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T12:00:00Z") });
  const { email } = await anAccount(db, { organisationId, password });
  for (let round = 0; round < 20; round += 1) {
    const network = newNetwork();
    const five = Array.from({ length: 5 }, () => attempt(email, "wrong", network));
    expect(await counted(five)).toEqual({ wrong: 5 });
  }
  expect(await attempt(email, password, newNetwork())).toBe("too-many");
  vi.setSystemTime(new Date("2026-06-16T12:00:01Z"));
  expect(await attempt(email, password, newNetwork())).toBe("signed-in");
});

test("the owner signs in from where they did so today, however many strangers use up the turns of the account", async () => {
  const { db } = await testDatabase();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-15T20:00:00Z") });
  const { email } = await anAccount(db, { organisationId, password });
  const home = newNetwork();
  expect(await attempt(email, password, home)).toBe("signed-in");
  for (let round = 0; round < 20; round += 1) {
    const network = newNetwork();
    await counted(Array.from({ length: 5 }, () => attempt(email, "wrong", network)));
  }
  expect(await attempt(email, password, newNetwork())).toBe("too-many");
  expect(await attempt(email, password, home)).toBe("signed-in");
  // The limit of one account from one network holds at home as well, so that a neighbour cannot guess for ever.
  expect(await counted(Array.from({ length: 7 }, () => attempt(email, "wrong", home)))).toEqual({
    wrong: 5,
    "too-many": 2,
  });
  vi.setSystemTime(new Date("2026-06-16T02:00:00Z"));
  expect(await attempt(email, password, home)).toBe("signed-in");
});

test("people with the right password are never too many: a hundred behind one address sign in", async () => {
  const { db } = await testDatabase();
  const network = newNetwork();
  const { email } = await anAccount(db, { organisationId, password });
  for (let wave = 0; wave < 2; wave += 1) {
    expect(await counted(Array.from({ length: 50 }, () => attempt(email, password, network)))).toEqual({
      "signed-in": 50,
    });
  }
});

test("more than fifty-four at once hear that it is busy", async () => {
  const attempts = Array.from({ length: 60 }, (_, index) => attempt(`busy-${index}@example.nl`, "wrong", newNetwork()));
  expect((await counted(attempts)).busy).toBe(6);
});

test("a hash of older parameters is made anew at signing in", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId });
  const old = await hash(password, { memoryCost: 4096, timeCost: 3 });
  await db.update(users).set({ passwordHash: old }).where(eq(users.email, email));
  expect(await attempt(email, password, newNetwork())).toBe("signed-in");
  const [stored] = await db.select().from(users).where(eq(users.email, email));
  expect(stored?.passwordHash).not.toBe(old);
  expect(isOutdated(stored?.passwordHash ?? "")).toBe(false);
  expect(await attempt(email, password, newNetwork())).toBe("signed-in");
});

test("another password ends every session, also this browser's old one, and starts one for this browser", async () => {
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId, password });
  const old = [await aBrowserOf(db, user), await aBrowserOf(db, user)];
  const change = {
    user,
    current: password,
    password: "vier meeuwen op de kade",
    network: newNetwork(),
    now: new Date(),
  };
  const outcome = await changePassword(db, change);
  if (outcome.kind !== "changed") throw new Error(outcome.kind);
  expect(await Promise.all(old.map(whoHas))).toEqual([undefined, undefined]);
  expect(await whoHas(cookieOf(outcome.cookie))).toBe(user.id);
  expect(await attempt(user.email, password, newNetwork())).toBe("wrong");
  expect(await attempt(user.email, change.password, newNetwork())).toBe("signed-in");
});

test("many who sign in at once with a hash of older parameters all do", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId });
  const old = await hash(password, { memoryCost: 4096, timeCost: 3 });
  await db.update(users).set({ passwordHash: old }).where(eq(users.email, email));
  const network = newNetwork();
  expect(await counted(Array.from({ length: 8 }, () => attempt(email, password, network)))).toEqual({ "signed-in": 8 });
});

/** Resolves when a connection of this database waits for a row that another one holds. */
async function untilSomebodyWaits(): Promise<"waits"> {
  const { owner } = await testDatabase();
  for (;;) {
    const [found] = await owner.sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (found) return "waits";
  }
}

test.each([
  ["up to date", () => hashPassword(password)],
  ["of older parameters", () => hash(password, { memoryCost: 4096, timeCost: 3 })],
])(
  "a sign-in with the old password that crosses a change of it gets no session, and never brings the old one back: %s",
  async (_what, makeHash) => {
    const { db, owner } = await testDatabase();
    const user = await anAccount(db, { organisationId });
    await db
      .update(users)
      .set({ passwordHash: await makeHash() })
      .where(eq(users.id, user.id));
    const changed = await hashPassword("vier meeuwen op de kade");
    const crossing = await owner.db.transaction(async (tx) => {
      await tx.update(users).set({ passwordHash: changed }).where(eq(users.id, user.id));
      await endSessionsOf(tx, { organisationId, userId: user.id });
      // The old password is still the one that others read, until this transaction ends.
      const signingIn = attempt(user.email, password, newNetwork());
      await Promise.race([signingIn, untilSomebodyWaits()]);
      return { signingIn };
    });
    expect(await crossing.signingIn).toBe("wrong");
    expect(await db.select().from(sessions).where(eq(sessions.userId, user.id))).toEqual([]);
    const [stored] = await db.select().from(users).where(eq(users.id, user.id));
    expect(stored?.passwordHash).toBe(changed);
  },
);

test("without the current password nothing changes; of two changes at the same time one counts", async () => {
  const { db } = await testDatabase();
  const user = await anAccount(db, { organisationId, password });
  const browser = await aBrowserOf(db, user);
  const change = (current: string, next: string) =>
    changePassword(db, { user, current, password: next, network: newNetwork(), now: new Date() });
  expect((await change("not my password", "vier meeuwen op de kade")).kind).toBe("wrong");
  expect(await whoHas(browser)).toBe(user.id);
  const both = await Promise.all([
    change(password, "vier meeuwen op de kade"),
    change(password, "vijf eenden in de vaart"),
  ]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(["changed", "wrong"]);
});
