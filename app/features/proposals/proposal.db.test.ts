import { expect, test } from "vitest";
import { comments, milestones, proposalFacts, users } from "~db/schema/index.ts";
import { anEffectRound, aProposal, aSmallRegion } from "../../../tests/factories/small-region.ts";
import { asOwner, inTransaction } from "../../../tests/setup/database.ts";
import { findProposal } from "./proposal.queries.server.ts";

test("a proposal comes with its scenarios, themes, facts, milestones, areas and rounds", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const draft = { slug: "haven", themes: ["wonen"], touchedAreas: ["GM0363"], phase: "beleidsvorming" } as const;
    const proposalId = await aProposal(db, organisationId, { ...draft, themes: ["wonen"], touchedAreas: ["GM0363"] });
    const fact = { organisationId, proposalId, position: 0, label: "woningen", value: "70000" };
    await asOwner(db, (owner) => owner.insert(proposalFacts).values(fact));
    const planned = [
      { organisationId, proposalId, position: 0, when: "2029", title: "Bouw", source: "test" },
      { organisationId, proposalId, position: 1, when: "2017-12", title: "Besluit", source: "test" },
    ];
    await asOwner(db, (owner) => owner.insert(milestones).values(planned));
    const opensAt = new Date("2026-11-01T00:00:00Z");
    const closesAt = new Date("2026-12-01T00:00:00Z");
    const id = await anEffectRound(db, organisationId, { proposalId, slug: "effecten-haven", opensAt, closesAt });
    const found = await findProposal(db, { organisationId, slug: "haven" });
    expect(found).toMatchObject({
      phase: "beleidsvorming",
      touchedAreas: ["GM0363"],
      themes: [{ code: "wonen", reason: "omdat" }],
      facts: [{ label: "woningen", value: "70000", unit: null }],
      milestones: [{ when: "2017-12" }, { when: "2029" }],
      comments: 0,
    });
    expect(found?.scenarios.map((scenario) => scenario.code)).toEqual(["plan", "nul"]);
    expect(found?.rounds.map((round) => [round.id, Date.parse(round.closesAt)])).toEqual([[id, closesAt.getTime()]]);
  }));

test("a comment that is hidden, withdrawn or held is not counted", () =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const proposalId = await aProposal(db, organisationId, { slug: "haven" });
    const person = { organisationId, email: "a@example.org", displayName: "Anna", passwordHash: "x" };
    const [author] = await db.insert(users).values(person).returning({ authorId: users.id });
    const thread = {
      organisationId,
      proposalId,
      level: 0,
      stance: "for",
      authorId: author?.authorId ?? "",
      body: "Ja",
    } as const;
    await db.insert(comments).values([
      { ...thread, formKey: crypto.randomUUID() },
      { ...thread, formKey: crypto.randomUUID(), hiddenAt: new Date(), hiddenReason: "spam" },
      { ...thread, formKey: crypto.randomUUID(), body: "", withdrawnAt: new Date() },
      { ...thread, formKey: crypto.randomUUID(), heldFor: "phone" },
    ]);
    expect((await findProposal(db, { organisationId, slug: "haven" }))?.comments).toBe(1);
  }));

test("an unknown name and another organisation's proposal are not found", () =>
  inTransaction(async (db) => {
    const ours = await aSmallRegion(db);
    const theirs = await aSmallRegion(db);
    await aProposal(db, theirs, { slug: "van-hen" });
    expect(await findProposal(db, { organisationId: ours, slug: "van-hen" })).toBeUndefined();
    expect(await findProposal(db, { organisationId: ours, slug: "bestaat-niet" })).toBeUndefined();
  }));
