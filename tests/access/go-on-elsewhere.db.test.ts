import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "~/platform/db.server.ts";
import { drafts, invitations, responses } from "~db/schema/index.ts";
import { cookieOf } from "../factories/account.ts";
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

const aCode = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const change = "Antwoorden veranderen";
const said = { cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." };

const aBrowser = () => aBrowserOn(site);

const list = () => `/vragenlijsten/${round.slug}`;
const step = (browser: Browser, actie: string, fields: Record<string, string> = said) =>
  browser(list(), { formKey: randomUUID(), ronde: round.slug, onderdeel: "0", actie, ...fields });

/** Somebody who began with the letter's code on one device, and asked there for the code to go on with another. */
async function begunOnADevice() {
  const person = people.pop();
  if (!person) throw new Error("Nobody is left");
  const first = aBrowser();
  const begun = await first("/u", { formKey: randomUUID(), code: person.code });
  const asked = await step(first, "code");
  expect(asked.text).toContain("Dan kunt u op dit apparaat niet meer verder.");
  return { person, first, codeOfBeginning: codeIn(begun.text), codeOfDraft: codeIn(asked.text) };
}

function codeIn(text: string): string {
  const code = aCode.exec(text)?.[0];
  if (!code) throw new Error("No code is shown");
  return code;
}

const answersOf = async (receipt: string) => {
  const { db } = await testDatabase();
  return await db.select().from(responses).where(eq(responses.receipt, receipt));
};

test.each([
  ["the page of the questionnaire", () => `${list()}/verder`],
  ["the page for codes", () => "/u"],
])("who goes on with another device through %s sends there, and changes there until the end", async (_, page) => {
  const { person, first, codeOfDraft } = await begunOnADevice();
  const second = aBrowser();
  const typed = await second(
    page(),
    page() === "/u" ? { formKey: randomUUID(), code: codeOfDraft } : { code: codeOfDraft },
  );
  expect([typed.status, typed.to]).toEqual([303, list()]);
  expect((await second(list())).text).toContain("U was begonnen");
  expect((await step(second, "verder")).text).toContain("Ga verder op een ander apparaat");
  const { to } = await step(second, "versturen");
  expect((await second(to)).text).toContain(change);
  expect((await step(second, "vorige")).status).toBe(200);
  expect((await step(second, "versturen", { ...said, cijfer: "3" })).to).toBe(to);
  const { db } = await testDatabase();
  expect(await answersOf(to.split("/").at(-1) ?? "")).toHaveLength(1);
  const [row] = await db.select().from(invitations).where(eq(invitations.id, person.id));
  expect(row?.hasAnswered).toBe(true);
  // The device before it changes nothing any more, is not offered to, and hears which code helps.
  const refused = await step(first, "versturen", { ...said, cijfer: "1" });
  expect(refused.status).toBe(401);
  expect(refused.text).toContain("de code die u kreeg toen u begon. Dat is niet de code uit uw brief.");
});

test("a code to go on with a questionnaire works once, and leaves the place of others alone", async () => {
  const { codeOfDraft } = await begunOnADevice();
  const other = await begunOnADevice();
  const code = { code: codeOfDraft };
  const attempts = await Promise.all(Array.from({ length: 8 }, () => aBrowser()(`${list()}/verder`, code)));
  expect(attempts.filter(({ status }) => status === 303)).toHaveLength(1);
  expect((await aBrowser()("/u", { formKey: randomUUID(), ...code })).status).toBe(404);
  expect((await other.first(list())).status).toBe(200);
  expect((await other.first(list())).text).toContain("U was begonnen");
});

test("a receipt that is opened elsewhere shows no button to change, but says where that can be done", async () => {
  const { first, codeOfBeginning } = await begunOnADevice();
  const { to } = await step(first, "versturen");
  expect((await first(to)).text).toContain(change);
  const elsewhere = aBrowser();
  expect((await elsewhere("/bedankt")).text).toContain("U leest dan ook waar u ze kunt veranderen.");
  const found = await elsewhere("/bedankt", { code: to.split("/").at(-1) ?? "" });
  const shown = (await elsewhere(found.to)).text;
  expect(shown).not.toContain(change);
  expect(shown).toContain("Veranderen kan alleen op het apparaat waarop u de vragenlijst het laatst invulde.");
  expect(shown).toContain("Haal mijn antwoorden weg");
  // What it says works: the code of the beginning brings the place here.
  await elsewhere("/u", { formKey: randomUUID(), code: codeOfBeginning });
  expect((await elsewhere(to)).text).toContain(change);
  expect((await first(to)).text).not.toContain(change);
});

test("another invited person in the same round may not change what they hold the receipt of", async () => {
  const { first } = await begunOnADevice();
  const { to } = await step(first, "versturen");
  const other = await begunOnADevice();
  expect((await other.first(to)).text).not.toContain(change);
});

test("neither the code nor what the other device keeps is stored in clear", async () => {
  const { db } = await testDatabase();
  const { person, codeOfDraft } = await begunOnADevice();
  const answer = await site(
    new Request(`http://localhost${list()}/verder`, {
      method: "POST",
      body: new URLSearchParams({ code: codeOfDraft }),
    }),
  );
  const [name = "", value = ""] = cookieOf(answer.headers.get("Set-Cookie") ?? "").split("=");
  expect(name).toContain(`uitnodiging-${round.roundId}`);
  const session: unknown = JSON.parse(Buffer.from(decodeURIComponent(value), "base64").toString());
  expect(session).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const kept = JSON.stringify([
    await db.select().from(invitations).where(eq(invitations.id, person.id)),
    await db.select().from(drafts),
  ]);
  for (const secret of [String(session), codeOfDraft, codeOfDraft.replaceAll("-", "")]) {
    expect(kept).not.toContain(secret);
  }
});
