import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { declinedReminders } from "~/features/invitations/response/response-table.queries.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { invitations } from "~db/schema/index.ts";
import { cookieOf } from "../factories/account.ts";
import { testDatabase } from "../setup/database.ts";
import { anInvitedSite } from "./invited-site.ts";

const day = 24 * 60 * 60 * 1000;
type InvitedSite = Awaited<ReturnType<typeof anInvitedSite>>;
let site: InvitedSite["site"];
let round: InvitedSite["round"];
let people: InvitedSite["people"];

beforeAll(async () => {
  ({ site, round, people } = await anInvitedSite());
  return closeDatabase;
});

/** Sends a form of the page behind a link, or of the page for codes; without fields it only looks. */
async function visit(path: string, fields?: Record<string, string>, cookie = "") {
  const body = fields ? new URLSearchParams({ formKey: randomUUID(), ...fields }) : null;
  const method = body ? "POST" : "GET";
  const answer = await site(new Request(`http://localhost${path}`, { method, body, headers: { Cookie: cookie } }));
  return { status: answer.status, cookie: cookieOf(answer.headers.get("Set-Cookie") ?? ""), text: await answer.text() };
}

const decline = { intent: "afmelden" };
const done = "U krijgt geen herinnering meer";

function takePerson() {
  const person = people.pop();
  if (!person) throw new Error("Nobody is left");
  return person;
}

async function addressOf(id: string) {
  const { db } = await testDatabase();
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
  return row?.address ?? row?.email ?? null;
}

test("the button behind a link erases the address, looking does not, and the link keeps working", async () => {
  const { id, token } = takePerson();
  const shown = await visit(`/u/${token}`);
  expect(shown.text).toContain("Ik doe niet mee, stuur geen herinnering");
  expect(await addressOf(id)).not.toBeNull();
  const { status, text } = await visit(`/u/${token}`, decline);
  expect(status).toBe(200);
  expect(text).toContain(done);
  expect(await addressOf(id)).toBeNull();
  expect((await visit(`/u/${token}`, {})).text).toContain("U kunt nu invullen");
});

test("a typed code does the same", async () => {
  const { id, code } = takePerson();
  expect((await visit("/u", { ...decline, code: code.toLowerCase() })).text).toContain(done);
  expect(await addressOf(id)).toBeNull();
});

test("who began to answer can still refuse: on the same device, with the code of the letter, or with the code to go on", async () => {
  const { db } = await testDatabase();
  const [sameDevice, byLetter, byResume] = [takePerson(), takePerson(), takePerson()];
  const begun = await Promise.all([sameDevice, byLetter, byResume].map(({ token }) => visit(`/u/${token}`, {})));
  expect((await visit(`/u/${sameDevice.token}`, undefined, begun[0]?.cookie)).text).toContain("stuur geen herinnering");
  expect((await visit(`/u/${sameDevice.token}`, decline, begun[0]?.cookie)).text).toContain(done);
  expect((await visit("/u", { ...decline, code: byLetter.code })).text).toContain(done);
  const goOn = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(begun[2]?.text ?? "")?.[0] ?? "";
  expect((await visit("/u", { ...decline, code: goOn })).text).toContain(done);
  const left = await Promise.all([sameDevice, byLetter, byResume].map(({ id }) => addressOf(id)));
  expect(left).toEqual([null, null, null]);
  // The place to answer stays.
  expect((await visit(`/u/${sameDevice.token}`, undefined, begun[0]?.cookie)).status).toBe(200);
  expect(await declinedReminders(db, { ...round, now: new Date() })).toBe(5);
  expect(await declinedReminders(db, { ...round, now: new Date(Date.now() + 2 * day) })).toBeNull();
});

test("a code that nobody has, one that expired and one of another person's guess are answered alike, and nothing changes", async () => {
  const { db } = await testDatabase();
  const expired = takePerson();
  const past = new Date(Date.now() - day);
  await db.update(invitations).set({ expiresAt: past }).where(eq(invitations.id, expired.id));
  const codes = ["K7QM3XWTK7QM3XWT", expired.code];
  const answers = await Promise.all(codes.map((code) => visit("/u", { ...decline, code })));
  const plain = (text: string, code: string) =>
    (text.match(/<main[\s\S]*<\/main>/)?.[0] ?? "")
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "key")
      .replaceAll(code, "code");
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  const texts = answers.map(({ text }, index) => plain(text, codes[index] ?? ""));
  expect(texts[0]).toContain("Misschien is de code verlopen");
  expect(new Set(texts).size).toBe(1);
  const links = await Promise.all(["A".repeat(43), expired.token].map((token) => visit(`/u/${token}`, decline)));
  expect(links.map(({ status }) => status)).toEqual([404, 404]);
  expect(await addressOf(expired.id)).not.toBeNull();
});
