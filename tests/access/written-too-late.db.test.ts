import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { discardDecision } from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { discardDraft } from "~/features/proposals/editing/discard.commands.server.ts";
import { appointGuardian, handBackTask } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { ownGuardian } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { decisions, proposals } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposalToAnswer, aStoredDecision, type ProposalToAnswer } from "../factories/input.ts";
import { aDraft } from "../factories/proposal-draft.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const written = "Meer bomen, & minder <auto's>.";
const drawn = /<textarea[^>]*>[^<]*Meer bomen, &amp; minder &lt;auto&#x27;s&gt;\.[^<]*<\/textarea>/;
const title = "Uw tekst is niet bewaard";
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
let colleague: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  about = await aProposalToAnswer(db, { slug: "plan" });
  colleague = await anAccount(db, { organisationId: about.organisationId, role: "official" });
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

async function send(path: string, fields: Record<string, string>, by: Parameters<typeof aBrowserOf>[1]) {
  const { db } = await testDatabase();
  const headers = { Cookie: await aBrowserOf(db, by) };
  const body = new URLSearchParams(fields);
  const answer = await site(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
  return { status: answer.status, page: await answer.text() };
}

const words = { intent: "save", known: "", title: "Besluit", body: written, decidedOn: "2026-06-10", phase: "none" };

test("an official who writes a decision that a colleague publishes keeps the text", async () => {
  const { db } = await testDatabase();
  const id = await aStoredDecision(db, about, [], false);
  const here = and(eq(decisions.organisationId, about.organisationId), eq(decisions.id, id));
  await db.update(decisions).set({ publishedAt: new Date() }).where(here);
  const { status, page } = await send(`/beheer/voorstellen/plan/besluiten/${id}`, words, about.official);
  expect(status).toBe(409);
  expect(page).toContain(title);
  expect(page).toContain("Dit besluit is intussen gepubliceerd");
  expect(page).toMatch(drawn);
});

test("an official who writes a decision that a colleague throws away keeps the text; what never was is not found", async () => {
  const { db } = await testDatabase();
  const { organisationId, proposalId } = about;
  const decisionId = await aStoredDecision(db, about, [], false);
  await discardDecision(db, { organisationId, proposalId, decisionId, officialId: colleague.id }, new Date());
  const address = `/beheer/voorstellen/plan/besluiten/${decisionId}`;
  const { status, page } = await send(address, words, about.official);
  expect(status).toBe(409);
  expect(page).toContain("Iemand heeft dit concept van een besluit intussen weggegooid.");
  expect(page).toMatch(drawn);
  expect((await send(address, words, about.resident)).status).toBe(403);
  expect((await send("/beheer/voorstellen/plan/besluiten/999999", words, about.official)).status).toBe(404);
});

test("an official who writes in a draft of a proposal that a colleague throws away keeps the text", async () => {
  const { db } = await testDatabase();
  const { organisationId } = about;
  const draftId = await aDraft(db, { organisationId, officialId: about.official.id });
  await discardDraft(db, { organisationId, draftId, officialId: colleague.id, known: 1 }, new Date());
  const form = { intent: "save", known: "1", title: "Kade", summary: written };
  const address = `/beheer/voorstellen/${draftId}`;
  const { status, page } = await send(address, form, about.official);
  expect(status).toBe(409);
  expect(page).toContain("Iemand heeft dit concept van een voorstel intussen weggegooid.");
  expect(page).toMatch(drawn);
  const files = await send(`${address}/bestanden`, { intent: "add", title: written }, about.official);
  expect([files.status, drawn.test(files.page)]).toEqual([409, true]);
  expect((await send(address, { intent: "discard", known: "1", sure: "ja" }, about.official)).status).toBe(303);
  expect((await send(address, form, about.resident)).status).toBe(403);
  expect((await send("/beheer/voorstellen/999999", form, about.official)).status).toBe(404);
});

test("a guardian who is relieved while writing, or whose plan is withdrawn, keeps the text; who never was one gets none", async () => {
  const { db } = await testDatabase();
  const { organisationId, proposalId, official } = about;
  const guardian = await anAccount(db, { organisationId });
  const asked = {
    organisationId,
    proposalId,
    speaksFor: "nature",
    reason: "Ecoloog",
    appointedBy: official.id,
  } as const;
  await appointGuardian(db, { ...asked, email: guardian.email }, new Date());
  const form = { intent: "publish", theme: "milieu", body: written, sources: "MER 2021" };
  const plan = and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
  await db.update(proposals).set({ withdrawnAt: new Date(), withdrawnReason: "Geen geld." }).where(plan);
  const late = await send("/voorstellen/plan/zienswijze", form, guardian);
  expect(late.status).toBe(409);
  expect(late.page).toContain("U bent geen hoeder meer van dit plan, of het plan is ingetrokken.");
  expect(late.page).toMatch(drawn);
  await db.update(proposals).set({ withdrawnAt: null, withdrawnReason: null }).where(plan);
  const own = await ownGuardian(db, { organisationId, proposalId, userId: guardian.id });
  await handBackTask(db, { organisationId, guardianId: own?.id ?? 0, userId: guardian.id }, new Date());
  const relieved = await send("/voorstellen/plan/zienswijze", form, guardian);
  expect([relieved.status, drawn.test(relieved.page)]).toEqual([409, true]);
  const never = await send("/voorstellen/plan/zienswijze", form, about.resident);
  expect([never.status, drawn.test(never.page)]).toEqual([403, false]);
});
