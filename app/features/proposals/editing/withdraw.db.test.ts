import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { placeComment } from "~/features/discussions/comment.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aStoredComment } from "../../../../tests/factories/input.ts";
import { aDraft } from "../../../../tests/factories/proposal-draft.ts";
import { anEffectRound, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { pastWithdrawals } from "../cycle/past-withdrawals.queries.server.ts";
import { countInputs } from "../inputs/input.queries.server.ts";
import { findProposal } from "../proposal.queries.server.ts";
import { listProposals } from "../proposal-list.queries.server.ts";
import { pageOfProposals } from "../proposal-page.queries.server.ts";
import { saveDraft } from "./draft.commands.server.ts";
import { findDraft, listForEditing } from "./draft.queries.server.ts";
import { publishDraft } from "./publish.commands.server.ts";
import { putProposalBack, withdrawProposal } from "./withdraw.commands.server.ts";

const now = new Date();
const day = 24 * 60 * 60 * 1000;
const reason = "De raad ziet ervan af.";

/** A published proposal with its draft, a resident and an official. */
async function aPublished(db: Database) {
  const organisationId = await aSmallRegion(db);
  const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
  const draftId = await aDraft(db, { organisationId, officialId });
  const by = { organisationId, officialId, draftId };
  await publishDraft(db, { ...by, known: 1, change: "", over: 0 }, now);
  const proposalId = (await findDraft(db, by))?.proposal?.id ?? 0;
  return { by, of: { organisationId, proposalId }, resident: await anAccount(db, { organisationId }) };
}

test("a proposal that is withdrawn stands in no list, and its page says when and why", () =>
  inTransaction(async (db) => {
    const { by, of } = await aPublished(db);
    expect(await withdrawProposal(db, { ...by, reason }, now)).toEqual({ kind: "withdrawn" });
    expect(await withdrawProposal(db, { ...by, reason: "Nog eens." }, now)).toEqual({ kind: "withdrawn" });
    const list = { organisationId: by.organisationId, firstCodes: [], page: 1, now };
    expect(await listProposals(db, list)).toEqual({ proposals: [], total: 0 });
    expect(await pageOfProposals(db, { ...list, pageSize: 10 })).toEqual({ proposals: [], total: 0 });
    const page = await findProposal(db, { ...by, slug: "sluiskade" });
    expect(page?.withdrawn).toMatchObject({ reason });
    expect(await listForEditing(db, by.organisationId)).toMatchObject([{ isWithdrawn: true }]);
    const acts = await db.select().from(auditLog).where(eq(auditLog.action, "proposal.withdraw"));
    expect(acts).toMatchObject([{ subject: `proposal ${of.proposalId}`, details: { reason } }]);
  }));

test("what residents wrote about it waits for no answer, and nothing new comes in", () =>
  inTransaction(async (db) => {
    const { by, of, resident } = await aPublished(db);
    await aStoredComment(db, of, { author: resident.id });
    await withdrawProposal(db, { ...by, reason }, now);
    expect(await countInputs(db, { ...of, now })).toMatchObject({ total: 1, waiting: 0 });
    const comment = { ...of, authorId: resident.id, formKey: crypto.randomUUID(), body: "Jammer." };
    const placed = await placeComment(db, { ...comment, stance: "neutral", threadId: null }, now);
    expect(placed).toEqual({ kind: "plan-withdrawn" });
  }));

test("no version follows one that was withdrawn", () =>
  inTransaction(async (db) => {
    const { by } = await aPublished(db);
    await withdrawProposal(db, { ...by, reason }, now);
    await saveDraft(db, { ...by, known: 3, change: (content) => ({ ...content, title: "Toch" }) }, now);
    const published = await publishDraft(db, { ...by, known: 4, change: "Toch.", over: 1 }, now);
    expect(published).toEqual({ kind: "is-withdrawn" });
  }));

test("one about which residents are asked, now or soon, is not withdrawn; nor is what is not on the site", () =>
  inTransaction(async (db) => {
    const { by, of } = await aPublished(db);
    const period = { opensAt: new Date(Date.now() + day), closesAt: new Date(Date.now() + 2 * day) };
    await anEffectRound(db, by.organisationId, { ...period, proposalId: of.proposalId, slug: "straks" });
    expect(await withdrawProposal(db, { ...by, reason }, now)).toEqual({ kind: "has-round" });
    const draftId = await aDraft(db, { ...by, title: "Nog niet" });
    expect(await withdrawProposal(db, { ...by, draftId, reason }, now)).toEqual({ kind: "unknown" });
    const stranger = await aPublished(db);
    expect(await withdrawProposal(db, { ...stranger.by, draftId: by.draftId, reason }, now)).toEqual({
      kind: "unknown",
    });
  }));

test("one that was withdrawn by mistake is put back as it stood there, once, and the log keeps why it was away", () =>
  inTransaction(async (db) => {
    const { by, of, resident } = await aPublished(db);
    await withdrawProposal(db, { ...by, reason }, now);
    const seen = { ...by, known: 3 };
    expect(await putProposalBack(db, seen, now)).toEqual({ kind: "on-site-again" });
    expect(await putProposalBack(db, seen, now)).toEqual({ kind: "on-site-again" });
    expect((await findProposal(db, { ...by, slug: "sluiskade" }))?.withdrawn).toBeNull();
    const list = { organisationId: by.organisationId, firstCodes: [], page: 1, now };
    expect(await listProposals(db, list)).toMatchObject({ total: 1 });
    const comment = { ...of, authorId: resident.id, formKey: crypto.randomUUID(), body: "Toch wel." };
    const placed = await placeComment(db, { ...comment, stance: "neutral", threadId: null }, now);
    expect(placed).toMatchObject({ kind: "placed" });
    const acts = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `proposal ${of.proposalId}`));
    expect(acts.at(-1)).toMatchObject({
      action: "proposal.put-back",
      actorId: by.officialId,
      details: { withdrawnReason: reason },
    });
    expect(acts).toHaveLength(3);
    const stranger = await aPublished(db);
    expect(await putProposalBack(db, { ...stranger.by, draftId: by.draftId, known: 4 }, now)).toEqual({
      kind: "unknown",
    });
  }));

test("a form that knew an earlier withdrawal does not undo a later one, and each stays in the public course", () =>
  inTransaction(async (db) => {
    const { by, of } = await aPublished(db);
    await withdrawProposal(db, { ...by, reason }, now);
    const colleague = { ...by, officialId: (await anAccount(db, { ...by, role: "official" })).id };
    const later = new Date(now.getTime() + day);
    expect(await putProposalBack(db, { ...colleague, known: 3 }, later)).toEqual({ kind: "on-site-again" });
    expect(await pastWithdrawals(db, of)).toEqual([{ at: now.toISOString(), reason, backAt: later.toISOString() }]);
    await withdrawProposal(db, { ...colleague, reason: "Toch niet." }, later);
    expect(await putProposalBack(db, { ...by, known: 3 }, later)).toEqual({ kind: "changed-meanwhile" });
    expect((await findProposal(db, { ...by, slug: "sluiskade" }))?.withdrawn).toMatchObject({ reason: "Toch niet." });
  }));
