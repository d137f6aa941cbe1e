import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { claimInvitation } from "~/features/invitations/claim/claim.commands.server.ts";
import { keepPlace } from "~/features/invitations/claim/invited-browser.server.ts";
import { makeLetters } from "~/features/invitations/reach/reach.commands.server.ts";
import { isToBeWrittenTo } from "~/features/invitations/reach/renew.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeRound } from "~/features/responses/close-round.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { invitations, responses } from "~db/schema/index.ts";
import { aBrowserOf, anAccount, cookieOf } from "../factories/account.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
import { asOwner, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const day = 24 * 60 * 60 * 1000;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let organisationId: number;
let cookie: string;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  ({ organisationId } = await aRound());
  cookie = await aBrowserOf(db, await anAccount(db, { organisationId, role: "admin" }));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** A round that is open now, for people who were drawn. */
async function aRound() {
  const { db } = await testDatabase();
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  return await aDrawnRound(db, { people: 12, size: 6, period, ...(organisationId ? { of: organisationId } : {}) });
}

async function visit(path: string, form?: Record<string, string>, as = cookie) {
  const body = form ? new URLSearchParams(form) : null;
  const request = new Request(`http://localhost${path}`, {
    method: body ? "POST" : "GET",
    headers: { Cookie: as },
    body,
  });
  const answer = await site(request);
  const isText = (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
  return { status: answer.status, to: answer.headers.get("Location"), text: isText ? await answer.text() : "" };
}

const filled = () => ({ stroom: "invited", cijfer: "7", tekst: `Meer groen ${randomUUID()}.` });

test("who closes a round reads how many paper forms would not count, and that nothing can be entered afterwards", async () => {
  const { roundId } = await aRound();
  const page = `/beheer/rondes/${roundId}`;
  const before = await visit(page);
  expect(before.text).toContain("Voer eerst alle papieren formulieren in. Daarna kan het niet meer.");
  expect(before.text).not.toContain("pas één keer");
  expect((await visit(`${page}/papier/2026-00001`, filled())).status).toBe(303);
  expect((await visit(page)).text).toContain(
    "Er is 1 papieren formulier dat pas één keer of met verschillen is ingevoerd. Dat telt niet mee als u nu sluit.",
  );
});

test("for a closed round nothing can be entered or printed, and the page says so", async () => {
  const { db } = await testDatabase();
  const { roundId, slug } = await aRound();
  const page = `/beheer/rondes/${roundId}/papier`;
  expect((await visit(`${page}/formulieren.pdf`)).status).toBe(200);
  await asOwner(db, (owner) => closeRound(owner, { organisationId, slug, now: new Date() }));
  expect(await visit(`${page}/formulieren.pdf`)).toMatchObject({ status: 303, to: page });
  const { text } = await visit(page);
  expect(text).toContain("De ronde is gesloten. U kunt niets meer invoeren of afdrukken.");
  expect(text).not.toContain("Maak de formulieren");
});

test("only a number that printing makes opens a form, and what was typed stays", async () => {
  const { roundId } = await aRound();
  const page = `/beheer/rondes/${roundId}/papier`;
  const odd = await visit(page, { intent: "enter", number: "0099x" });
  expect(odd.status).toBe(400);
  expect(odd.text).toContain('value="0099x"');
  expect(odd.text).toContain("vier cijfers, een streepje en vijf cijfers");
  expect((await visit(`${page}/0099x`)).status).toBe(404);
  expect(await visit(page, { intent: "enter", number: " 2026-00017 " })).toMatchObject({ to: `${page}/2026-00017` });
  for (const number of ["", "2026-00017"]) {
    const call = await visit(page, { intent: "phone", number });
    expect(call.to).toMatch(/papier\/telefoon-/);
    expect((await visit(call.to ?? "")).status).toBe(200);
  }
});

test("in a round for invited people nobody is entered as somebody who came by themselves", async () => {
  const { roundId } = await aRound();
  const form = `/beheer/rondes/${roundId}/papier/2026-00001`;
  expect((await visit(form)).text).not.toContain("Deed uit zichzelf mee");
  expect((await visit(form, { ...filled(), stroom: "open" })).status).toBe(400);
  expect((await visit(form, filled())).status).toBe(303);
});

describe("with the number of the letter", () => {
  /** A round of which letters were made, and somebody who got one. */
  async function aLetter() {
    const { db } = await testDatabase();
    const round = await aRound();
    const letters = { turn: "first", origin: "http://localhost", contact: null, now: new Date() } as const;
    const outcome = await makeLetters(db, { ...round, ...letters });
    const [person, other] = outcome.kind === "made" ? outcome.people : [];
    if (!person || !other) throw new Error("Too few letters");
    const stored = async () => (await db.select().from(invitations).where(eq(invitations.id, person.id)))[0];
    const form = (number: string) => `/beheer/rondes/${round.roundId}/papier/${number}`;
    const responsesNow = () => db.select().from(responses).where(eq(responses.roundId, round.roundId));
    return { ...round, db, person, other, stored, form, responsesNow };
  }

  test("a form that was entered twice counts as the answer of the person, whose code no longer works", async () => {
    const { db, roundId, person, stored, form, responsesNow } = await aLetter();
    const entered = { ...filled(), "brief-nummer": `${person.serial}` };
    expect((await visit(form("2026-00001"))).text).toContain("Nummer op de brief");
    expect((await visit(form("2026-00001"), entered)).status).toBe(303);
    expect(await stored()).toMatchObject({ hasAnswered: false, usedOn: null });
    expect((await visit(form("2026-00001"), entered)).status).toBe(303);
    expect(await stored()).toMatchObject({ hasAnswered: true });
    expect((await stored())?.usedOn).not.toBeNull();
    const held = { organisationId, held: { token: person.token }, formKey: randomUUID(), now: new Date() };
    expect(await claimInvitation(db, held)).toEqual({ kind: "refused" });
    const link = `/u/${person.token}`;
    for (const page of [await visit(link, undefined, ""), await visit(link, { formKey: randomUUID() }, "")]) {
      expect(page.status).toBe(410);
      expect(page.text).toContain("kregen wij al antwoorden op papier of per telefoon");
      expect(page.text).not.toContain("Iemand is met deze code al begonnen");
    }
    const [response] = await responsesNow();
    expect(response).toMatchObject({ mode: "paper", stream: "invited" });
    expect(JSON.stringify(response)).not.toContain(person.id);
    const again = await visit(form("2026-00002"), entered);
    expect(again.status).toBe(400);
    expect(again.text).toContain("of deze persoon deed al mee");
    const dayThree = new Date(Date.now() + 3 * day);
    const turn = { organisationId, roundId, channel: "letter", turn: "reminder", now: dayThree } as const;
    const due = await db.select({ id: invitations.id }).from(invitations).where(isToBeWrittenTo(turn));
    expect(due.length).toBeGreaterThan(0);
    expect(due.map(({ id }) => id)).not.toContain(person.id);
  });

  test("a number that differs the second time is a difference, and an unknown one is an error", async () => {
    const { person, other, stored, form, responsesNow } = await aLetter();
    const answers = filled();
    await visit(form("2026-00001"), { ...answers, "brief-nummer": `${person.serial}` });
    const second = await visit(form("2026-00001"), { ...answers, "brief-nummer": `${other.serial}` });
    expect(second.status).toBe(409);
    expect(second.text).toContain("De twee invoeren verschillen");
    expect((await visit(form("2026-00002"), { ...answers, "brief-nummer": "999999" })).status).toBe(400);
    expect((await visit(form("2026-00002"), { ...answers, "brief-nummer": "x" })).status).toBe(400);
    expect(await responsesNow()).toEqual([]);
    expect(await stored()).toMatchObject({ hasAnswered: false });
  });

  test("who answered by telephone and then goes on with the place they had has one response", async () => {
    const { db, roundId, slug, person, form, responsesNow } = await aLetter();
    const held = { organisationId, held: { token: person.token }, formKey: randomUUID(), now: new Date() };
    const claimed = await claimInvitation(db, held);
    if (claimed.kind !== "claimed") throw new Error("not claimed");
    const call = form(`telefoon-${randomUUID()}`);
    expect((await visit(call, { ...filled(), "brief-nummer": `${person.serial}` })).status).toBe(303);
    const place = cookieOf(await keepPlace(roundId, claimed.place.session, new Date(Date.now() + day)));
    const begun = await site(new Request(`http://localhost/u/${person.token}`, { headers: { Cookie: place } }));
    expect(await begun.text()).toContain("U hebt al meegedaan. In de vragenlijst ziet u wat wij nu van u hebben.");
    const body = new URLSearchParams({
      ...{ formKey: randomUUID(), ronde: slug, onderdeel: "0", actie: "versturen", cijfer: "3", wonen: "same" },
      ...{ keuzes: "1", tekst: "" },
    });
    const headers = { Cookie: place };
    const sent = await site(new Request(`http://localhost/vragenlijsten/${slug}`, { method: "POST", headers, body }));
    expect(sent.status).toBe(303);
    expect(await responsesNow()).toMatchObject([{ mode: "web" }]);
  });
});
