import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { markExampleData } from "~/features/organisations/organisation.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aPanel } from "../factories/panel.ts";
import { aRound } from "../factories/round-today.ts";
import { aSmallRegion } from "../factories/small-region.ts";
import { asOwner, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const sentence = "de verzonnen antwoorden horen niet bij echte panelleden of uitnodigingen";
let organisationId = 0;
let pages: string[] = [];
let cookie = "";
let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  organisationId = await aSmallRegion(db);
  const panel = await aPanel(db, { organisationId });
  const slug = `panel-${randomUUID()}`;
  const round = await aRound(db, { organisationId, slug, audience: "panel", panelId: panel.id, instrument: "survey" });
  cookie = await aBrowserOf(db, await anAccount(db, { organisationId, role: "admin" }));
  pages = ["/beheer/rondes", `/beheer/rondes/${round}`, "/beheer/panels", `/beheer/panels/${panel.slug}`];
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

async function textsOf(paths: readonly string[]): Promise<string[]> {
  const headers = { Cookie: cookie };
  return await Promise.all(
    paths.map(async (path) => (await site(new Request(`http://localhost${path}`, { headers }))).text()),
  );
}

test("staff of a site with example data read why made-up answers have no members and no invitations behind them", async () => {
  const before = await textsOf(pages);
  expect(before.filter((text) => text.includes(sentence))).toEqual([]);
  expect(before.map((text) => /<h1/.test(text))).toEqual(pages.map(() => true));
  const { db } = await testDatabase();
  await asOwner(db, (owner) => markExampleData(owner, organisationId));
  forgetOrganisation();
  const after = await textsOf(pages);
  expect(after.map((text) => text.includes(sentence))).toEqual(pages.map(() => true));
});
