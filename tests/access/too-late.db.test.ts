import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { placeComment } from "~/features/discussions/comment.commands.server.ts";
import { placeIdea } from "~/features/discussions/ideas/idea.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { comments, ideas, proposals } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposal, aSmallRegion } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const written = "Meer bomen, & minder <auto's>.";
const drawn = /<textarea[^>]*>Meer bomen, &amp; minder &lt;auto&#x27;s&gt;\.<\/textarea>/;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let organisationId = 0;
let proposalId = 0;
let writer: Awaited<ReturnType<typeof anAccount>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  organisationId = await aSmallRegion(db);
  proposalId = await aProposal(db, organisationId, { slug: "plan" });
  writer = await anAccount(db, { organisationId });
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

async function send(path: string, fields: Record<string, string>, by: Parameters<typeof aBrowserOf>[1] = writer) {
  const { db } = await testDatabase();
  const headers = { Cookie: await aBrowserOf(db, by) };
  const body = new URLSearchParams(fields);
  const answer = await site(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
  return { status: answer.status, page: await answer.text() };
}

async function aThread(): Promise<number> {
  const { db } = await testDatabase();
  const text = { formKey: randomUUID(), body: "Meer groen.", stance: "for", threadId: null } as const;
  const placed = await placeComment(db, { organisationId, proposalId, authorId: writer.id, ...text }, new Date());
  if (placed.kind !== "placed") throw new Error(placed.kind);
  return placed.id;
}

async function withdrawnPlan(at: Date | null): Promise<void> {
  const { db } = await testDatabase();
  const here = and(eq(proposals.organisationId, organisationId), eq(proposals.id, proposalId));
  await db
    .update(proposals)
    .set({ withdrawnAt: at, withdrawnReason: at && "Er is geen geld." })
    .where(here);
}

test("who was writing when the plan was withdrawn reads why, and keeps the text to copy", async () => {
  const threadId = await aThread();
  await withdrawnPlan(new Date());
  const form = { formKey: randomUUID(), body: written };
  const comment = await send("/voorstellen/plan/reacties", { intent: "comment", stance: "for", ...form });
  const reply = await send(`/voorstellen/plan/reacties?gesprek=${threadId}`, {
    ...{ intent: "reply", thread: String(threadId) },
    ...form,
  });
  for (const { status, page } of [comment, reply]) {
    expect(status).toBe(409);
    expect(page).toContain("Uw tekst is niet geplaatst, want de organisatie heeft dit plan ingetrokken.");
    expect(page).toMatch(drawn);
  }
  await withdrawnPlan(null);
});

test("who was answering when the thread was hidden keeps the text, without a button that cannot work", async () => {
  const { db } = await testDatabase();
  const threadId = await aThread();
  await db.update(comments).set({ hiddenAt: new Date(), hiddenReason: "insult" }).where(eq(comments.id, threadId));
  const form = { intent: "reply", thread: String(threadId), formKey: randomUUID(), body: written };
  const { status, page } = await send(`/voorstellen/plan/reacties?gesprek=${threadId}`, form);
  expect(status).toBe(409);
  expect(page).toMatch(drawn);
  expect(page).not.toContain('value="reply"');
});

test("who was answering when the thread came to wait for a moderator keeps the text, and so does who names no thread", async () => {
  const { db } = await testDatabase();
  const threadId = await aThread();
  await db.update(comments).set({ heldFor: "phone" }).where(eq(comments.id, threadId));
  const other = await anAccount(db, { organisationId });
  for (const id of [threadId, 999_999]) {
    const form = { intent: "reply", thread: String(id), formKey: randomUUID(), body: written };
    const { status, page } = await send(`/voorstellen/plan/reacties?gesprek=${id}`, form, other);
    expect(status).toBe(409);
    expect(page).toContain("Antwoorden kan niet meer.");
    expect(page).toMatch(drawn);
    expect(page).not.toContain("Meer groen.");
  }
});

/** An idea of the writer, an hour old. */
async function anOldIdea(): Promise<number> {
  const { db } = await testDatabase();
  const text = { areaCode: "GM0479", themeCode: "wonen", title: "Meer groen", body: "Op het plein." } as const;
  const idea = { organisationId, authorId: writer.id, formKey: randomUUID(), ...text };
  const placed = await placeIdea(db, idea, new Date(Date.now() - 60 * 60_000));
  if (placed.kind !== "placed") throw new Error(placed.kind);
  return placed.id;
}

test("who changes an idea too late reads why, and keeps title and text", async () => {
  const id = await anOldIdea();
  const fields = { intent: "edit", area: "GM0479", theme: "wonen", title: "Veel meer groen", body: written };
  const { status, page } = await send(`/ideeen/${id}?doen=edit`, fields);
  expect(status).toBe(409);
  expect(page).toContain("U kunt dit idee niet meer aanpassen.");
  expect(page).toMatch(/<textarea[^>]*>Veel meer groen<\/textarea>/);
  expect(page).toMatch(drawn);
});

test("an official who answers an idea that was taken back meanwhile keeps the answer", async () => {
  const { db } = await testDatabase();
  const id = await anOldIdea();
  await db.update(ideas).set({ title: "-", body: "", withdrawnAt: new Date() }).where(eq(ideas.id, id));
  const official = await anAccount(db, { organisationId, role: "official" });
  const { status, page } = await send(`/beheer/ideeen/${id}`, { intent: "answer", answer: written }, official);
  expect(status).toBe(409);
  expect(page).toContain("Uw antwoord is niet geplaatst");
  expect(page).toMatch(drawn);
});

test("an official who did not see the answer of a colleague reads it, and keeps their own", async () => {
  const id = await anOldIdea();
  const official = await anAccount((await testDatabase()).db, { organisationId, role: "official" });
  const answer = (text: string) =>
    send(`/beheer/ideeen/${id}`, { intent: "answer", known: "none", answer: text }, official);
  expect((await answer("Dit komt er.")).status).toBe(303);
  const { status, page } = await answer(written);
  expect(status).toBe(409);
  expect(page).toContain("Een collega heeft dit idee intussen beantwoord.");
  expect(page).toMatch(/>Dit komt er\.</);
  expect(page).toMatch(drawn);
});

test("a moderator who did not see what a colleague decided reads it, and keeps the explanation", async () => {
  const { db } = await testDatabase();
  const threadId = await aThread();
  const ideaId = await anOldIdea();
  const [first, second] = [
    await anAccount(db, { organisationId, role: "moderator" }),
    await anAccount(db, { organisationId, role: "moderator" }),
  ];
  const paths = [
    [`/beheer/moderatie/reactie-${threadId}`, {}],
    [`/voorstellen/plan/reacties?gesprek=${threadId}&verberg=${threadId}`, { comment: String(threadId) }],
    [`/beheer/ideeen/${ideaId}`, {}],
  ] as const;
  for (const [path, about] of paths) {
    const hide = { intent: "hide", seen: "#", reason: "insult", explanation: written, ...about };
    await send(path, hide, first);
    const { status, page } = await send(path, hide, second);
    expect(status, path).toBe(409);
    expect(page).toContain("Een andere moderator heeft deze tekst intussen verborgen.");
    expect(page).toMatch(drawn);
  }
});
