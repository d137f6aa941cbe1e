import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openingInWords } from "~/features/invitations/invitation.ts";
import { makeLetters } from "~/features/invitations/reach/reach.commands.server.ts";
import { closeDatabase } from "~/platform/db.server.ts";
import { answers, invitations, responses } from "~db/schema/index.ts";
import { cookieOf } from "../factories/account.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
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

async function visit(path: string, options: { cookie?: string; form?: Record<string, string> } = {}) {
  const headers = new Headers(options.cookie ? { Cookie: options.cookie } : {});
  const body = options.form ? new URLSearchParams(options.form) : null;
  return await site(new Request(`http://localhost${path}`, { method: body ? "POST" : "GET", headers, body }));
}

function takePerson() {
  const person = people.pop();
  if (!person) throw new Error("Nobody is left");
  return person;
}

/** Uses a link or a code as the page's own button does, and gives the cookie and the text of the page. */
async function use(path: string, code?: string, browser: { cookie?: string } = {}) {
  const answer = await visit(path, { ...browser, form: { formKey: randomUUID(), ...(code ? { code } : {}) } });
  return { status: answer.status, cookie: cookieOf(answer.headers.get("Set-Cookie") ?? ""), text: await answer.text() };
}

const complete = () => ({
  ...{ formKey: randomUUID(), ronde: round.slug, onderdeel: "0", actie: "versturen" },
  ...{ cijfer: "8", wonen: "same", keuzes: "1", tekst: "Meer groen." },
});

async function stored(id: string) {
  const { db } = await testDatabase();
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
  return row;
}

test("somebody who was invited answers in the stream of the invited, and is not reminded", async () => {
  const { db } = await testDatabase();
  const { id, token } = takePerson();
  const list = `/vragenlijsten/${round.slug}`;
  const closed = await (await visit(list)).text();
  expect(closed).toContain("Deze vragenlijst is voor mensen met een uitnodiging");
  expect(await (await visit(`/u/${token}`)).text()).toContain("Hoe gaat het in uw buurt?");
  const { status, cookie, text } = await use(`/u/${token}`);
  expect(status).toBe(200);
  expect(text).toContain("U kunt nu invullen");
  expect(await (await visit(list, { cookie })).text()).toContain("Cijfer?");
  const sent = await visit(list, { cookie, form: complete() });
  expect(sent.status).toBe(303);
  const row = await stored(id);
  expect(row?.hasAnswered).toBe(true);
  // Who answered gets no reminder, and is not offered to refuse one.
  expect(await (await visit(`/u/${token}`, { cookie })).text()).not.toContain("stuur geen herinnering");
  const [response] = await db.select().from(responses).where(eq(responses.roundId, round.roundId));
  expect(response).toMatchObject({ stream: "invited", mode: "web", gemeenteCode: row?.gemeenteCode });
  expect(response).toMatchObject({ ageGroup: row?.ageGroup, gender: row?.gender, education: row?.education });
  const texts = await db.select().from(answers).where(eq(answers.roundId, round.roundId));
  expect(texts.length).toBeGreaterThan(0);
  expect(JSON.stringify([response, texts])).not.toContain(id);
  // Answering once more changes the same response.
  expect((await visit(list, { cookie, form: { ...complete(), cijfer: "3" } })).status).toBe(303);
  expect(await db.select().from(responses).where(eq(responses.roundId, round.roundId))).toHaveLength(1);
});

test("without the cookie of an invitation nothing is stored, and what was filled in stays on the page", async () => {
  const refused = await visit(`/vragenlijsten/${round.slug}`, { form: { ...complete(), tekst: "Meer bankjes." } });
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain("Meer bankjes.");
});

test("the code of the letter can be typed in any way, and the code to go on works on another device", async () => {
  const { id, code } = takePerson();
  const typed = ` ${code.toLowerCase().replace(/(.{4})/g, "$1 ")}`;
  const first = await use("/u", typed);
  expect(first.text).toContain("U kunt nu invullen");
  const goOn = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(first.text)?.[0] ?? "";
  const second = await use("/u", goOn);
  expect(second.text).toContain("U kunt hier verder");
  const list = `/vragenlijsten/${round.slug}`;
  expect(await (await visit(list, { cookie: second.cookie })).text()).toContain("Cijfer?");
  expect(await (await visit(list, { cookie: first.cookie })).text()).toContain("voor mensen met een uitnodiging");
  expect((await visit(list, { cookie: second.cookie, form: complete() })).status).toBe(303);
  expect((await stored(id))?.hasAnswered).toBe(true);
});

