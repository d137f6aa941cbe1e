import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { appointGuardian } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { publishedViews } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { mails } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposal, aSmallRegion } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const address = "/voorstellen/haven/zienswijze";
const drawn = /<textarea[^>]*>Bel mij op 06-12345678\.<\/textarea>/;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about = { organisationId: 0, proposalId: 0 };
let guardian: Awaited<ReturnType<typeof anAccount>>;
let moderator: Awaited<ReturnType<typeof anAccount>>;
let second: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  about = { organisationId, proposalId: await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] }) };
  guardian = await anAccount(db, { organisationId });
  moderator = await anAccount(db, { organisationId, role: "moderator" });
  second = await anAccount(db, { organisationId, role: "moderator" });
  const appointedBy = (await anAccount(db, { organisationId, role: "official" })).id;
  const asked = { ...about, speaksFor: "nature", reason: "Ecoloog", email: guardian.email, appointedBy } as const;
  await appointGuardian(db, asked, new Date());
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

async function visit(path: string, by: typeof guardian | null, fields?: Record<string, string>) {
  const { db } = await testDatabase();
  const headers = new Headers(by ? { Cookie: await aBrowserOf(db, by) } : {});
  const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await site(new Request(`http://localhost${path}`, { headers, ...sent }));
  return { status: answer.status, page: await answer.text() };
}

const view = { intent: "publish", sure: "ja", theme: "milieu", body: "Bel mij op 06-12345678.", sources: "MER 2021" };

test("a guardian publishes no phone number: the page names what it found, and keeps the text", async () => {
  const { db } = await testDatabase();
  const { status, page } = await visit(address, guardian, view);
  expect(status).toBe(400);
  expect(page).toContain("In deze tekst lijkt een telefoonnummer te staan.");
  expect(page).toMatch(drawn);
  expect(await publishedViews(db, about)).toEqual([]);
});

test("a guardian is told beforehand that what is published stays, and publishes only after ticking that", async () => {
  const { db } = await testDatabase();
  expect((await visit(address, guardian)).page).toContain("Na publiceren kunt u deze tekst niet meer veranderen.");
  const { sure: _sure, ...unsure } = { ...view, body: "De oever." };
  const { status, page } = await visit(address, guardian, unsure);
  expect(status).toBe(400);
  expect(page).toContain("Kruis aan dat u wilt publiceren.");
  expect(page).toMatch(/<textarea[^>]*>De oever\.<\/textarea>/);
  expect(await publishedViews(db, about)).toEqual([]);
});

test("what stands in a source is found too, but the address of a page is nobody's", async () => {
  const mail = await visit(address, guardian, { ...view, body: "De oever.", sources: "jan@example.nl" });
  expect(mail.page).toContain("In deze tekst lijkt een e-mailadres te staan.");
  const link = "https://example.nl/rapport/0612345678";
  expect((await visit(address, guardian, { ...view, body: "De oever.", sources: link })).status).toBe(303);
});

test("a guardian may keep a draft with it, because nobody else reads that", async () => {
  expect((await visit(address, guardian, { ...view, intent: "keep" })).status).toBe(303);
});

test("a moderator takes a view away from the page where everybody reads it, and everybody reads why", async () => {
  const page = "/voorstellen/haven/afweging";
  expect((await visit(page, null)).page).not.toContain("/beheer/zienswijzen/");
  const [, path = ""] = /href="([^"]*\/beheer\/zienswijzen\/\d+)"/.exec((await visit(page, moderator)).page) ?? [];
  const form = { reason: "insult", explanation: "Noemt iemand een dief." };
  expect((await visit(path, moderator, { ...form, explanation: "" })).page).toContain(
    "Leg uit waarom u de tekst weghaalt.",
  );
  expect((await visit(path, moderator, form)).status).toBe(303);
  const other = await visit(path, moderator, { ...form, explanation: "Om iets anders." });
  expect(other.status).toBe(409);
  expect(other.page).toContain("Een collega haalde deze zienswijze al weg.");
  const everybody = (await visit(page, null)).page;
  expect(everybody).toContain("Een moderator heeft deze zienswijze weggehaald");
  expect(everybody).toContain("Noemt iemand een dief.");
  expect(everybody).not.toContain("De oever.");
  const own = (await visit(address, guardian)).page;
  expect(own).toContain("De oever.");
  expect(own).toContain("Noemt iemand een dief.");
});

