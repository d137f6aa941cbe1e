import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anIdea } from "../../../../tests/factories/idea.ts";
import { aProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decideObjection, objectTo } from "../moderation/objection.commands.server.ts";
import { eraseHiddenTexts } from "../retention/erase-hidden.commands.server.ts";
import { beginProposal } from "./answer-idea.commands.server.ts";
import { withdrawIdea } from "./idea.commands.server.ts";
import { hideIdea, showIdea } from "./moderate-idea.commands.server.ts";

const noon = new Date("2026-06-15T12:00:00Z");
const daysAfter = (days: number) => new Date(noon.getTime() + days * 24 * 60 * 60 * 1000);
const words = { title: "Bankje van Jan", body: "Jan uit de Kadestraat zit daar." };

/** A draft that an official began from an idea. */
async function aDraftOfIdea(db: Database) {
  const { organisationId, official, resident } = await aProposalToAnswer(db);
  const { id: ideaId } = await anIdea(db, organisationId, { authorId: resident.id, ...words });
  const moderator = await anAccount(db, { organisationId, role: "moderator" });
  const begun = await beginProposal(db, { organisationId, ideaId, officialId: official.id }, noon);
  const isDraft = eq(proposalDrafts.id, "draftId" in begun ? begun.draftId : 0);
  const draft = async () => {
    const [row] = await db.select().from(proposalDrafts).where(isDraft);
    return { revision: row?.revision ?? 0, text: JSON.stringify(row?.content) };
  };
  const hidden = {
    organisationId,
    ideaId,
    moderatorId: moderator.id,
    reason: "personal_data",
    explanation: null,
  } as const;
  const hide = () => hideIdea(db, hidden, noon);
  const show = () => showIdea(db, hidden, noon);
  return { organisationId, ideaId, authorId: resident.id, isDraft, draft, hide, show };
}

test("the words of an idea that its author takes back go from the draft that was begun from it", () =>
  inTransaction(async (db) => {
    const { draft, ...own } = await aDraftOfIdea(db);
    const before = await draft();
    expect(before.text).toContain("Kadestraat");
    await withdrawIdea(db, own, noon);
    const after = await draft();
    expect(after.text).not.toMatch(/Kadestraat|Bankje van Jan/);
    expect(after.revision).toBe(before.revision + 1);
  }));

test("those of an idea that a moderator hides go at once: every official reads a draft", () =>
  inTransaction(async (db) => {
    const { draft, hide } = await aDraftOfIdea(db);
    const before = await draft();
    await hide();
    const after = await draft();
    expect(after.text).not.toMatch(/Kadestraat|Bankje van Jan/);
    expect(after.revision).toBe(before.revision + 1);
  }));

test("where somebody saved them again they go with the text of the idea itself, a year later", () =>
  inTransaction(async (db) => {
    const { draft, hide, isDraft } = await aDraftOfIdea(db);
    const [row] = await db.select().from(proposalDrafts).where(isDraft);
    await hide();
    await db.update(proposalDrafts).set({ content: row?.content }).where(isDraft);
    await eraseHiddenTexts(db, { now: daysAfter(364), most: 100 });
    expect((await draft()).text).toContain("Kadestraat");
    await eraseHiddenTexts(db, { now: daysAfter(366), most: 100 });
    expect((await draft()).text).not.toMatch(/Kadestraat|Bankje van Jan/);
  }));

test("what an official wrote instead stays", () =>
  inTransaction(async (db) => {
    const { draft, isDraft, ...own } = await aDraftOfIdea(db);
    const [row] = await db.select().from(proposalDrafts).where(isDraft);
    const content = { ...(row?.content as object), title: "Meer bankjes", summary: "Er komen tien bankjes." };
    await db.update(proposalDrafts).set({ content }).where(isDraft);
    await withdrawIdea(db, own, noon);
    expect((await draft()).text).toContain("Meer bankjes");
    expect((await draft()).text).toContain("Er komen tien bankjes.");
    expect((await draft()).text).not.toContain("Bankje van Jan");
  }));

test("they come back when the idea is shown again, but not over what an official wrote since", () =>
  inTransaction(async (db) => {
    const { draft, hide, show, isDraft } = await aDraftOfIdea(db);
    const before = await draft();
    await hide();
    await show();
    expect((await draft()).text).toBe(before.text);
    await hide();
    const [row] = await db.select().from(proposalDrafts).where(isDraft);
    const content = { ...(row?.content as object), title: "Meer bankjes" };
    await db.update(proposalDrafts).set({ content }).where(isDraft);
    await show();
    expect((await draft()).text).toContain("Meer bankjes");
    expect((await draft()).text).not.toMatch(/Kadestraat|Bankje van Jan/);
  }));

test("they come back when another moderator agrees with the objection of the author", () =>
  inTransaction(async (db) => {
    const { draft, hide, organisationId, authorId } = await aDraftOfIdea(db);
    const before = await draft();
    const outcome = await hide();
    const actId = ("actId" in outcome && outcome.actId) || expect.fail("not hidden");
    await objectTo(db, { organisationId, actId, authorId, body: "Dit ben ik zelf." }, noon);
    const { id } = await anAccount(db, { organisationId, role: "moderator" });
    const moderator = { id, role: "moderator" } as const;
    const decision = { organisationId, actId, moderator, outcome: "upheld", explanation: "U hebt gelijk." } as const;
    expect((await decideObjection(db, decision, noon)).kind).toBe("decided");
    expect((await draft()).text).toBe(before.text);
  }));
