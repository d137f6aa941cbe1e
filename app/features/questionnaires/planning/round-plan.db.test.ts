import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { auditLog, roundKeys, rounds } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { anOrganisation, everyKindOfItem, now } from "../../../../tests/factories/round.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { findQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import type { ItemDraft } from "../item.ts";
import { createQuestionnaire } from "../questionnaire.commands.server.ts";
import { findPlannedRound, listPlannedRounds } from "./planned-rounds.queries.server.ts";
import { changePlan, deletePlan, extendRound, planRound, type RoundPlan } from "./round-plan.commands.server.ts";

const soon = new Date("2099-05-01T07:00:00Z");
const later = new Date("2099-06-01T07:00:00Z");
const planner = { actorId: null, wordingReason: null };
const sender = { origin: "https://example.nl", contact: null };

async function aQuestionnaire(db: Database, items: ItemDraft[] = everyKindOfItem) {
  const organisationId = await anOrganisation(db);
  const names = { slug: "lijst", instrument: "survey" as const, titleNl: "Lijst", titleEn: "List" };
  const questionnaireId = await createQuestionnaire(db, { organisationId, ...names, items });
  return { organisationId, questionnaireId };
}

function aPlan(questionnaireId: number, rest: Partial<RoundPlan> = {}): RoundPlan {
  return {
    ...{ slug: null, questionnaireId, titleNl: "Wonen nu", titleEn: "Housing now", audience: "open" },
    ...{ panelId: null, proposalId: null, areaCode: "GM0363", opensAt: soon, closesAt: later },
    ...{ purposeNl: "De raad leest het.", purposeEn: "The council reads it.", quotas: { age: { "18-29": 40 } } },
    ...rest,
  } as RoundPlan;
}

/** A round that is still to open, with what its page showed. */
async function aPlannedRound(db: Database) {
  const { organisationId, questionnaireId } = await aQuestionnaire(db);
  const planned = await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId));
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const where = { organisationId, id: planned.id, now };
  return { ...where, where, questionnaireId, stored: () => findPlannedRound(db, where) };
}

describe("a round is planned", () => {
  test("with everything that was filled in, a name of its own and a key", () =>
    inTransaction(async (db) => {
      const { organisationId, id, questionnaireId, stored } = await aPlannedRound(db);
      expect(await stored()).toMatchObject({ ...aPlan(questionnaireId), slug: "wonen-nu", state: "upcoming" });
      const keys = await db.select().from(roundKeys).where(eq(roundKeys.roundId, id));
      expect(keys.map(({ key }) => key.length)).toEqual([32]);
      const again = await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId));
      expect(again.kind).toBe("planned");
      const slugs = (await listPlannedRounds(db, { organisationId, now })).map(({ slug }) => slug);
      expect(slugs.sort()).toEqual(["wonen-nu", "wonen-nu-2"]);
    }));

  test("and opens at once when that was asked, which fixes the questionnaire", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId } = await aQuestionnaire(db);
      await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId, { opensAt: now }));
      const questionnaire = await findQuestionnaire(db, { organisationId, id: questionnaireId, now });
      expect(questionnaire?.state).toBe("open");
    }));

  const wrong: ItemDraft[] = [
    { code: "later", type: "grade", textNl: "Cijfer?", textEn: "Grade?", required: true, lowest: 1, highest: 10 },
    {
      ...{ code: "tekst", type: "open_text", textNl: "Waarom?", textEn: "Why?", required: false },
      condition: { kind: "equals", item: "later", value: 11 },
    },
  ];
  test("not with a questionnaire that the check refuses", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId } = await aQuestionnaire(db, wrong);
      const outcome = await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId));
      expect(outcome).toMatchObject({ kind: "not-ready", findings: [{ kind: "conditionValue", code: "tekst" }] });
      expect(await listPlannedRounds(db, { organisationId, now })).toEqual([]);
    }));

  test("with texts that are hard to read only for a reason, which is kept with who gave it", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId } = await aQuestionnaire(db);
      const { id: actorId } = await anAccount(db, { organisationId, role: "official" });
      const hard = aPlan(questionnaireId, { purposeNl: "Dit wordt door de raad gelezen." });
      const planning = { organisationId, now, actorId };
      expect(await planRound(db, { ...planning, wordingReason: null }, hard)).toEqual({
        kind: "hard-to-read",
        remarks: [{ of: "purpose", kind: "passive", words: "wordt … gelezen" }],
      });
      const planned = await planRound(db, { ...planning, wordingReason: "Zo zegt de raad het." }, hard);
      const id = planned.kind === "planned" ? planned.id : 0;
      const log = () => db.select().from(auditLog).where(eq(auditLog.organisationId, organisationId));
      const details = { reason: "Zo zegt de raad het.", remarks: 1 };
      expect(await log()).toMatchObject([
        { action: "round.keep_wording", subject: `round ${id}`, actorId, details, at: now },
      ]);
      // What was accepted stays accepted; a reason is asked for new words only.
      const where = { organisationId, id, now };
      const shown = (await findPlannedRound(db, where))?.shown ?? "";
      const other = { ...hard, titleEn: "Living" };
      expect(await changePlan(db, { ...where, ...planner, sender, shown }, other)).toEqual({ kind: "changed" });
      expect(await log()).toHaveLength(1);
    }));

  test("with a hard title or introduction of its questionnaire only for a reason too", () =>
    inTransaction(async (db) => {
      const organisationId = await anOrganisation(db);
      const texts = { slug: "lijst", instrument: "survey" as const, titleNl: "Aangaande wonen", titleEn: "Housing" };
      const list = { organisationId, ...texts, introNl: "Indien u verhuist.", items: everyKindOfItem };
      const questionnaireId = await createQuestionnaire(db, list);
      const plan = aPlan(questionnaireId, { titleNl: "Aangaande wonen" });
      const outcome = await planRound(db, { organisationId, now, ...planner }, plan);
      expect(outcome).toMatchObject({
        kind: "hard-to-read",
        remarks: [
          { of: "roundTitle", word: "aangaande" },
          { of: "listIntro", word: "indien" },
        ],
      });
    }));

  test("not under a name that is taken, nor under that of a page", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId } = await aPlannedRound(db);
      for (const slug of ["wonen-nu", "nieuw"]) {
        const outcome = await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId, { slug }));
        expect(outcome).toEqual({ kind: "slug-taken" });
      }
    }));

  test("not with what another organisation has, nor in an area that is not there", () =>
    inTransaction(async (db) => {
      const here = await aQuestionnaire(db);
      const elsewhere = await aQuestionnaire(db);
      const planning = { organisationId: here.organisationId, now };
      expect(await planRound(db, { ...planning, ...planner }, aPlan(elsewhere.questionnaireId))).toEqual({
        kind: "unknown-choice",
        choice: "questionnaire",
      });
      const choices: [Partial<RoundPlan>, string][] = [
        [{ areaCode: "GM9999" }, "area"],
        [{ proposalId: 1_000_000 }, "proposal"],
        [{ audience: "panel", panelId: 1_000_000 }, "panel"],
      ];
      for (const [rest, choice] of choices) {
        const outcome = await planRound(db, { ...planning, ...planner }, aPlan(here.questionnaireId, rest));
        expect(outcome).toEqual({ kind: "unknown-choice", choice });
      }
    }));
});