test("a draft comes back in the form, and a form that did not know it replaces nothing before both texts were seen", async () => {
  const theme = "veiligheid";
  const draft = { intent: "keep", theme, score: "-1", body: "De eerste tekst.", sources: "Telling" };
  expect((await visit(address, guardian, draft)).status).toBe(303);
  const kept = await visit(`${address}?thema=${theme}&klaar=bewaard`, guardian);
  expect(kept.page).toMatch(/<textarea[^>]*>De eerste tekst\.<\/textarea>/);
  expect((await visit(address, guardian, draft)).status).toBe(303);

  const other = { ...draft, body: "De tweede tekst." };
  for (const intent of ["keep", "publish"]) {
    const { status, page } = await visit(address, guardian, { ...other, intent, sure: "ja" });
    expect(status).toBe(409);
    expect(page).toContain("Uw eerdere concept over dit thema");
    expect(page.match(/De eerste tekst\./g)?.length).toBeGreaterThan(1);
    expect(page).toMatch(/<textarea[^>]*>De tweede tekst\.<\/textarea>/);
  }
  const { page } = await visit(address, guardian, other);
  const known = /name="known" type="hidden" value="(\d+)"/.exec(page)?.[1] ?? "";
  expect((await visit(address, guardian, { ...other, known })).status).toBe(303);
  expect((await visit(address, guardian)).page).not.toContain("De eerste tekst.");
});

/** The address in a page that begins so. */
function addressIn(page: string, begin: string): string {
  return new RegExp(`href="(${begin}\\d+)"`).exec(page)?.[1] ?? "";
}

test("the guardian gets a mail, objects from their own page, and another moderator puts the view back for everybody", async () => {
  const { db } = await testDatabase();
  const everybody = async () => (await visit("/voorstellen/haven/afweging", null)).page;
  expect(await everybody()).not.toContain("De oever.");
  const decision = addressIn((await visit("/mijn", guardian)).page, "/mijn/besluiten/");
  const [mail, ...others] = await db.select().from(mails).where(eq(mails.recipient, guardian.email));
  expect(others).toEqual([]);
  expect(mail?.body).toContain(decision);
  expect((await visit(decision, guardian)).page).toContain("Noemt iemand een dief.");
  expect((await visit(decision, guardian, { body: "Niemand heet zo." })).status).toBe(303);

  const objection = addressIn((await visit("/beheer/moderatie", second)).page, "/beheer/moderatie/bezwaar-");
  const judged = { intent: "objection", outcome: "upheld", explanation: "Het gaat over een vogel." };
  expect((await visit(objection, moderator, judged)).status).toBe(409);
  const { page } = await visit(objection, second);
  expect(page).toContain("De oever.");
  const view = addressIn(page, "/beheer/zienswijzen/");
  expect((await visit(view, second)).page).toContain(objection);
  expect((await visit(objection, second, judged)).status).toBe(303);
  expect(await everybody()).toContain("De oever.");
  expect((await visit("/moderatie", null)).page).toContain("Bezwaren waarin de schrijver gelijk kreeg");
});

test("who looked at a view before it came back, does not take it away over the head of a colleague", async () => {
  const address = addressIn((await visit("/voorstellen/haven/afweging", moderator)).page, "/beheer/zienswijzen/");
  const form = { reason: "insult", explanation: "Toch wel." };
  const { status, page } = await visit(address, moderator, { ...form, seen: "#" });
  expect(status).toBe(409);
  expect(page).toContain("Een andere moderator laat deze tekst intussen weer zien.");
  expect(page).toContain("Toch wel.");
});
