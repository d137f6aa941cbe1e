import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, phaseChanges, proposals } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { answerPhase, type PhaseStep, takeStep } from "./phase.commands.server.ts";
import { phaseAnswersOf, phaseChangesOf } from "./phase.queries.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const nobody = { look: "", choose: "", work: "", learn: "" };

const by = ({ organisationId, proposalId, official }: ProposalToAnswer) => ({
  ...{ organisationId, proposalId, officialId: official.id },
});
const move = (db: Database, about: ProposalToAnswer, step: Partial<PhaseStep> & Pick<PhaseStep, "from">) =>
  takeStep(db, { ...by(about), direction: "on", reason: null, ...step }, now);

async function phaseOf(db: Database, { proposalId }: ProposalToAnswer) {
  const [row] = await db.select({ phase: proposals.phase }).from(proposals).where(eq(proposals.id, proposalId));
  return row?.phase;
}

describe("a step", () => {
  test("moves the proposal, stays on record, and stands in the log", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      expect(await move(db, about, { from: null })).toEqual({ kind: "taken", to: "agendering" });
      expect(await phaseOf(db, about)).toBe("agendering");
      expect(await phaseChangesOf(db, about)).toEqual([
        { from: null, to: "agendering", reason: null, unanswered: 0, at: now.toISOString() },
      ]);
      expect(await db.select().from(auditLog)).toMatchObject([
        { action: "phase.step", actorId: about.official.id, details: { from: null, to: "agendering", unanswered: 0 } },
      ]);
    }));

  test("out of beleidsvorming needs a public reason while inputs wait", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      await aStoredComment(db, about, { author: about.resident.id });
      const from = "beleidsvorming";
      expect(await move(db, about, { from })).toEqual({ kind: "reason-missing", why: "unanswered" });
      expect(await phaseOf(db, about)).toBe("beleidsvorming");
      const reason = "De bouw kan niet wachten. Wij antwoorden voor 1 september.";
      expect(await move(db, about, { from, reason })).toEqual({ kind: "taken", to: "beleidsuitvoering" });
      expect(await phaseChangesOf(db, about)).toMatchObject([{ reason, unanswered: 1 }]);
    }));

  test("back needs a reason, whatever has an answer", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      const back = { from: "beleidsvorming", direction: "back" } as const;
      expect(await move(db, about, back)).toEqual({ kind: "reason-missing", why: "back" });
      expect(await move(db, about, { ...back, reason: "Er is meer te kiezen." })).toMatchObject({ kind: "taken" });
      expect(await phaseOf(db, about)).toBe("beleidsvoorbereiding");
    }));

  test("sent twice is one step, and one on top of another's is refused", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      expect(await move(db, about, { from: null })).toMatchObject({ kind: "taken" });
      expect(await move(db, about, { from: null })).toEqual({ kind: "taken", to: "agendering" });
      expect(await phaseChangesOf(db, about)).toHaveLength(1);
      const official = await anAccount(db, { ...about, role: "official" });
      expect(await move(db, { ...about, official }, { from: null })).toEqual({ kind: "moved-meanwhile" });
      expect(await move(db, about, { from: "evaluatie" })).toEqual({ kind: "moved-meanwhile" });
      expect(await move(db, about, { from: "agendering", direction: "back", reason: "-" })).toEqual({
        kind: "no-step",
      });
    }));

  test("asked for by many at once is taken once", async () => {
    const { db } = await testDatabase();
    const about = await aProposalToAnswer(db);
    const officials = await Promise.all(Array.from({ length: 8 }, () => anAccount(db, { ...about, role: "official" })));
    const outcomes = await Promise.all(officials.map((official) => move(db, { ...about, official }, { from: null })));
    expect(outcomes.filter(({ kind }) => kind === "taken")).toHaveLength(1);
    expect(await phaseChangesOf(db, about)).toHaveLength(1);
  });

  test("past the rule is refused by the database itself", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { officialId: changedBy, ...place } = by(about);
      const row = { ...place, changedBy, changedAt: now, fromPhase: "beleidsvorming", toPhase: "evaluatie" } as const;
      const store = db.transaction((tx) => tx.insert(phaseChanges).values({ ...row, unanswered: 1 }));
      await expect(store).rejects.toMatchObject({
        cause: { constraint_name: "phase_changes_unanswered_needs_reason" },
      });
    }));
});

describe("answers to the questions of a phase", () => {
  test("stand on the site at once and may change, with the day on which they did", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const answers = {
        ...by(about),
        phase: "agendering",
        bodies: { ...nobody, look: "Er is te weinig groen." },
      } as const;
      expect(await answerPhase(db, { ...answers, known: "" }, now)).toEqual({ kind: "answered" });
      const later = new Date("2026-07-01T12:00:00Z");
      const changed = { ...answers, known: now.toISOString(), bodies: { ...nobody, look: "Er is te weinig water." } };
      expect(await answerPhase(db, changed, later)).toEqual({ kind: "answered" });
      expect(await phaseAnswersOf(db, about)).toEqual([
        { phase: "agendering", way: "look", body: "Er is te weinig water.", answeredAt: later.toISOString() },
      ]);
    }));

  test("do not go, and are not written over what another answered meanwhile", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const answers = { ...by(about), phase: "agendering" } as const;
      await answerPhase(db, { ...answers, known: "", bodies: { ...nobody, look: "Groen.", work: "Samen." } }, now);
      const known = now.toISOString();
      expect(await answerPhase(db, { ...answers, known, bodies: { ...nobody, look: "Groen." } }, now)).toEqual({
        ...{ kind: "stays", ways: ["work"] },
      });
      const other = { ...nobody, look: "Anders.", work: "Samen." };
      expect(await answerPhase(db, { ...answers, known: "", bodies: other }, now)).toEqual({
        kind: "changed-meanwhile",
      });
      expect((await phaseAnswersOf(db, about)).map(({ body }) => body).sort()).toEqual(["Groen.", "Samen."]);
    }));
});
