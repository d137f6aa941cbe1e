import { and, eq, like } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { mails } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposal, aSmallRegion } from "../factories/small-region.ts";
import { type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const address = "/beheer/voorstellen/haven/hoeders";
let database: TestDatabase;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let organisationId = 0;
let official = "";

beforeAll(async () => {
  database = await testDatabase();
  organisationId = await aSmallRegion(database.db);
  await aProposal(database.db, organisationId, { slug: "haven", themes: ["wonen"] });
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  official = await aBrowserOf(database.db, await anAccount(database.db, { organisationId, role: "official" }));
  return closeDatabase;
});

async function visit(fields?: Record<string, string>) {
  const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await site(new Request(`http://localhost${address}`, { headers: { Cookie: official }, ...sent }));
  return { status: answer.status, page: await answer.text() };
}

async function ask({ email }: { email: string }) {
  const form = { intent: "appoint", speaksFor: "nature", reason: "Kent de oever.", email };
  expect((await visit({ ...form, known: "2147483647" })).status).toBe(303);
}

async function mailsTo({ email }: { email: string }) {
  const toThem = and(eq(mails.recipient, email), like(mails.sendKey, "guardian:%"));
  return await database.db.select().from(mails).where(toThem).orderBy(mails.id);
}

test("a guardian is mailed once that they were asked and why, with the way to give it back; and that it ended", async () => {
  const [first, second] = [
    await anAccount(database.db, { organisationId }),
    await anAccount(database.db, { organisationId }),
  ];
  await ask(first);
  await ask(first);
  const asked = await mailsTo(first);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toContain("de natuur");
  expect(asked[0]?.body).toContain("Kent de oever.");
  expect(asked[0]?.body).toContain("/mijn#hoeder");
  await ask(second);
  expect((await mailsTo(first)).map(({ subject }) => subject)[1]).toMatch(/^U bent geen hoeder meer bij/);
  const guardian = /name="guardian" type="hidden" value="(\d+)"/.exec((await visit()).page)?.[1] ?? "";
  const unsure = await visit({ intent: "relieve", guardian });
  expect(unsure.status).toBe(400);
  expect(unsure.page).toContain("Kruis aan dat deze persoon geen hoeder meer is.");
  expect(await mailsTo(second)).toHaveLength(1);
  const relieved = { intent: "relieve", guardian, sure: "ja" };
  expect((await visit(relieved)).status).toBe(303);
  await visit(relieved);
  const told = await mailsTo(second);
  expect(told).toHaveLength(2);
  expect(told[1]?.body).toContain("Wat u publiceerde, blijft staan.");
});

test("whoever never showed that the address is theirs is not mailed", async () => {
  const unconfirmed = await anAccount(database.db, { organisationId, isConfirmed: false });
  await ask(unconfirmed);
  expect(await mailsTo(unconfirmed)).toEqual([]);
});

test("the page that says that guardians get an answer leads to where it is given", async () => {
  expect((await visit()).page).toContain('href="/beheer/voorstellen/haven/besluiten"');
});
