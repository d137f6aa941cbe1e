import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "~/platform/db.server.ts";
import { auditLog, drafts, invitations, mails, responses } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
import { testDatabase } from "../setup/database.ts";
import { anInvitedSite } from "./invited-site.ts";

type InvitedSite = Awaited<ReturnType<typeof anInvitedSite>>;
let site: InvitedSite["site"];
let round: InvitedSite["round"];
let people: InvitedSite["people"];
let staff: ReturnType<typeof aBrowser>;
let staffId: string;
let base: string;

beforeAll(async () => {
  ({ site, round, people } = await anInvitedSite());
  const { db } = await testDatabase();
  const account = await anAccount(db, { organisationId: round.organisationId, role: "researcher" });
  staffId = account.id;
  staff = aBrowser(await aBrowserOf(db, account));
  base = `/beheer/rondes/${round.roundId}/uitnodigen/nieuwe-code`;
  return closeDatabase;
});

/** A browser with its own cookies: it opens a page, or sends a form. */
function aBrowser(cookie = "") {
  const cookies = new Map(cookie ? [["", cookie]] : []);
  return async (path: string, form?: Record<string, string>) => {
    const headers = { Cookie: [...cookies.values()].join("; ") };
    const body = form ? new URLSearchParams(form) : null;
    const answer = await site(new Request(`http://localhost${path}`, { method: form ? "POST" : "GET", headers, body }));
    for (const line of answer.headers.getSetCookie()) cookies.set(line.split("=")[0] ?? "", cookieOf(line));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const to = answer.headers.get("Location") ?? "";
    return { status: answer.status, text: bytes.toString(), bytes, to, type: answer.headers.get("Content-Type") ?? "" };
  };
}

const aCode = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const said = { cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." };
const list = () => `/vragenlijsten/${round.slug}`;
const use = (browser: ReturnType<typeof aBrowser>, code: string) => browser("/u", { formKey: randomUUID(), code });
const step = (browser: ReturnType<typeof aBrowser>, actie: string, fields = said) =>
  browser(list(), { formKey: randomUUID(), ronde: round.slug, onderdeel: "0", actie, ...fields });

function aPerson() {
  const person = people.pop();
  if (!person) throw new Error("Nobody is left");
  return person;
}

/** Somebody who began on a device and asked there for a code to go on elsewhere, so that a draft is kept. */
async function begun() {
  const person = aPerson();
  const device = aBrowser();
  await use(device, person.code);
  await step(device, "code");
  return { person, device };
}

/** The code on the letter that staff make for this number. */
async function codeOfLetter(serial: number, reden: "lost" | "other") {
  const { bytes, type } = await staff(`${base}/${serial}/brief.pdf`, { reden });
  expect(type).toBe("application/pdf");
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  expect(totalPages).toBe(1);
  const plain = text.join(" ").replace(/\s+/g, " ");
  expect(plain).toContain("U krijgt een nieuwe code om mee te doen.");
  expect(plain).toContain(`Nummer van deze brief: ${serial}`);
  return { code: aCode.exec(plain)?.[0] ?? "", plain };
}

async function stored(serial: number) {
  const { db } = await testDatabase();
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.roundId, round.roundId), eq(invitations.serial, serial)));
  if (!row) throw new Error("No such invitation");
  return row;
}

const actsAbout = async (serial: number) => {
  const { db } = await testDatabase();
  const acts = await db.select().from(auditLog).where(eq(auditLog.actorId, staffId));
  return acts.filter(({ details }) => (details as { letter?: number }).letter === serial);
};

test("a person is found by number or by part of the address, and by nothing that fits many", async () => {
  const { serial, address } = aPerson();
  const [name = "", street = ""] = address?.split("\n") ?? [];
  const byNumber = await staff(base, { zoek: String(serial) });
  expect(byNumber.text).toContain(name);
  expect(byNumber.text).toContain(`nieuwe-code/${serial}"`);
  expect((await staff(base, { zoek: `${name}  ${street}`.toUpperCase() })).text).toContain(street);
  const many = await staff(base, { zoek: "1012 JS" });
  expect(many.text).toContain("Dit past bij meer dan 10 mensen.");
  expect(many.text).not.toContain("P. Proef");
  for (const zoek of ["9999", "Straat die er niet is"]) {
    expect((await staff(base, { zoek })).text).toContain("Wij vinden niemand met dit nummer of adres in deze ronde.");
  }
  for (const zoek of ["", "Dam", "   "]) {
    const short = await staff(base, { zoek });
    expect(short.status).toBe(400);
    expect(short.text).toContain("Vul een nummer in, of minstens 5 tekens van het adres.");
  }
  expect((await staff(`${base}/9999`)).status).toBe(404);
});

test("after a lost letter the old code stops at once, and what was begun goes on with the new one", async () => {
  const { person, device } = await begun();
  const { code, plain } = await codeOfLetter(person.serial, "lost");
  expect(plain).toContain(person.address?.split("\n")[0]);
  expect((await use(aBrowser(), person.code)).status).toBe(404);
  expect((await aBrowser()(`/u/${person.token}`)).status).toBe(404);
  const elsewhere = aBrowser();
  expect((await use(elsewhere, code)).text).toContain("U kunt nu invullen");
  expect((await elsewhere(list())).text).toContain("U was begonnen");
  expect((await device(list())).text).toContain("voor mensen met een uitnodiging");
  expect((await use(aBrowser(), code)).status).toBe(410);
  const acts = await actsAbout(person.serial);
  expect(acts.map(({ action, details }) => [action, details])).toEqual([
    ["invitation.new-code", { letter: person.serial }],
  ]);
});

