import { and, eq, like } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inviteMembers } from "~/features/panels/invite.commands.server.ts";
import {
  changePlan,
  deletePlan,
  planRound,
  type RoundPlan,
} from "~/features/questionnaires/planning/round-plan.commands.server.ts";
import { createQuestionnaire } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { auditLog, framePeople, mails, panelParticipations, rounds, samplingFrames } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { personLine } from "../../../tests/factories/invited-round.ts";
import { aMember, aPanel } from "../../../tests/factories/panel.ts";
import { everyKindOfItem, now } from "../../../tests/factories/round.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { findPlannedRound } from "../questionnaires/planning/planned-rounds.queries.server.ts";
import { deletePlannedRound } from "./delete-round.commands.server.ts";
import { importFrame } from "./frame/frame-import.commands.server.ts";
import { lostWithRound } from "./lost-with-round.queries.server.ts";
import { makeLetters } from "./reach/reach.commands.server.ts";
import { drawForRound } from "./sample/sample.commands.server.ts";

const opensAt = new Date("2099-07-01T07:00:00Z");
const closesAt = new Date("2099-08-01T21:59:00Z");
const sender = { origin: "https://example.nl", contact: null };

async function aPlannedRound(db: Database, rest: (organisationId: number) => Promise<Partial<RoundPlan>>) {
  const organisationId = await aSmallRegion(db);
  const { id: actorId } = await anAccount(db, { organisationId, role: "researcher" });
  const names = { slug: "lijst", instrument: "survey" as const, titleNl: "Lijst", titleEn: "List" };
  const questionnaireId = await createQuestionnaire(db, { organisationId, ...names, items: everyKindOfItem });
  const plan: RoundPlan = {
    ...{ slug: "wonen", questionnaireId, titleNl: "Wonen", titleEn: "Housing", audience: "invited", panelId: null },
    ...{ proposalId: null, areaCode: "MRA", opensAt, closesAt, purposeNl: "", purposeEn: "", quotas: {} },
    ...(await rest(organisationId)),
  };
  const planner = { organisationId, now, actorId, wordingReason: null };
  const planned = await planRound(db, planner, plan);
  if (planned.kind !== "planned") throw new Error(planned.kind);
  const { id } = planned;
  const lost = () => lostWithRound(db, { organisationId, roundId: id });
  const remove = async (told?: string) => {
    return deletePlannedRound(db, { organisationId, id, actorId, lost: told ?? (await lost()).shown, now });
  };
  const change = async (to: Partial<RoundPlan>) => {
    const shown = (await findPlannedRound(db, planner && { organisationId, id, now }))?.shown ?? "";
    return changePlan(db, { ...planner, id, shown, sender }, { ...plan, ...to });
  };
  const stored = () => findPlannedRound(db, { organisationId, id, now });
  return { organisationId, id, actorId, lost, remove, change, stored };
}

const invited = () => Promise.resolve({});

async function withFrame(db: Database, { organisationId, id }: { organisationId: number; id: number }, people: number) {
  const header = "persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail";
  const lines = Array.from({ length: people }, (_, index) => personLine(index));
  const bytes = (async function* () {
    yield Buffer.from([header, ...lines].join("\n"));
  })();
  const outcome = await importFrame(db, { organisationId, roundId: id, name: "kader.csv", bytes, now });
  expect(outcome).toEqual({ kind: "imported", people });
}

/** Draws four people from a list of twelve. */
async function withSample(db: Database, round: { organisationId: number; id: number }) {
  await withFrame(db, round, 12);
  const { organisationId, id: roundId } = round;
  const wish = { size: 4, allocation: "proportional", by: "gemeente", spreads: {} } as const;
  const drawn = await drawForRound(db, { organisationId, roundId, wish, seed: "00".repeat(16), now });
  expect(drawn.kind).toBe("drawn");
}

