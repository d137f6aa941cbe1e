import { beforeAll, expect, test } from "vitest";
import { mergeIdea } from "~/features/discussions/ideas/merge-idea.commands.server.ts";
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

test("an answer to an idea that was merged meanwhile stays to be copied, with the way to the idea that stays", async () => {
  const { db } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const [official, moderator] = [
    await anAccount(db, { organisationId, role: "official" }),
    await anAccount(db, { organisationId, role: "moderator" }),
  ];
  const stays = await anIdea(db, organisationId, { title: "Een bankje aan het water" });
  const double = await anIdea(db, organisationId, { title: "Zitplek bij de sluis" });
  const merge = { organisationId, ideaId: double.id, into: stays.id, moderatorId: moderator.id };
  expect(await mergeIdea(db, merge, new Date())).toEqual({ kind: "merged" });
  const headers = { Cookie: cookieOf(await aBrowserOf(db, official)) };
  const body = new URLSearchParams({ intent: "answer", answer: "Er komen dit najaar vier bankjes." });
  const sent = new Request(`http://localhost/beheer/ideeen/${double.id}`, { method: "POST", headers, body });
  const answer = await site(sent);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toMatch(/<textarea[^>]*>Er komen dit najaar vier bankjes\.<\/textarea>/);
  expect(page).toContain(`/beheer/ideeen/${stays.id}"`);
  expect(page).not.toContain("Plaats dit antwoord");
});
