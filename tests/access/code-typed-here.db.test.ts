import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "~/platform/db.server.ts";
import { drafts, invitations, responses } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { testDatabase } from "../setup/database.ts";
import { aBrowserOn, type Browser } from "./invited-browser.ts";
import { anInvitedSite } from "./invited-site.ts";

type InvitedSite = Awaited<ReturnType<typeof anInvitedSite>>;
let site: InvitedSite["site"];
let round: InvitedSite["round"];
let people: InvitedSite["people"];

beforeAll(async () => {
  ({ site, round, people } = await anInvitedSite());
  return closeDatabase;
});

const markerOn = (page: string) =>
  /name="van.wie" type="hidden" value="([^"]+)"/.exec(page)?.[1] ?? expect.fail("No marker");
const aCode = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const said = { cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." };
const list = () => `/vragenlijsten/${round.slug}`;
const step = (browser: Browser, actie: string, fields: Record<string, string> = said) =>
  browser(list(), { formKey: randomUUID(), ronde: round.slug, onderdeel: "0", actie, ...fields });
const goesOn = async (browser: Browser) => (await browser(list())).text.includes("U was begonnen");

function somebody() {
  return people.pop() ?? expect.fail("Nobody is left");
}

/** Somebody who began with their letter, and asked there for the code to go on with another device. */
async function begun(tekst = said.tekst) {
  const first = aBrowserOn(site);
  await first("/u", { formKey: randomUUID(), code: somebody().code });
  const asked = await step(first, "code", { ...said, tekst });
  return { first, code: aCode.exec(asked.text)?.[0] ?? expect.fail("No code is shown") };
}

async function aBrowserOfStaff() {
  const { db } = await testDatabase();
  const staff = await anAccount(db, { organisationId: round.organisationId, role: "official" });
  return aBrowserOn(site, cookieOf(await aBrowserOf(db, staff)));
}

const pages = [
  ["the page of the questionnaire", () => `${list()}/verder`],
  ["the page for codes", () => "/u"],
] as const;

test.each(pages)("a member of staff does not use up a code on %s, but hears to sign out first", async (_, page) => {
  const { first, code } = await begun();
  const refused = await (await aBrowserOfStaff())(page(), { formKey: randomUUID(), code });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("Log eerst uit");
  expect(refused.text).toContain('href="/uitloggen"');
  expect(refused.text).toContain(`value="${code}"`);
  expect(await goesOn(first)).toBe(true);
  const second = aBrowserOn(site);
  expect((await second(page(), { formKey: randomUUID(), code })).status).toBe(303);
  expect(await goesOn(second)).toBe(true);
});

test("a member of staff does not use up a link or the code of a letter", async () => {
  const { db } = await testDatabase();
  const { id, token, code } = somebody();
  const staff = await aBrowserOfStaff();
  const formKey = randomUUID();
  expect((await staff(`/u/${token}`, { formKey })).text).toContain("Log eerst uit");
  expect((await staff("/u", { formKey, code })).status).toBe(403);
  expect(await db.select().from(invitations).where(eq(invitations.id, id))).toMatchObject([{ usedOn: null }]);
});

test.each(pages)("a code that is sent twice by one form on %s lets its browser go on", async (_, page) => {
  const { first, code } = await begun();
  const form = { formKey: randomUUID(), code };
  // The answer to the first press never arrives: the browser dropped it for the second.
  expect((await aBrowserOn(site)(page(), form)).status).toBe(303);
  const second = aBrowserOn(site);
  expect((await second(page(), form)).status).toBe(303);
  expect(await goesOn(second)).toBe(true);
  expect(await goesOn(first)).toBe(false);
  expect((await aBrowserOn(site)(page(), { ...form, formKey: randomUUID() })).status).toBeGreaterThanOrEqual(400);
});

test("a page that is still open is not stored in the name of who took over the browser, and keeps its text", async () => {
  const { db } = await testDatabase();
  const { first, code } = await begun("Woorden van de eerste");
  const shared = aBrowserOn(site);
  await shared("/u", { formKey: randomUUID(), code: somebody().code });
  const open = (await step(shared, "vorige")).text;
  const marker = markerOn(open);
  expect((await first(list())).text).toContain('name="van.wie"');
  const typed = { ...said, "van.wie": marker, tekst: "Woorden van de huisgenoot" };
  expect((await step(shared, "vorige", typed)).status).toBe(200);
  await shared(`${list()}/verder`, { formKey: randomUUID(), code, anders: "ja" });
  const later = { ...typed, tekst: "Woorden van de huisgenoot, verder" };
  for (const actie of ["vorige", "versturen", "code", "wissen"]) {
    const refused = await step(shared, actie, later);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Iemand anders ging op dit apparaat verder");
    expect(refused.text).toContain("Woorden van de huisgenoot, verder");
    // Pressed once more it still is the form of the other person.
    expect(refused.text).toContain(marker);
  }
  const kept = JSON.stringify(await db.select().from(drafts));
  expect(kept).toContain("Woorden van de eerste");
  expect(kept).not.toContain("huisgenoot, verder");
  expect(kept).not.toContain(marker);
  expect(await db.select().from(responses).where(eq(responses.roundId, round.roundId))).toEqual([]);
  const own = markerOn((await shared(list())).text);
  expect(own).not.toBe(marker);
  const sent = await step(shared, "versturen", { ...said, "van.wie": own });
  // The receipt opens the answers as those of who sent them.
  expect(markerOn((await shared(sent.to)).text)).toBe(own);
});

test.each(pages)("who types a code on %s where somebody else began is asked first", async (_, page) => {
  const { first, code } = await begun("Alleen van de eerste");
  const shared = aBrowserOn(site);
  await shared("/u", { formKey: randomUUID(), code: somebody().code });
  const form = { formKey: randomUUID(), code };
  const asked = await shared(page(), form);
  expect(asked.status).toBe(409);
  expect(asked.text).toContain("Op dit apparaat begon iemand anders aan deze vragenlijst.");
  expect(asked.text).toContain('name="anders" type="hidden" value="ja"');
  expect(await goesOn(first)).toBe(true);
  expect((await shared(page(), { ...form, anders: "ja" })).status).toBe(303);
  expect(await goesOn(shared)).toBe(true);
  expect(await goesOn(first)).toBe(false);
});

test("the page to go on elsewhere has a key for its form", async () => {
  expect((await aBrowserOn(site)(`${list()}/verder`)).text).toMatch(
    /name="formKey" type="hidden" value="[0-9a-f-]{36}"/,
  );
});
