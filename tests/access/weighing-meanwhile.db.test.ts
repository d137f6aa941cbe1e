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

const editor = "/beheer/voorstellen/haven/afweging?deel=slot&plan=plan";
const lastLook = `${editor}&stap=publiceren`;
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

/** What a browser gets: the page, where it leads, and the moment of the last change that its form carries along. */
async function visit(to: string, fields?: Record<string, string>) {
  const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await site(new Request(`http://localhost${to}`, { headers: { Cookie: cookie }, ...sent }));
  const page = await answer.text();
  const known = [...page.matchAll(/<input[^>]*name="known"[^>]*value="([^"]*)"/g)].map(([, value]) => value ?? "");
  return { status: answer.status, leadsTo: answer.headers.get("Location"), page, known };
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
  const moment = (await newestWeighing(db, about))?.changedAt.toISOString() ?? "";
  // The form to save and the form to publish each say what the page showed.
  expect((await visit(editor)).known).toEqual([moment]);
  expect((await visit(lastLook)).known).toEqual([moment]);
  await aColleagueSaves("Er is een overschot.");

  const late = await visit(lastLook, { intent: "publish", known: moment, sure: "ja" });
  expect(late.status).toBe(409);
  expect(late.page).toContain("Er is niets gepubliceerd: iemand anders heeft de afweging net veranderd.");
  expect(late.page).toContain("Er is een overschot.");
  expect(await publishedWeighing(db, about)).toBeUndefined();

  const saved = await visit(editor, { intent: "save", known: moment, heaviest: "wonen", why: "Het is vol." });
  expect(saved.status).toBe(409);
  expect(saved.page).toContain("Iemand anders heeft deze afweging net bewaard.");
  expect(saved.page).toMatch(/<textarea[^>]*>Het is vol\.<\/textarea>/);

  const [known = ""] = late.known;
  expect((await visit(lastLook, { intent: "publish", known, sure: "ja" })).status).toBe(303);
  expect((await publishedWeighing(db, about))?.content.heaviest?.why).toBe("Er is een overschot.");
});

test("whoever goes on to publishing saves what was typed, reads it once more, and publishes after a tick", async () => {
  const { db } = await testDatabase();
  const typed = { heaviest: "wonen", why: "Er komen te weinig woningen." };
  const gone = await visit(editor, { ...typed, intent: "check", known: "" });
  expect([gone.status, gone.leadsTo]).toEqual([303, lastLook]);
  const { page, known } = await visit(lastLook);
  expect(page).toContain(typed.why);
  expect(page).toContain("Ja, dit is de definitieve tekst");
  const [read = ""] = known;
  const unsure = await visit(lastLook, { intent: "publish", known: read });
  expect([unsure.status, unsure.page]).toEqual([400, expect.stringContaining("Zet een vinkje als u het zeker weet.")]);
  expect((await publishedWeighing(db, about))?.content.heaviest?.why).not.toBe(typed.why);
  expect((await visit(lastLook, { intent: "publish", known: read, sure: "ja" })).status).toBe(303);
  expect((await publishedWeighing(db, about))?.content.heaviest?.why).toBe(typed.why);

  // Nothing new was typed: there is no draft, and no new version begins.
  const again = await visit(editor, { ...typed, intent: "check", known: "" });
  expect((await visit(again.leadsTo ?? "")).leadsTo).toBe(`${editor}&klaar=niets`);
  expect((await newestWeighing(db, about))?.version).toBe(2);
});

test("whoever goes to another part keeps what was typed, and leaves no draft without typing", async () => {
  const { db } = await testDatabase();
  const known = (await newestWeighing(db, about))?.content.heaviest;
  const stays = { heaviest: known?.theme ?? "", why: known?.why ?? "" };
  const left = await visit(editor, { ...stays, intent: "part:spanningen", known: "" });
  expect(left.leadsTo).toBe("/beheer/voorstellen/haven/afweging?deel=spanningen&plan=plan");
  expect((await newestWeighing(db, about))?.publishedAt).not.toBeNull();

  const typed = await visit(editor, { heaviest: "wonen", why: "Het water stijgt.", intent: "part:vlakken", known: "" });
  expect(typed.leadsTo).toBe("/beheer/voorstellen/haven/afweging?deel=vlakken&plan=plan&klaar=bewaard");
  expect((await newestWeighing(db, about))?.content.heaviest?.why).toBe("Het water stijgt.");
});

test("the Enter key saves: the tabs stand above the form, but are not what it presses", async () => {
  const { page } = await visit(editor);
  const buttons = [...page.matchAll(/<button[^>]*form="onderdeel"[^>]*>/g)].map(([button]) => button);
  expect(buttons[0]).toContain('value="save"');
  expect(buttons.join()).toContain('value="part:spanningen"');
});