test("whoever else used the code has no place any more, and the new holder sees nothing of it", async () => {
  const { db } = await testDatabase();
  const { person, device } = await begun();
  const draftsBefore = (await db.select().from(drafts)).length;
  const { code } = await codeOfLetter(person.serial, "other");
  expect((await db.select().from(drafts)).length).toBe(draftsBefore - 1);
  expect((await step(device, "versturen")).status).toBe(401);
  const owner = aBrowser();
  await use(owner, code);
  expect((await owner(list())).text).not.toContain("U was begonnen");
  expect((await step(owner, "versturen")).status).toBe(303);
  expect((await stored(person.serial)).hasAnswered).toBe(true);
  expect((await stored(person.serial)).id).not.toBe(person.id);
  expect((await actsAbout(person.serial)).map(({ action }) => action)).toEqual(["invitation.new-place"]);
});

test("who has handed in gets no new code, and after taking the answers back does", async () => {
  const { db } = await testDatabase();
  const { person, device } = await begun();
  const { to } = await step(device, "versturen");
  const before = await stored(person.serial);
  const refused = await staff(`${base}/${person.serial}/brief.pdf`, { reden: "other" });
  expect(refused.status).toBe(303);
  expect((await staff(refused.to)).text).toContain("Deze persoon heeft al meegedaan.");
  expect(await stored(person.serial)).toEqual(before);
  expect(await actsAbout(person.serial)).toEqual([]);
  await device(to, { actie: "weghalen" });
  expect(await stored(person.serial)).toMatchObject({ hasAnswered: true, hasWithdrawn: true });
  const { code } = await codeOfLetter(person.serial, "other");
  const owner = aBrowser();
  await use(owner, code);
  expect((await step(owner, "versturen", { ...said, cijfer: "3" })).status).toBe(303);
  // Whoever holds the first receipt finds no answers of the other under it.
  const [first] = await db
    .select()
    .from(responses)
    .where(eq(responses.receipt, to.split("/").at(-1) ?? ""));
  expect(first?.withdrawnOn).not.toBeNull();
});

test("a mail with a new code takes the place of one that waits, and stands nowhere else", async () => {
  const { db } = await testDatabase();
  const { serial } = aPerson();
  const { id } = await stored(serial);
  await db.update(invitations).set({ email: "nieuw@example.nl" }).where(eq(invitations.id, id));
  const ofPerson = async () =>
    (await db.select().from(mails)).filter(({ recipient }) => recipient === "nieuw@example.nl");
  for (const reden of ["lost", "lost"]) {
    const sent = await staff(`${base}/${serial}`, { intent: "mail", reden });
    expect([sent.status, sent.to]).toEqual([303, `${base}?klaar=mail`]);
    expect(await ofPerson()).toHaveLength(1);
  }
  const [mail] = await ofPerson();
  expect(mail?.subject).toContain("Uw nieuwe code");
  const token = /\/u\/([\w-]{43})/.exec(mail?.body ?? "")?.[1] ?? "";
  expect((await aBrowser()(`/u/${token}`)).status).toBe(200);
  expect(JSON.stringify(await stored(serial))).not.toContain(token);
  expect((await staff(`${base}?klaar=mail`)).text).toContain("staat klaar bij Post");
});

test("a wrong address is corrected before the letter, and a bad one comes back as it was typed", async () => {
  const { serial } = aPerson();
  const bad = await staff(`${base}/${serial}`, { intent: "adres", adres: "Eén regel" });
  expect(bad.status).toBe(400);
  expect(bad.text).toContain("Eén regel</textarea>");
  expect(bad.text).toContain("Schrijf 2 tot 6 regels van hoogstens 60 tekens.");
  const good = await staff(`${base}/${serial}`, { intent: "adres", adres: "R. Recht\r\nPlein 5\r\n1500 AA Zaandam" });
  expect(good.to).toBe(`${base}/${serial}?klaar=adres`);
  expect((await codeOfLetter(serial, "other")).plain).toContain("Plein 5");
});

test("without a reason nothing happens, and the page asks for it", async () => {
  const { serial } = aPerson();
  const before = await stored(serial);
  const letter = await staff(`${base}/${serial}/brief.pdf`, {});
  expect((await staff(letter.to)).text).toContain("Kies wat er aan de hand is.");
  expect((await staff(`${base}/${serial}`, { intent: "mail" })).text).toContain("Kies wat er aan de hand is.");
  expect(await stored(serial)).toEqual(before);
});

test("after the round closed there is no form and no new code", async () => {
  const { db } = await testDatabase();
  const hour = 60 * 60 * 1000;
  const period = { opensAt: new Date(Date.now() - 48 * hour), closesAt: new Date(Date.now() - hour) };
  const closed = await aDrawnRound(db, { people: 12, size: 8, of: round.organisationId, period });
  const page = `/beheer/rondes/${closed.roundId}/uitnodigen/nieuwe-code`;
  expect((await staff(page)).text).not.toContain('name="zoek"');
  expect((await staff(`${page}/1`)).text).not.toContain("Geef een nieuwe code: maak");
  const refused = await staff(`${page}/1/brief.pdf`, { reden: "lost" });
  expect((await staff(refused.to)).text).toContain("Deze ronde is gesloten.");
});