describe("a planned round with a list of people", () => {
  test("goes with the list and everybody on it, and the log says so", () =>
    inTransaction(async (db) => {
      const round = await aPlannedRound(db, invited);
      await withFrame(db, round, 12);
      expect(await round.lost()).toMatchObject({ list: "kader.csv", people: 12, isDrawn: false, isAsked: false });
      expect(await round.remove()).toBe("deleted");
      const { organisationId } = round;
      expect(await db.select().from(rounds).where(eq(rounds.id, round.id))).toEqual([]);
      expect(await db.select().from(samplingFrames).where(eq(samplingFrames.organisationId, organisationId))).toEqual(
        [],
      );
      expect(await db.select().from(framePeople).where(eq(framePeople.organisationId, organisationId))).toEqual([]);
      expect(await db.select().from(auditLog).where(eq(auditLog.organisationId, organisationId))).toMatchObject([
        { action: "round.delete", subject: `round ${round.id}`, actorId: round.actorId, details: { people: 12 } },
      ]);
    }));

  test("stays when the list was read in after its page was drawn", () =>
    inTransaction(async (db) => {
      const round = await aPlannedRound(db, invited);
      const told = (await round.lost()).shown;
      await withFrame(db, round, 3);
      expect(await round.remove(told)).toBe("lost-changed");
      expect(await round.lost()).toMatchObject({ people: 3 });
    }));

  test("stays with its sample, which is kept for whoever wants to see how lots were drawn", () =>
    inTransaction(async (db) => {
      const round = await aPlannedRound(db, invited);
      await withSample(db, round);
      expect(await round.lost()).toMatchObject({ isDrawn: true, isSent: false });
      expect(await round.remove()).toBe("drawn");
    }));
});

describe("a planned round with a sample", () => {
  const later = { opensAt: new Date("2099-07-08T07:00:00Z"), closesAt: new Date("2099-08-08T21:59:00Z") };

  test("keeps the audience, the panel and the area that lots were drawn for, and may still move", () =>
    inTransaction(async (db) => {
      const round = await aPlannedRound(db, invited);
      await withSample(db, round);
      const { id: panelId } = await aPanel(db, { organisationId: round.organisationId });
      for (const other of [{ audience: "open" as const }, { areaCode: "GM0363" }, { panelId }]) {
        expect(await round.change(other)).toEqual({ kind: "sample-drawn" });
      }
      expect(await round.change({ ...later, titleNl: "Wonen straks" })).toEqual({ kind: "changed" });
      expect(await round.stored()).toMatchObject({ audience: "invited", areaCode: "MRA", ...later });
    }));

  test("begins no later and ends no earlier once letters with the dates in them were made; more time is no harm", () =>
    inTransaction(async (db) => {
      const round = await aPlannedRound(db, invited);
      await withSample(db, round);
      const { organisationId, id: roundId } = round;
      const daysBefore = new Date(opensAt.getTime() - 3 * 24 * 3_600_000);
      const letters = { organisationId, roundId, turn: "first", origin: sender.origin, contact: null } as const;
      expect(await makeLetters(db, { ...letters, now: daysBefore })).toMatchObject({ kind: "made" });
      expect(await round.lost()).toMatchObject({ isSent: true });
      for (const moved of [{ opensAt: later.opensAt }, { closesAt: new Date("2099-07-31T21:59:00Z") }]) {
        expect(await round.change(moved)).toEqual({ kind: "letters-sent" });
      }
      expect(await round.stored()).toMatchObject({ opensAt, closesAt });
      expect(await round.change({ titleEn: "Homes" })).toEqual({ kind: "changed" });
      const earlier = { opensAt: new Date("2099-06-29T07:00:00Z"), closesAt: later.closesAt };
      expect(await round.change(earlier)).toEqual({ kind: "changed" });
      expect(await round.stored()).toMatchObject(earlier);
      expect(await round.change({ ...earlier, opensAt: now })).toEqual({ kind: "changed" });
    }));
});

