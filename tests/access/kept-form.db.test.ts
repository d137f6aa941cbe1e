import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { anAccount, cookieOf } from "../factories/account.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const password = "drie vogels op het dak";
let organisationId = 0;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  organisationId = await aSmallRegion(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** Sends a form as a browser does, with its size. */
function send(path: string, fields: [string, string][], cookie = ""): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": `${body.length}`,
    Cookie: cookie,
  };
  return site(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
}

/** The hidden fields of the form on a page, as a browser sends them. */
function hiddenFields(page: string): [string, string][] {
  const unescaped = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  return [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => {
    const [, name = ""] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(input) ?? [];
    return [unescaped(name), unescaped(value)];
  });
}

const title: [string, string][] = [
  ["titleNl", "Wonen & \"werken\" <hier>\r\nen 'daar'"],
  ["titleEn", "Housing"],
];

/** The page to sign in, after a form was sent to a page of staff by somebody who was signed out. */
async function signedOut(fields: [string, string][]) {
  const first = await send("/beheer/vragenlijsten", fields);
  expect([first.status, first.headers.get("Location")]).toEqual([307, "/inloggen?terug=%2Fbeheer%2Fvragenlijsten"]);
  const asked = await send(first.headers.get("Location") ?? "", fields);
  return { status: asked.status, page: await asked.text() };
}

test("who was signed out while writing signs in, a mistake included, and sends the same form again", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId, password, role: "official" });
  const address = "/inloggen?terug=%2Fbeheer%2Fvragenlijsten";
  const asked = await signedOut(title);
  expect(asked.status).toBe(401);
  expect(asked.page).toContain("U bent niet meer ingelogd");
  const signIn = (typed: string, page: string) =>
    send(address, [...hiddenFields(page), ["email", email], ["password", typed]]);
  const wrong = await signIn("not the password", asked.page);
  expect(wrong.status).toBe(400);
  const again = await signIn(password, await wrong.text());
  const page = await again.text();
  expect([again.status, again.headers.get("Location")]).toEqual([200, null]);
  expect(page).toContain("Het is nog niet verstuurd");
  expect(page).toContain('action="/beheer/vragenlijsten"');
  expect(hiddenFields(page)).toEqual(title);
  expect(page).toContain(`U bent ingelogd als ${email}.`);
  // Whoever did not write it throws it away: a form without fields, to where their own work is.
  expect(page).toMatch(/<form action="\/beheer"[^>]* method="get"[^>]*>(?:(?!<input).)*Gooi weg/s);
  const cookie = cookieOf(again.headers.get("Set-Cookie") ?? "");
  const short = await send("/beheer/vragenlijsten", [["titleNl", "Wonen"]], cookie);
  expect([short.status, short.headers.get("Location")]).toEqual([
    303,
    expect.stringMatching(/^\/beheer\/vragenlijsten\/\d+\?klaar=nieuw$/),
  ]);
});

test("a field that came twice with the same value goes along twice", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId, password });
  const twice: [string, string][] = [
    ["thema", "wonen"],
    ["thema", "wonen"],
  ];
  const { page } = await signedOut(twice);
  const again = await send("/inloggen?terug=%2Fmijn", [
    ...hiddenFields(page),
    ["email", email],
    ["password", password],
  ]);
  expect(hiddenFields(await again.text())).toEqual(twice);
});

test("a form that is too long to go along is not kept, and its writer is told at once", async () => {
  const long = await signedOut([["tekst", "a".repeat(300_000)]]);
  expect([long.status, hiddenFields(long.page)]).toEqual([401, []]);
  expect(long.page).toContain("konden wij niet vasthouden");
  const short = await signedOut([["tekst", "a".repeat(299_000)]]);
  expect(hiddenFields(short.page).map(([name]) => name)).toEqual(["kept"]);
  expect(short.page).not.toContain("konden wij niet vasthouden");
});

test("a form with a password is not kept", async () => {
  const { page } = await signedOut([
    ["intent", "password"],
    ["password", "a secret of mine"],
  ]);
  expect(page).not.toContain("a secret of mine");
  expect(page).not.toContain("U bent niet meer ingelogd");
});

test("what somebody made up as a kept form is sent nowhere else, and is no page", async () => {
  const { db } = await testDatabase();
  const { email } = await anAccount(db, { organisationId, password });
  const fields = (kept: string): [string, string][] => [
    ["email", email],
    ["password", password],
    ["kept", kept],
  ];
  for (const kept of ["<script>alert(1)</script>", "{}", '[["a"]]', "[1]"]) {
    const answer = await send("/inloggen?terug=%2Fmijn", fields(kept));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/mijn"]);
  }
  const elsewhere = await send("/inloggen?terug=https%3A%2F%2Fevil.example", fields('[["a","b"]]'));
  expect(await elsewhere.text()).toContain('action="/mijn"');
});

test("looking at a page of staff leads to signing in as before", async () => {
  const answer = await site(new Request("http://localhost/beheer/vragenlijsten"));
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/inloggen?terug=%2Fbeheer%2Fvragenlijsten"]);
});
