import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { saveWeighing } from "~/features/proposals/weighing/weighing.commands.server.ts";
import { newestWeighing, publishedWeighing } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { changedBy } from "~/features/proposals/weighing/weighing-form.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposal, aSmallRegion } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const address = "/beheer/voorstellen/haven/afweging?deel=slot&plan=plan";
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about = { organisationId: 0, proposalId: 0 };
let cookie = "";

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  about = { organisationId, proposalId: await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] }) };
  cookie = await aBrowserOf(db, await anAccount(db, { organisationId, role: "official" }));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** What a browser gets: the page, and the moment of the last change that its forms carry along. */
async function visit(fields?: Record<string, string>) {
  const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await site(new Request(`http://localhost${address}`, { headers: { Cookie: cookie }, ...sent }));
  const page = await answer.text();
  const known = [...page.matchAll(/<input[^>]*name="known"[^>]*value="([^"]*)"/g)].map(([, value]) => value ?? "");
  return { status: answer.status, page, known };
}

/** A colleague saves all of it, with this as what weighs heaviest. */
async function aColleagueSaves(why: string): Promise<void> {
  const { db } = await testDatabase();
  const { organisationId, proposalId } = about;
  const officialId = (await anAccount(db, { organisationId, role: "official" })).id;
  const estimate = changedBy("deskundigen", { "score-wonen": "2", "source-wonen": "MER 2021" }, "plan");
  const conclusion = changedBy("slot", { heaviest: "wonen", why }, "plan");
  const known = (await newestWeighing(db, about))?.changedAt.toISOString() ?? "";
  const by = { organisationId, proposalId, officialId, known };
  const outcome = await saveWeighing(db, { ...by, change: (content) => conclusion(estimate(content)) }, new Date());
  if (outcome.kind !== "saved") throw new Error(outcome.kind);
}

test("who opened a weighing before a colleague saved it publishes nothing, and saves nothing over it", async () => {
  const { db } = await testDatabase();
  await aColleagueSaves("Er is een tekort.");
  const opened = await visit();
  // The form to save and the form to publish each say what the page showed.
  expect(new Set(opened.known)).toEqual(new Set([(await newestWeighing(db, about))?.changedAt.toISOString()]));
  expect(opened.known).toHaveLength(2);
  await aColleagueSaves("Er is een overschot.");
  const [known = ""] = opened.known;

  const late = await visit({ intent: "publish", known });
  expect(late.status).toBe(409);
  expect(late.page).toContain("Er is niets gepubliceerd: iemand anders heeft de afweging net veranderd.");
  expect(late.page).toContain("Er is een overschot.");
  expect(await publishedWeighing(db, about)).toBeUndefined();

  const saved = await visit({ intent: "save", known, heaviest: "wonen", why: "Het is vol." });
  expect(saved.status).toBe(409);
  expect(saved.page).toContain("Iemand anders heeft deze afweging net bewaard.");
  expect(saved.page).toMatch(/<textarea[^>]*>Het is vol\.<\/textarea>/);

  const [read = ""] = late.known;
  expect((await visit({ intent: "publish", known: read })).status).toBe(303);
  expect((await publishedWeighing(db, about))?.content.heaviest?.why).toBe("Er is een overschot.");
});
