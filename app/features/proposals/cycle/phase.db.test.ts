import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, phaseAnswers, phaseChanges, proposals } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import type { Phase } from "../phase.ts";
import { answerPhase, checkStep, type PhaseStep, takeStep } from "./phase.commands.server.ts";
import { phaseAnswersOf, phaseChangesOf } from "./phase.queries.server.ts";
import { newestOf, questionsOf } from "./phase-answers.ts";

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

  test("is looked at before it is taken, and that moves nothing", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      const step = { ...by(about), from: "beleidsvorming", direction: "on", reason: null } as const;
      const checked = await checkStep(db, step, now);
      expect(checked).toEqual({ kind: "step", to: "beleidsuitvoering", reason: null, waiting: 0 });
      expect(await checkStep(db, { ...step, direction: "back" }, now)).toMatchObject({ kind: "reason-missing" });
      expect(await phaseOf(db, about)).toBe("beleidsvorming");
      expect(await phaseChangesOf(db, about)).toEqual([]);
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

  test("of a proposal that was taken back is refused, and so are answers", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      const withdrawn = { withdrawnAt: now, withdrawnReason: "De raad ziet ervan af." };
      await db.update(proposals).set(withdrawn).where(eq(proposals.id, about.proposalId));
      expect(await move(db, about, { from: "beleidsvorming" })).toEqual({ kind: "is-withdrawn" });
      expect(await phaseOf(db, about)).toBe("beleidsvorming");
      const bodies = { ...nobody, look: "Groen." };
      expect(await answerPhase(db, { ...by(about), phase: "beleidsvorming", known: 0, bodies }, now)).toEqual({
        kind: "is-withdrawn",
      });
      expect(await phaseAnswersOf(db, about)).toEqual([]);
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
  const later = new Date("2026-07-01T12:00:00Z");
  const bodiesOf = async (db: Database, about: ProposalToAnswer) =>
    (await phaseAnswersOf(db, about)).map(({ way, body }) => [way, body]);

  /** Answers as the form does that knows what is there now. */
  async function answer(db: Database, about: ProposalToAnswer, phase: Phase, bodies: Partial<typeof nobody>, at = now) {
    const known = newestOf(await phaseAnswersOf(db, about), phase);
    return await answerPhase(db, { ...by(about), phase, known, bodies: { ...nobody, ...bodies } }, at);
  }

  test("stand on the site at once, and what they said before stays", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      expect(await answer(db, about, "agendering", { look: "Te weinig groen." })).toEqual({ kind: "answered" });
      const changed = { look: "Te weinig water.", work: "Samen." };
      expect(await answer(db, about, "agendering", changed, later)).toEqual({ kind: "answered" });
      expect(await answer(db, about, "agendering", changed, later)).toEqual({ kind: "answered" });
      expect(await bodiesOf(db, about)).toEqual([
        ["work", "Samen."],
        ["look", "Te weinig water."],
        ["look", "Te weinig groen."],
      ]);
    }));

  test("can be taken back, and still be read", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      await answer(db, about, "agendering", { look: "Groen." });
      expect(await answer(db, about, "agendering", {}, later)).toEqual({ kind: "answered" });
      const questions = questionsOf(await phaseAnswersOf(db, about), []);
      const look = questions.find(({ phase, way }) => phase === "agendering" && way === "look");
      expect(look).toMatchObject({ present: { body: "" }, earlier: [{ body: "Groen." }] });
    }));

  test("of the cycle before are not published in a new one by a form that was drawn before it began", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "evaluatie" });
      await answer(db, about, "agendering", { look: "Toen: te weinig groen." });
      const known = newestOf(await phaseAnswersOf(db, about), "agendering");
      expect(await move(db, about, { from: "evaluatie" })).toEqual({ kind: "taken", to: "agendering" });
      const bodies = { ...nobody, look: "Toen: te weinig groen.", learn: "Meten." };
      const late = { ...by(about), phase: "agendering", from: "evaluatie", known } as const;
      expect(await answerPhase(db, { ...late, bodies }, later)).toEqual({ kind: "changed-meanwhile" });
      expect(await answerPhase(db, { ...late, bodies: { ...bodies, learn: "" } }, later)).toEqual({ kind: "answered" });
      expect(await bodiesOf(db, about)).toEqual([["look", "Toen: te weinig groen."]]);
    }));

  test("are not given on top of what another answered meanwhile", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      await answer(db, about, "agendering", { look: "Groen." });
      const other = { ...by(about), phase: "agendering", bodies: { ...nobody, look: "Anders." } } as const;
      expect(await answerPhase(db, { ...other, known: 0 }, now)).toEqual({ kind: "changed-meanwhile" });
      expect(await bodiesOf(db, about)).toEqual([["look", "Groen."]]);
    }));

  test("are not given to a phase that the proposal is not in yet", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      expect(await answer(db, about, "evaluatie", { look: "Groen." })).toEqual({ kind: "not-begun" });
      expect(await bodiesOf(db, about)).toEqual([]);
    }));

  test("of the cycle before are asked anew when it begins again, and stay", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      await answer(db, about, "agendering", { look: "Toen." });
      await db.update(proposals).set({ phase: "evaluatie" }).where(eq(proposals.id, about.proposalId));
      const anew = { ...by(about), direction: "on", from: "evaluatie", reason: null } as const;
      expect(await takeStep(db, anew, later)).toEqual({ kind: "taken", to: "agendering" });
      expect(await answer(db, about, "agendering", { look: "Toen." }, later)).toEqual({ kind: "answered" });
      expect(await bodiesOf(db, about)).toEqual([
        ["look", "Toen."],
        ["look", "Toen."],
      ]);
      const questions = questionsOf(await phaseAnswersOf(db, about), await phaseChangesOf(db, about));
      expect(questions[0]).toMatchObject({ present: { body: "Toen." }, earlier: [{ isOfEarlierCycle: true }] });
    }));

  test("are never changed or removed by the site", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
      await answer(db, about, "agendering", { look: "Groen." });
      await expect(db.transaction((tx) => tx.update(phaseAnswers).set({ body: "x" }))).rejects.toThrow();
      await expect(db.transaction((tx) => tx.delete(phaseAnswers))).rejects.toThrow();
    }));
});
