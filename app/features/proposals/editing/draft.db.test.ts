import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, milestones, proposals, proposalVersions, scenarios } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aDraft, completeContent } from "../../../../tests/factories/proposal-draft.ts";
import { anEffectRound, aProposal, aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { discardDraft } from "./discard.commands.server.ts";
import { openDraft, putBackScenarios, saveDraft, startDraft } from "./draft.commands.server.ts";
import { findDraft, frozenParts, listForEditing } from "./draft.queries.server.ts";
import { liveContent, versionsOf } from "./live-proposal.queries.server.ts";
import type { ProposalContent } from "./proposal-content.ts";
import { publishDraft } from "./publish.commands.server.ts";

const now = new Date();
const day = 24 * 60 * 60 * 1000;

async function anOfficial(db: Database) {
  const organisationId = await aSmallRegion(db);
  const { id: officialId } = await anAccount(db, { organisationId, role: "official" });
  return { organisationId, officialId };
}

type Official = Awaited<ReturnType<typeof anOfficial>>;

async function draftNamed(db: Database, { organisationId }: Official, draftId: number) {
  const draft = await findDraft(db, { organisationId, draftId });
  if (!draft) throw new Error("The draft is gone");
  return draft;
}

async function publish(db: Database, by: Official, draftId: number, { change = "Aangevuld.", over = 0 } = {}) {
  const { revision: known } = await draftNamed(db, by, draftId);
  return await publishDraft(db, { ...by, draftId, known, change, over }, now);
}

async function save(db: Database, by: Official, draftId: number, content: Partial<ProposalContent>) {
  const { revision: known } = await draftNamed(db, by, draftId);
  return await saveDraft(db, { ...by, draftId, known, change: (old) => ({ ...old, ...content }) }, now);
}

/** A published proposal with its draft. */
async function aPublished(db: Database) {
  const by = await anOfficial(db);
  const draftId = await aDraft(db, by);
  expect(await publish(db, by, draftId)).toEqual({ kind: "published", version: 1 });
  const { proposal } = await draftNamed(db, by, draftId);
  const proposalId = proposal?.id ?? 0;
  return { by, draftId, of: { organisationId: by.organisationId, proposalId } };
}

test("what an official publishes stands on the site under a name made of its title", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    expect((await draftNamed(db, by, draftId)).proposal?.slug).toBe("sluiskade");
    expect(await liveContent(db, of)).toEqual(completeContent);
    expect(await versionsOf(db, of)).toMatchObject([{ version: 1, content: completeContent, isFromFile: false }]);
    const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, by.organisationId));
    expect(acts).toMatchObject([{ action: "proposal.publish", actorId: by.officialId, details: { version: 1 } }]);
  }));

test("a second proposal of the same title gets a number in its address", () =>
  inTransaction(async (db) => {
    const { by } = await aPublished(db);
    const second = await aDraft(db, by);
    await publish(db, by, second);
    expect((await draftNamed(db, by, second)).proposal?.slug).toBe("sluiskade-2");
  }));

test("a draft that is not complete says what is missing and is not published", () =>
  inTransaction(async (db) => {
    const by = await anOfficial(db);
    const draftId = await startDraft(db, { ...by, title: "Een plein" }, now);
    const outcome = await publish(db, by, draftId);
    const kinds = outcome.kind === "incomplete" ? outcome.missing.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(["summary", "area", "areaLabel", "plan", "themes", "sources", "scenario"]);
    expect(await db.select().from(proposals).where(eq(proposals.organisationId, by.organisationId))).toEqual([]);
  }));

test("a change is published as a next version with what changed, and the first one stays", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    await save(db, by, draftId, { milestones: [{ when: "2029", title: "Klaar", source: "krant" }] });
    expect(await publish(db, by, draftId, { change: "", over: 1 })).toEqual({ kind: "change-missing" });
    const change = "Er is een datum bij gekomen.";
    expect(await publish(db, by, draftId, { change, over: 1 })).toEqual({ kind: "published", version: 2 });
    expect(
      await db.select({ when: milestones.when }).from(milestones).where(eq(milestones.proposalId, of.proposalId)),
    ).toEqual([{ when: "2029" }]);
    expect(await versionsOf(db, of)).toMatchObject([
      { version: 2, change },
      { version: 1, content: completeContent },
    ]);
    expect(await publish(db, by, draftId, { over: 2 })).toEqual({ kind: "nothing-changed" });
  }));

test("a version that is kept can be neither changed nor removed by the site", () =>
  inTransaction(async (db) => {
    const { of } = await aPublished(db);
    const own = and(
      eq(proposalVersions.organisationId, of.organisationId),
      eq(proposalVersions.proposalId, of.proposalId),
    );
    await expect(db.transaction((tx) => tx.update(proposalVersions).set({ change: "x" }).where(own))).rejects.toThrow();
    await expect(db.transaction((tx) => tx.delete(proposalVersions).where(own))).rejects.toThrow();
  }));

test("a proposal of before versions were kept gets what the site told as its first version", () =>
  inTransaction(async (db) => {
    const by = await anOfficial(db);
    const proposalId = await aProposal(db, by.organisationId, { slug: "oud", themes: ["wonen"] });
    const draftId = await openDraft(db, { ...by, slug: "oud" }, now);
    if (draftId === undefined) throw new Error("No draft");
    expect(await openDraft(db, { ...by, slug: "oud" }, now)).toBe(draftId);
    await save(db, by, draftId, { title: "Nieuw", sources: ["krant"] });
    expect(await publish(db, by, draftId)).toEqual({ kind: "published", version: 2 });
    const versions = await versionsOf(db, { organisationId: by.organisationId, proposalId });
    expect(versions.map(({ version, content }) => [version, content.title])).toEqual([
      [2, "Nieuw"],
      [1, "Plan oud"],
    ]);
  }));