describe("a plan", () => {
  test("changes, and whoever edits at the same time is told", () =>
    inTransaction(async (db) => {
      const { where, questionnaireId, stored } = await aPlannedRound(db);
      const shown = (await stored())?.shown ?? "";
      const other = aPlan(questionnaireId, { titleNl: "Anders", quotas: {} });
      expect(await changePlan(db, { ...where, ...planner, sender, shown }, other)).toEqual({ kind: "changed" });
      expect(await changePlan(db, { ...where, ...planner, sender, shown }, aPlan(questionnaireId))).toEqual({
        kind: "changed-meanwhile",
      });
      expect(await stored()).toMatchObject({ titleNl: "Anders", quotas: {}, slug: "wonen-nu" });
    }));

  test("of which the round has opened changes no more, and is not thrown away", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId } = await aQuestionnaire(db);
      const opened = await planRound(db, { organisationId, now, ...planner }, aPlan(questionnaireId, { opensAt: now }));
      const where = { organisationId, id: opened.kind === "planned" ? opened.id : 0, now };
      expect(await changePlan(db, { ...where, ...planner, sender, shown: "" }, aPlan(questionnaireId))).toEqual({
        kind: "opened",
      });
      expect(await deletePlan(db, where)).toBe("opened");
    }));

  test("is thrown away with its key", () =>
    inTransaction(async (db) => {
      const { where, stored } = await aPlannedRound(db);
      expect(await deletePlan(db, where)).toBe("deleted");
      expect(await stored()).toBeUndefined();
      expect(await deletePlan(db, where)).toBe("unknown");
    }));

  test("of another organisation is not there", () =>
    inTransaction(async (db) => {
      const { where, questionnaireId } = await aPlannedRound(db);
      const elsewhere = { ...where, organisationId: await anOrganisation(db) };
      expect(await changePlan(db, { ...elsewhere, ...planner, sender, shown: "" }, aPlan(questionnaireId))).toEqual({
        kind: "unknown",
      });
      expect(await deletePlan(db, elsewhere)).toBe("unknown");
      expect(await extendRound(db, { ...elsewhere, closesAt: later })).toBe("unknown");
    }));
});

test("an open round may end later, never earlier, and not again once it has ended", async () => {
  const { db } = await testDatabase();
  const { organisationId, questionnaireId } = await aQuestionnaire(db);
  const moment = new Date();
  const inHours = (hours: number) => new Date(moment.getTime() + hours * 3_600_000);
  const plan = aPlan(questionnaireId, { opensAt: inHours(-1), closesAt: inHours(24) });
  const planned = await planRound(db, { organisationId, now: moment, ...planner }, plan);
  const where = { organisationId, id: planned.kind === "planned" ? planned.id : 0, now: moment };
  expect(await extendRound(db, { ...where, closesAt: inHours(23) })).toBe("not-later");
  expect(await extendRound(db, { ...where, closesAt: inHours(48) })).toBe("extended");
  const [stored] = await db.select().from(rounds).where(eq(rounds.id, where.id));
  expect(stored?.closesAt).toEqual(inHours(48));
  expect(await extendRound(db, { ...where, now: inHours(49), closesAt: inHours(72) })).toBe("not-open");
});