test("every link that does not work is answered with the same page", async () => {
  const pages = await Promise.all([
    visit(`/u/${"B".repeat(43)}`),
    visit(`/u/${"A".repeat(43)}`),
    visit("/u/kort"),
    visit(`/u/${encodeURIComponent("';--")}`),
  ]);
  expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const withoutKeys = (text: string) =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "key")
      .replace(/(href|action)="[^"]*\/u\/[^"]*"/g, "")
      .match(/<main[\s\S]*<\/main>/)?.[0];
  const texts = await Promise.all(pages.map(async (page) => withoutKeys(await page.text())));
  expect(texts[0]).toContain("Deze code werkt niet");
  expect(new Set(texts).size).toBe(1);
});

test("a code that was used says so, how to go on and until when answers can change, however it comes back", async () => {
  const { token, code } = takePerson();
  const { cookie } = await use(`/u/${token}`);
  const opened = await visit(`/u/${token}`);
  const pages = [
    [opened.status, await opened.text()],
    ...[await use(`/u/${token}`), await use("/u", code)].map(({ status, text }) => [status, text]),
  ] as [number, string][];
  for (const [status, text] of pages) {
    expect(status).toBe(410);
    expect(text).toContain("Deze code is al gebruikt");
    expect(text).toContain("Op een ander apparaat typt u de code die u kreeg toen u begon.");
    expect(text).toMatch(/U kunt uw antwoorden geven en veranderen tot en met \d+ [a-z]+/);
    expect(text).not.toContain("Doet u niet mee?");
  }
  const own = async () => {
    const byLink = await (await visit(`/u/${token}`, { cookie })).text();
    return [byLink, (await use("/u", code, { cookie })).text];
  };
  for (const text of await own()) expect(text).toContain("U bent al begonnen op dit apparaat.");
  await visit(`/vragenlijsten/${round.slug}`, { cookie, form: complete() });
  for (const text of await own()) {
    expect(text).toContain("U hebt al meegedaan. In de vragenlijst ziet u wat wij nu van u hebben.");
  }
});

test("a code that is none is given back with a sentence", async () => {
  const { status, text } = await use("/u", "K7QM-3XWT");
  expect(status).toBe(400);
  expect(text).toContain("K7QM-3XWT");
  expect(text).toContain("Een code heeft 16 letters en cijfers.");
});

test("a code that is used before the opening says from when, is not used up, and an unknown one says nothing", async () => {
  const { db } = await testDatabase();
  const now = new Date();
  const period = { opensAt: new Date(now.getTime() + 2 * day), closesAt: new Date(now.getTime() + 9 * day) };
  const early = await aDrawnRound(db, { people: 12, size: 8, of: round.organisationId, period });
  const letters = { turn: "first", origin: "http://localhost", contact: null, now } as const;
  const outcome = await makeLetters(db, { ...early, ...letters });
  const person = outcome.kind === "made" ? outcome.people[0] : undefined;
  if (!person) throw new Error("Nobody got a letter");
  const before = await stored(person.id);
  const typed = await use("/u", person.code);
  expect(typed.status).toBe(200);
  expect(typed.text).toContain("Hoe gaat het in uw buurt?");
  expect(typed.text).toContain(`U kunt meedoen vanaf ${openingInWords(period.opensAt, "nl")}.`);
  expect(typed.text).toContain(`value="${person.code}"`);
  const followed = await (await visit(`/u/${person.token}`)).text();
  expect(followed).toContain(`U kunt meedoen vanaf ${openingInWords(period.opensAt, "nl")}.`);
  expect((await use(`/u/${person.token}`)).text).toContain("U kunt meedoen vanaf");
  expect(await stored(person.id)).toEqual(before);
  const unknown = await use("/u", "0123456789ABCDEF");
  expect(unknown.status).toBe(404);
  expect(unknown.text).toContain("Deze code werkt niet");
  expect(unknown.text).not.toContain("U kunt meedoen vanaf");
});
