import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { comments, proposals } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../factories/input.ts";
import { type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
let voter: Awaited<ReturnType<typeof anAccount>>;
let cookie = "";
const text = "Er horen bomen op de kade";
const typed = new RegExp(`<textarea[^>]*>${text}</textarea>`);

beforeAll(async () => {
  database = await testDatabase();
  about = await aProposalToAnswer(database.db);
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  voter = await anAccount(database.db, about);
  cookie = await aBrowserOf(database.db, voter);
  return closeDatabase;
});

async function send(fields: Record<string, string>, { query = "", as = cookie } = {}) {
  const body = new URLSearchParams(fields);
  const headers = { Cookie: as };
  const url = `http://localhost/voorstellen/${about.slug}/reacties${query}`;
  const answer = await site(new Request(url, { method: "POST", headers, body }));
  return { status: answer.status, location: answer.headers.get("Location"), page: await answer.text() };
}

async function look(query = "") {
  const url = `http://localhost/voorstellen/${about.slug}/reacties${query}`;
  return await (await site(new Request(url, { headers: { Cookie: cookie } }))).text();
}

const aThread = () => aStoredComment(database.db, about, { author: about.resident.id });
const supportersOf = async (id: number) =>
  (await database.db.select({ n: comments.supporters }).from(comments).where(eq(comments.id, id)))[0]?.n;
const commentsHere = async () =>
  (await database.db.select({ id: comments.id }).from(comments).where(eq(comments.proposalId, about.proposalId)))
    .length;

test("whoever votes while writing a comment keeps everything that was filled in, on the page that was shown", async () => {
  const id = await aThread();
  const before = await commentsHere();
  const formKey = randomUUID();
  const writing = { intent: "comment", formKey, stance: "against", body: text, theme: "wonen" };
  const { status, page } = await send({ ...writing, vote: `${id} support` }, { query: "?volgorde=steun" });
  expect(status).toBe(200);
  expect(page).toMatch(typed);
  expect(page).toContain(`value="${formKey}"`);
  expect(page).toMatch(/<input(?=[^>]*value="against")(?=[^>]*checked)[^>]*>/);
  expect(page).toMatch(/<option(?=[^>]*selected)[^>]*value="wonen"/);
  expect(page).toMatch(new RegExp(`<button(?=[^>]*value="${id} none")(?=[^>]*aria-pressed="true")[^>]*>Eens`));
  expect(page).toContain(`reacties?volgorde=steun#reactie-${id}"`);
  // Where it stood: below what was voted on.
  expect(page.indexOf("<textarea")).toBeGreaterThan(page.indexOf(`id="reactie-${id}"`));
  expect([await supportersOf(id), await commentsHere()]).toEqual([1, before]);
  const again = await send({ ...writing, vote: `${id} support` });
  expect([again.status, await supportersOf(id)]).toEqual([200, 1]);
});

test("whoever votes without having written anything goes back to the comment, on the same page of the list", async () => {
  const id = await aThread();
  const nothing = { intent: "comment", formKey: randomUUID(), body: " ", theme: "", area: "" };
  const { status, location } = await send({ ...nothing, vote: `${id} oppose` }, { query: "?volgorde=steun" });
  expect(status).toBe(303);
  expect(location).toBe(`/voorstellen/${about.slug}/reacties?volgorde=steun#reactie-${id}`);
});

test("a reply, a report and an own text that is being changed stay as well", async () => {
  const id = await aThread();
  const reply = await send(
    { intent: "reply", formKey: randomUUID(), thread: `${id}`, body: text, vote: `${id} support` },
    { query: `?gesprek=${id}` },
  );
  expect([reply.status, typed.test(reply.page)]).toEqual([200, true]);
  const report = await send(
    { intent: "report", comment: `${id}`, reason: "insult", vote: `${id} oppose` },
    { query: `?gesprek=${id}&meld=${id}` },
  );
  expect(report.status).toBe(200);
  expect(report.page).toMatch(/<input(?=[^>]*value="insult")(?=[^>]*checked)[^>]*>/);
  expect(report.page).toContain(`meld=${id}#reactie-${id}"`);
  const own = await aStoredComment(database.db, about, { author: voter.id, thread: id, at: new Date() });
  const edit = await send(
    { intent: "edit", comment: `${own}`, body: text, vote: `${id} none` },
    { query: `?gesprek=${id}&wijzig=${own}` },
  );
  expect([edit.status, typed.test(edit.page)]).toEqual([200, true]);
  expect(await supportersOf(id)).toBe(0);
});

test("whoever votes on a comment that was just withdrawn keeps what they were writing, and is told", async () => {
  const id = await aStoredComment(database.db, about, { author: about.resident.id, withdrawn: true });
  const writing = { intent: "comment", formKey: randomUUID(), body: text };
  const { status, page } = await send({ ...writing, vote: `${id} support` });
  expect([status, typed.test(page)]).toEqual([409, true]);
  expect(page).toContain("U kunt deze reactie niet meer lezen of erop stemmen.");
  expect((await send({ intent: "comment", vote: `${id} support` })).status).toBe(404);
});

test("whoever was signed out signs in first, with the form", async () => {
  const id = await aThread();
  const writing = { intent: "comment", formKey: randomUUID(), body: text };
  const { status, location } = await send({ ...writing, vote: `${id} support` }, { as: "" });
  expect([Math.floor(status / 100), location]).toEqual([3, expect.stringMatching(/^\/inloggen\?terug=/)]);
  expect(await supportersOf(id)).toBe(0);
});

test.each(["", "1", "1 maybe", "x support", "1 support extra"])("%j is no vote", async (vote) => {
  expect((await send({ intent: "comment", body: text, vote })).status).toBe(400);
});

test("the Enter key in the form places the comment: the first button that sends it is no vote", async () => {
  const id = await aThread();
  for (const page of [await look(), await look(`?gesprek=${id}`), await look(`?gesprek=${id}&meld=${id}`)]) {
    const [first = ""] = /<button[^>]*form="schrijven"[^>]*>/.exec(page) ?? [];
    expect(first).toContain('aria-hidden="true"');
    expect(first).not.toContain("name=");
    expect(page).toMatch(/<form[^>]*id="schrijven"/);
    expect(page).toContain(`value="${id} support"`);
  }
});

test("on a withdrawn plan, where nobody writes, a vote still counts", async () => {
  const id = await aThread();
  const plan = and(eq(proposals.organisationId, about.organisationId), eq(proposals.id, about.proposalId));
  await database.db.update(proposals).set({ withdrawnAt: new Date(), withdrawnReason: "Geen geld." }).where(plan);
  const page = await look();
  expect(page).not.toContain('form="schrijven"');
  expect(page).toMatch(new RegExp(`<form[^>]*>(?:(?!</form>).)*value="${id} support"`, "s"));
  expect((await send({ vote: `${id} support` })).status).toBe(303);
  const late = await send({ intent: "comment", formKey: randomUUID(), body: text, vote: `${id} oppose` });
  expect([late.status, typed.test(late.page)]).toEqual([200, true]);
  await database.db.update(proposals).set({ withdrawnAt: null, withdrawnReason: null }).where(plan);
});
