import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { issueToken, tokenWorks } from "~/features/accounts/by-mail/account-token.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { accountTokens, mails, organisations, users } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aRound } from "../factories/round-today.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { asOwner, type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const password = "drie vogels op het dak";
const another = "vier meeuwen op de kade";
let database: TestDatabase;
let organisationId = 0;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  database = await testDatabase();
  organisationId = await aSmallRegion(database.db);
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

function get(path: string, cookie = ""): Promise<Response> {
  return site(new Request(`http://localhost${path}`, { headers: { Cookie: cookie } }));
}

function send(path: string, fields: Record<string, string> = {}, cookie = ""): Promise<Response> {
  const body = new URLSearchParams(fields);
  return site(new Request(`http://localhost${path}`, { method: "POST", headers: { Cookie: cookie }, body }));
}

async function mailsTo(recipient: string) {
  const { db } = database;
  return db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(desc(mails.id));
}

/** The path behind the link in the newest mail to somebody. */
async function linkTo(recipient: string): Promise<string> {
  const [mail] = await mailsTo(recipient);
  const link = /https?:\/\/\S+/.exec(mail?.body ?? "")?.[0];
  if (!link) throw new Error(`There is no link in ${mail?.body}`);
  return new URL(link).pathname;
}

async function isConfirmed(email: string): Promise<boolean> {
  const [user] = await database.db.select().from(users).where(eq(users.email, email));
  return user?.confirmedOn !== null;
}

const register = (email: string) => send("/registreren", { displayName: "Sanne", email, password });

describe("the address of an account", () => {
  test("is confirmed by the button behind the link in the mail, once, and not by opening it", async () => {
    const email = "sanne@example.nl";
    expect((await register(email)).status).toBe(303);
    const link = await linkTo(email);
    for (const _ of [1, 2, 3]) expect((await get(link)).status).toBe(200);
    expect(await isConfirmed(email)).toBe(false);
    const pressed = await Promise.all(Array.from({ length: 50 }, () => send(link)));
    expect(pressed.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(await isConfirmed(email)).toBe(true);
    expect((await get(link)).status).toBe(404);
  });

  test("is told by mail when somebody registers with it again: the page says the same", async () => {
    const email = "els@example.nl";
    const first = await register(email);
    const second = await register(email);
    expect([second.status, second.headers.get("Location")]).toEqual([first.status, first.headers.get("Location")]);
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("al een account"),
      expect.stringContaining("Bevestig"),
    ]);
  });

  test("gets three mails an hour at most, and the page says so", async () => {
    const person = await anAccount(database.db, { organisationId, isConfirmed: false });
    const cookie = await aBrowserOf(database.db, person);
    const asked = [];
    for (const _ of [1, 2, 3, 4]) asked.push((await send("/adres-bevestigen", {}, cookie)).status);
    expect(asked).toEqual([200, 200, 200, 429]);
    expect(await mailsTo(person.email)).toHaveLength(3);
  });

  test("must be confirmed for a questionnaire of confirmed residents", async () => {
    const { db } = database;
    const slug = "voor-bevestigden";
    await aRound(db, { organisationId, slug, instrument: "survey", audience: "confirmed" });
    const page = async (cookie = "") => (await get(`/vragenlijsten/${slug}`, cookie)).text();
    const person = await anAccount(db, { organisationId, isConfirmed: false });
    const cookie = await aBrowserOf(db, person);
    expect(await page()).toContain("Log in of maak een account");
    expect(await page(cookie)).toContain("/adres-bevestigen");
    await db.update(users).set({ confirmedOn: "2026-01-01" }).where(eq(users.id, person.id));
    expect(await page(cookie)).toContain("voor bewoners met een account");
  });
});

describe("a forgotten password", () => {
  async function aPerson() {
    return anAccount(database.db, { organisationId, password });
  }
  const signIn = (email: string, typed: string) => send("/inloggen", { email, password: typed });

  test("is replaced through the link in the mail, and every browser is signed out", async () => {
    const { email, ...person } = await aPerson();
    const before = await aBrowserOf(database.db, person);
    expect((await send("/wachtwoord-vergeten", { email })).status).toBe(200);
    const link = await linkTo(email);
    expect((await get(link)).status).toBe(200);
    expect((await send(link, { password: "kort" })).status).toBe(400);
    expect((await send(link, { password: another })).status).toBe(200);
    expect((await send(link, { password })).status).toBe(404);
    expect((await get("/mijn", before)).status).toBe(302);
    expect((await signIn(email, password)).status).toBe(400);
    const signedIn = await signIn(email, another);
    expect((await get("/mijn", cookieOf(signedIn.headers.get("Set-Cookie") ?? ""))).status).toBe(200);
  });

  test("does not tell who has an account, and mails nobody without one", async () => {
    const { email } = await aPerson();
    const page = async (address: string) =>
      (await (await send("/wachtwoord-vergeten", { email: address })).text()).replaceAll(address, "…");
    const [known, unknown] = [await page(email), await page("niemand@example.nl")];
    const withoutNonces = (html: string) => html.replace(/nonce="[^"]*"/g, "");
    expect(withoutNonces(known)).toBe(withoutNonces(unknown));
    expect(await mailsTo("niemand@example.nl")).toEqual([]);
  });

  test("a link works for an hour, and for its own end only", async () => {
    const { db } = database;
    const { id: userId } = await aPerson();
    const now = new Date("2026-06-01T12:00:00Z");
    const token = await issueToken(db, { organisationId, userId, purpose: "reset" }, now);
    const at = (time: string) => tokenWorks(db, token, "reset", new Date(`2026-06-01T${time}Z`));
    expect(await at("12:59:59")).toBe(true);
    expect(await at("13:00:00")).toBe(false);
    expect(await tokenWorks(db, token, "confirm", now)).toBe(false);
    const stored = await db
      .select()
      .from(accountTokens)
      .where(and(eq(accountTokens.userId, userId), eq(accountTokens.purpose, "reset")));
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

test("staff read the link in somebody else's mail on a site with example data only", async () => {
  const { db } = database;
  const { email } = await anAccount(db, { organisationId, role: "admin", password });
  const researcher = cookieOf(await aBrowserOf(db, await anAccount(db, { organisationId, role: "researcher" })));
  await send("/wachtwoord-vergeten", { email });
  const link = await linkTo(email);
  const outbox = async (exampleData: boolean) => {
    await asOwner(db, (owner) =>
      owner.update(organisations).set({ exampleData }).where(eq(organisations.id, organisationId)),
    );
    forgetOrganisation();
    return await (await get("/beheer/post", researcher)).text();
  };
  expect(await outbox(false)).toContain(email);
  expect(await outbox(false)).not.toContain(link);
  expect(await outbox(true)).toContain(link);
});
