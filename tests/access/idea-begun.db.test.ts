import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { anIdea } from "../factories/idea.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  configureDatabase((await testDatabase()).appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

test("an official reads beforehand what everybody reads with an idea from which a proposal was begun", async () => {
  const { db } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const headers = { Cookie: cookieOf(await aBrowserOf(db, await anAccount(db, { organisationId, role: "official" }))) };
  const { id } = await anIdea(db, organisationId);
  const staffPage = `http://localhost/beheer/ideeen/${id}`;
  const before = await (await site(new Request(staffPage, { headers }))).text();
  expect(before).toContain("Bij het idee leest iedereen wel meteen dat een ambtenaar het uitwerkt.");
  const body = new URLSearchParams({ intent: "begin" });
  expect((await site(new Request(staffPage, { method: "POST", headers, body }))).status).toBe(303);
  const everybody = await (await site(new Request(`http://localhost/ideeen/${id}`))).text();
  expect(everybody).toContain("Een ambtenaar werkt dit idee uit tot een voorstel.");
});