test("while a round is open no version is published, and the draft stays", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
    await anEffectRound(db, by.organisationId, { ...period, proposalId: of.proposalId, slug: "nu" });
    expect(await frozenParts(db, { ...of, now })).toMatchObject({
      round: { titleNl: expect.any(String), until: period.closesAt },
      scenarios: { since: period.opensAt },
    });
    const facts = [{ label: "banken", value: "12", unit: null, source: "krant" }];
    await save(db, by, draftId, { facts });
    expect(await publish(db, by, draftId, { over: 1 })).toEqual({ kind: "frozen", rule: "round" });
    expect((await draftNamed(db, by, draftId)).content.facts).toEqual(facts);
    expect(await liveContent(db, of)).toEqual(completeContent);
  }));

test("after the round a version may be published, and putting the scenarios back makes that possible", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    const period = { opensAt: new Date(Date.now() - 2 * day), closesAt: new Date(Date.now() - day) };
    await anEffectRound(db, by.organisationId, { ...period, proposalId: of.proposalId, slug: "toen" });
    await save(db, by, draftId, { summary: "Iets anders.", scenarios: completeContent.scenarios.slice(0, 1) });
    const { revision: known } = await draftNamed(db, by, draftId);
    expect(await putBackScenarios(db, { ...by, draftId, known }, now)).toEqual({ kind: "saved" });
    expect(await publish(db, by, draftId, { over: 1 })).toEqual({ kind: "published", version: 2 });
    expect(await liveContent(db, of)).toEqual({ ...completeContent, summary: "Iets anders." });
  }));

test("scenarios that people were asked about stay, also after the round", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    const period = { opensAt: new Date(Date.now() - 2 * day), closesAt: new Date(Date.now() - day) };
    await anEffectRound(db, by.organisationId, { ...period, proposalId: of.proposalId, slug: "voorbij" });
    expect(await frozenParts(db, { ...of, now })).toEqual({ round: null, scenarios: { since: period.opensAt } });
    const [zero] = completeContent.scenarios;
    if (!zero) throw new Error("No scenario");
    const another = { code: "ander", kind: "intervention" as const, name: "B", description: "B.", ground: "test" };
    await save(db, by, draftId, { scenarios: [zero, another] });
    expect(await publish(db, by, draftId, { over: 1 })).toEqual({ kind: "frozen", rule: "scenarios" });
    const names = await db
      .select({ code: scenarios.code })
      .from(scenarios)
      .where(eq(scenarios.proposalId, of.proposalId))
      .orderBy(scenarios.position);
    expect(names).toEqual([{ code: "nul" }, { code: "plan" }]);
  }));

test("before that, another scenario may become doing nothing", () =>
  inTransaction(async (db) => {
    const { by, draftId, of } = await aPublished(db);
    const turned = completeContent.scenarios.map((one) => ({
      ...one,
      kind: one.kind === "nul" ? ("intervention" as const) : ("nul" as const),
    }));
    await save(db, by, draftId, { scenarios: turned });
    expect(await publish(db, by, draftId, { over: 1 })).toEqual({ kind: "published", version: 2 });
    expect((await liveContent(db, of))?.scenarios).toEqual(turned);
  }));

test("who throws a draft away gets the site's text back, and a draft of nothing is gone", () =>
  inTransaction(async (db) => {
    const { by, draftId } = await aPublished(db);
    await save(db, by, draftId, { title: "Vergissing" });
    expect((await listForEditing(db, by.organisationId)).map(({ isChanged }) => isChanged)).toEqual([true]);
    const { revision: known } = await draftNamed(db, by, draftId);
    expect(await discardDraft(db, { ...by, draftId, known }, now)).toEqual({ kind: "as-published" });
    expect(await listForEditing(db, by.organisationId)).toMatchObject([
      { title: completeContent.title, version: 1, isChanged: false, slug: "sluiskade" },
    ]);
    const fresh = await aDraft(db, by);
    expect(await discardDraft(db, { ...by, draftId: fresh, known: 1 }, now)).toEqual({ kind: "gone" });
    expect(await findDraft(db, { organisationId: by.organisationId, draftId: fresh })).toBeUndefined();
  }));

test("the form that begins a proposal, sent twice at once, begins one", async () => {
  const { db } = await testDatabase();
  const by = await anOfficial(db);
  const ids = await Promise.all([1, 2, 3].map(() => startDraft(db, { ...by, title: "Een plein" }, now)));
  expect(new Set(ids).size).toBe(1);
  expect(await startDraft(db, { ...by, title: "Een ander plein" }, now)).not.toBe(ids[0]);
});

test("a draft of another organisation is not there", () =>
  inTransaction(async (db) => {
    const { draftId } = await aPublished(db);
    const stranger = await anOfficial(db);
    const change = { ...stranger, draftId, known: 1 };
    expect(await saveDraft(db, { ...change, change: (content) => content }, now)).toEqual({ kind: "unknown" });
    expect(await discardDraft(db, change, now)).toEqual({ kind: "unknown" });
    expect(await publishDraft(db, { ...change, change: "x", over: 1 }, now)).toEqual({ kind: "unknown" });
  }));

test("who only looked at a step and left it has changed nothing", () =>
  inTransaction(async (db) => {
    const by = await anOfficial(db);
    const draftId = await aDraft(db, by);
    const before = await draftNamed(db, by, draftId);
    const { id: officialId } = await anAccount(db, { organisationId: by.organisationId, role: "official" });
    expect(await save(db, { ...by, officialId }, draftId, {})).toEqual({ kind: "saved" });
    expect(await draftNamed(db, by, draftId)).toEqual(before);
  }));
