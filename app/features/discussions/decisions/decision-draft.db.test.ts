import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, decisionInputs } from "~db/schema/index.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { decideInputs as decideInputsAt } from "./decide-inputs.commands.server.ts";
import { decisionsOf, findDecision, publishedDecisions } from "./decision.queries.server.ts";
import { draftDecision, reviseDecision } from "./draft-decision.commands.server.ts";
import { discardDecision, publishDecision } from "./publish-decision.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const text = {
  ...{ title: "De oostkant wordt woongebied", body: "De raad kiest hiervoor.", decidedOn: "2026-06-14" },
  ...{ phase: null, snapshot: null, weighing: null },
};
const decideInputs = (db: Database, asked: Parameters<typeof decideInputsAt>[1]) => decideInputsAt(db, asked, now);
const by = ({ organisationId, proposalId, official }: ProposalToAnswer) => ({
  ...{ organisationId, proposalId, officialId: official.id },
});

async function aDraft(db: Database, about: ProposalToAnswer): Promise<number> {
  const outcome = await draftDecision(db, { ...by(about), text, formKey: randomUUID() }, now);
  if (outcome.kind !== "written") throw new Error(`No draft: ${outcome.kind}`);
  return outcome.decisionId;
}

describe("the form that begins one", () => {
  test("begins one draft, however often it is sent, also at the same moment; other words in it are refused", async () => {
    const { db } = await testDatabase();
    const about = await aProposalToAnswer(db);
    const form = { ...by(about), text, formKey: randomUUID() };
    const sent = await Promise.all(Array.from({ length: 6 }, () => draftDecision(db, form, now)));
    expect(new Set(sent.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(sent[0]).toMatchObject({ kind: "written" });
    expect(await decisionsOf(db, by(about))).toHaveLength(1);
    expect(await draftDecision(db, { ...form, text: { ...text, title: "Anders" } }, now)).toEqual({ kind: "key-used" });
  });
});

describe("throwing a draft away", () => {
  test("takes what it says of the input along, stands in the log, and may be sent twice", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const comment = await aStoredComment(db, about, { author: about.resident.id });
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      await decideInputs(db, { ...draft, inputs: [{ kind: "comment", id: comment }], verdict: "used", reason: "Ja." });
      expect(await discardDecision(db, draft, now)).toEqual({ kind: "discarded" });
      expect(await discardDecision(db, draft, now)).toEqual({ kind: "discarded" });
      expect(await findDecision(db, draft)).toBeUndefined();
      expect(await db.select().from(decisionInputs)).toEqual([]);
      const acts = await db.select().from(auditLog).where(eq(auditLog.organisationId, about.organisationId));
      expect(acts.map(({ action }) => action)).toEqual(["decision.discard"]);
    }));

  test("is not possible once it is published, or from another proposal", () =>
    inTransaction(async (db) => {
      const [about, elsewhere] = [await aProposalToAnswer(db), await aProposalToAnswer(db)];
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      await discardDecision(db, { ...draft, ...elsewhere }, now);
      expect(await findDecision(db, draft)).toBeDefined();
      await publishDecision(db, draft, now);
      expect(await discardDecision(db, draft, now)).toEqual({ kind: "published-before" });
      expect(await publishedDecisions(db, draft)).toHaveLength(1);
    }));
});

describe("naming inputs", () => {
  test("says how many it names; an input that is ticked twice is one", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const comment = await aStoredComment(db, about, { author: about.resident.id });
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const input = { kind: "comment" as const, id: comment };
      const inputs = [input, input, { kind: "comment" as const, id: comment + 1000 }];
      const named = { ...draft, inputs, reason: "Ja." };
      expect(await decideInputs(db, { ...named, verdict: "used" })).toEqual({ kind: "decided", inputs: 1 });
      expect(await findDecision(db, draft)).toMatchObject({ used: 1 });
      expect(await decideInputs(db, { ...named, verdict: null })).toEqual({ kind: "decided", inputs: 1 });
      expect(await findDecision(db, draft)).toMatchObject({ used: 0 });
    }));
});

describe("publishing", () => {
  test("is of what the official read: not of other words, and not of other inputs", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const comment = await aStoredComment(db, about, { author: about.resident.id });
      const draft = { ...by(about), decisionId: await aDraft(db, about) };
      const changed = { kind: "changed-meanwhile" };
      const knownNow = async () => (await findDecision(db, draft))?.changedAt ?? "";
      const first = await knownNow();
      const named = {
        ...draft,
        inputs: [{ kind: "comment" as const, id: comment }],
        verdict: "used" as const,
        reason: "Ja.",
      };
      expect(await decideInputs(db, { ...named, known: first })).toEqual({ kind: "decided", inputs: 1 });
      expect(await decideInputs(db, { ...named, reason: "Nee.", known: first })).toEqual(changed);
      // The same form once more says what stands there already.
      expect(await decideInputs(db, { ...named, known: first })).toEqual({ kind: "decided", inputs: 1 });
      expect(await publishDecision(db, { ...draft, known: first }, now)).toEqual(changed);
      const second = await knownNow();
      await reviseDecision(db, { ...draft, known: second, text: { ...text, title: "Anders" } }, now);
      expect(await publishDecision(db, { ...draft, known: second }, now)).toEqual(changed);
      expect(await publishedDecisions(db, draft)).toEqual([]);
      expect(await publishDecision(db, { ...draft, known: await knownNow() }, now)).toEqual({ kind: "published" });
    }));
});