/** A planned round of a panel with two members who were asked for it. */
async function anAskedPanel(db: Database) {
  let panelId = 0;
  const round = await aPlannedRound(db, async (organisationId) => {
    const panel = await aPanel(db, { organisationId });
    panelId = panel.id;
    await aMember(db, panel);
    await aMember(db, panel);
    return { audience: "panel", panelId };
  });
  const { organisationId, id: roundId } = round;
  expect(await inviteMembers(db, { organisationId, panelId, roundId, sender, now })).toMatchObject({ asked: 2 });
  const ofRound = and(eq(mails.organisationId, organisationId), like(mails.sendKey, `panel:%:${roundId}:%`));
  const waiting = () => db.select().from(mails).where(ofRound);
  const asked = () => db.select().from(panelParticipations).where(eq(panelParticipations.roundId, roundId));
  return { ...round, panelId, waiting, asked };
}

describe("a planned round for which members of a panel were asked", () => {
  test("goes with the mails that wait and with having asked, and leaves those of another round", () =>
    inTransaction(async (db) => {
      const round = await anAskedPanel(db);
      const { organisationId } = round;
      const other = {
        sendKey: `panel:${round.id}:${round.id + 1}:x`,
        recipient: "a@example.nl",
        subject: "A",
        body: "A",
      };
      await db.insert(mails).values({ organisationId, ...other, nextAt: opensAt });
      expect(await round.lost()).toMatchObject({ isAsked: true, members: null });
      expect(await round.remove()).toBe("deleted");
      expect(await round.waiting()).toEqual([]);
      expect(await round.asked()).toEqual([]);
      const left = await db.select().from(mails).where(eq(mails.organisationId, organisationId));
      expect(left.map(({ sendKey }) => sendKey)).toEqual([other.sendKey]);
    }));

  test("that moves has its mails written anew: on the new day, with the new end", () =>
    inTransaction(async (db) => {
      const round = await anAskedPanel(db);
      const before = await round.waiting();
      expect(before.every(({ body }) => body.includes("1 augustus 2099"))).toBe(true);
      const later = { opensAt: new Date("2099-09-01T07:00:00Z"), closesAt: new Date("2099-10-01T21:59:00Z") };
      expect(await round.change({ ...later, titleNl: "Wonen later" })).toEqual({ kind: "changed" });
      const after = await round.waiting();
      expect(after.map(({ recipient }) => recipient).sort()).toEqual(before.map(({ recipient }) => recipient).sort());
      for (const { body, subject, nextAt, state, attempts } of after) {
        expect(body).toContain("1 oktober 2099");
        expect(`${subject} ${body}`).toContain("Wonen later");
        expect({ nextAt, state, attempts }).toEqual({ nextAt: later.opensAt, state: "waiting", attempts: 0 });
      }
      expect(await round.asked()).toHaveLength(2);
    }));

  test("that becomes one for everybody, or of another panel, asks them no longer", () =>
    inTransaction(async (db) => {
      const round = await anAskedPanel(db);
      const { id: panelId } = await aPanel(db, { organisationId: round.organisationId });
      expect(await round.change({ panelId })).toEqual({ kind: "changed" });
      expect(await round.waiting()).toEqual([]);
      expect(await round.asked()).toEqual([]);
    }));

  test("keeps its mails as they were when the change is refused", () =>
    inTransaction(async (db) => {
      const round = await anAskedPanel(db);
      const before = await round.waiting();
      expect(await round.change({ areaCode: "GM9999" })).toEqual({ kind: "unknown-choice", choice: "area" });
      expect(await round.waiting()).toEqual(before);
    }));
});

test("a round that has opened is not thrown away, whatever its page told", () =>
  inTransaction(async (db) => {
    const round = await aPlannedRound(db, () => Promise.resolve({ audience: "open" as const, opensAt: now }));
    expect(await round.remove()).toBe("opened");
    const { organisationId, id } = round;
    expect(await deletePlan(db, { organisationId, id, now })).toBe("opened");
    expect(await round.remove("x")).toBe("opened");
  }));
