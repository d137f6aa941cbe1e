import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { anAccount, cookieOf } from "../factories/account.ts";
import { anOrganisation } from "../factories/round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const password = "drie vogels op het dak";
let organisationId = 0;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  organisationId = await anOrganisation(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

function send(path: string, fields: Record<string, string>, cookie = ""): Promise<Response> {
  const body = new URLSearchParams(fields);
  return site(new Request(`http://localhost${path}`, { method: "POST", headers: { Cookie: cookie }, body }));
}

const view = (path: string, cookie: string) =>
  site(new Request(`http://localhost${path}`, { headers: { Cookie: cookie } }));

async function anAddress(): Promise<string> {
  const { db } = await testDatabase();
  return (await anAccount(db, { organisationId, password })).email;
}

/** What a visitor could compare: status, where to, and the page but for the address they typed themselves. */
async function seen(response: Response, typed: string) {
  return {
    status: response.status,
    location: response.headers.get("Location"),
    cookie: response.headers.get("Set-Cookie"),
    body: (await response.text()).replaceAll(typed, "…"),
  };
}

test("the answer to registering is the same whether or not the address has an account", async () => {
  const known = await anAddress();
  const fields = { displayName: "Sanne", password: "vier meeuwen op de kade" };
  const answers = [known, "nieuw@example.nl"].map(async (email) =>
    seen(await send("/registreren", { ...fields, email }), email),
  );
  const [first, second] = await Promise.all(answers);
  expect(first).toEqual(second);
  expect(first).toMatchObject({ status: 303, location: "/inloggen?account=nieuw", cookie: null });
});

test("signing in tells nobody whether an address has an account", async () => {
  const answers = [await anAddress(), "niemand@example.nl"].map(async (email) =>
    seen(await send("/inloggen", { email, password: "not the password" }), email),
  );
  const [known, unknown] = await Promise.all(answers);
  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ status: 400, cookie: null });
});

test("the page after a wrong password keeps the address and never the password", async () => {
  const typed = "this was typed by mistake";
  const page = await (await send("/inloggen", { email: "jan@example.nl", password: typed })).text();
  expect(page).toContain("jan@example.nl");
  expect(page).not.toContain(typed);
});

test.each([
  ["/mijn", "/mijn"],
  ["/voorstellen/haven/reacties?bladzijde=2", "/voorstellen/haven/reacties?bladzijde=2"],
  ["//evil.example", "/mijn"],
  ["https://evil.example/", "/mijn"],
  ["/\\evil.example", "/mijn"],
  ["javascript:alert(1)", "/mijn"],
])("after signing in with terug=%s one goes on to %s", async (back, to) => {
  const answer = await send(`/inloggen?terug=${encodeURIComponent(back)}`, { email: await anAddress(), password });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, to]);
});

test("signing out ends the session, takes the cookie away and clears what the browser keeps of the site", async () => {
  const answer = await send("/inloggen", { email: await anAddress(), password });
  const cookie = cookieOf(answer.headers.get("Set-Cookie") ?? "");
  expect((await view("/mijn", cookie)).status).toBe(200);
  const out = await send("/uitloggen", {}, cookie);
  expect(out.headers.get("Set-Cookie")).toContain("Max-Age=0");
  expect(out.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
  expect((await view("/mijn", cookie)).headers.get("Location")).toBe("/inloggen?terug=%2Fmijn");
});

test("looking at the page to sign out changes nothing", async () => {
  const answer = await send("/inloggen", { email: await anAddress(), password });
  const cookie = cookieOf(answer.headers.get("Set-Cookie") ?? "");
  await view("/uitloggen", cookie);
  expect((await view("/mijn", cookie)).status).toBe(200);
});

test("after too many wrong passwords the answer says when to try again, in the visitor's language", async () => {
  const email = await anAddress();
  const wrong = () => send("/en/inloggen", { email, password: "not the password" });
  await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong()]);
  const answer = await wrong();
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "900"]);
  expect(await answer.text()).toContain("You have tried to sign in too often");
});
