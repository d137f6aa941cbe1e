import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeRound } from "~/features/responses/close-round.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
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

async function visit(path: string, form?: Record<string, string>) {
  const body = form ? new URLSearchParams(form) : null;
  const request = new Request(`http://localhost${path}`, {
    method: body ? "POST" : "GET",
    headers: { Cookie: cookie },
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
  const call = await visit(page, { intent: "phone" });
  expect((await visit(call.to ?? "")).status).toBe(200);
});

test("in a round for invited people nobody is entered as somebody who came by themselves", async () => {
  const { roundId } = await aRound();
  const form = `/beheer/rondes/${roundId}/papier/2026-00001`;
  expect((await visit(form)).text).not.toContain("Deed uit zichzelf mee");
  expect((await visit(form, { ...filled(), stroom: "open" })).status).toBe(400);
  expect((await visit(form, filled())).status).toBe(303);
});
