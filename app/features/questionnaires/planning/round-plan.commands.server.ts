import { and, eq, gt } from "drizzle-orm";
import type { Sender } from "~/features/panels/invitation-mail.ts";
import { renewMemberMails } from "~/features/panels/moved-round.commands.server.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import { brokenRule } from "~/platform/broken-rule.ts";
import { freeSlug, slugOf } from "~/platform/slug.ts";
import type { Database } from "~db/client.server.ts";
import { areas, panels, proposals, questionnaires, rounds } from "~db/schema/index.ts";
import type { Finding } from "../checking/finding.ts";
import { findingsOf } from "../checking/findings-of.ts";
import type { Remark } from "../checking/plain-dutch.ts";
import { standsInTheWay } from "../checking/questionnaire-check.ts";
import { findQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import { openRound } from "../questionnaire.commands.server.ts";
import { boundOf, type PlanBound } from "./plan-bounds.queries.server.ts";
import type { PlannedRound } from "./planned-round.ts";
import { fingerprintOf } from "./planned-rounds.queries.server.ts";
import { type RemarkAround, remarksAround } from "./remarks-around.ts";

/** A plan that may still be without a name of its own. */
export type RoundPlan = Omit<PlannedRound, "slug" | "resultsFrom"> & {
  slug: string | null;
  resultsFrom?: string | null;
};

interface Planning {
  organisationId: number;
  now: Date;
}

/** Who plans, and why texts stay that are not easy to read; null: nobody said why. */
export interface Planner {
  /** Null: the operator's command line. */
  actorId: string | null;
  wordingReason: string | null;
}

/** Why a plan cannot be stored. */
export type PlanRefusal =
  | { kind: "slug-taken" }
  /** The questionnaire, the panel, the proposal or the area is not there. */
  | { kind: "unknown-choice"; choice: "questionnaire" | "panel" | "proposal" | "area" }
  /** The check of the questionnaire found something. */
  | { kind: "not-ready"; findings: Finding[] }
  /** The texts that people read before question 1 are not easy to read, and nobody said why they stay. */
  | { kind: "hard-to-read"; remarks: RemarkAround[] };

/**
 * Stores a round that opens now or later, once its questionnaire passes the check. Nobody can change the questionnaire
 * between the check and the opening.
 */
export async function planRound(
  db: Database,
  planning: Planning & Planner,
  plan: RoundPlan,
): Promise<{ kind: "planned"; id: number } | PlanRefusal> {
  const { organisationId } = planning;
  return refusingTakenName(() =>
    db.transaction(async (tx) => {
      const checked = await check(tx, planning, plan);
      if ("kind" in checked) return checked;
      const slug = plan.slug ?? (await ownSlug(tx, organisationId, plan.titleNl));
      const id = await openRound(tx, { ...plan, slug, organisationId });
      await keepReason(tx, planning, { id, remarks: checked.remarks });
      return { kind: "planned" as const, id };
    }),
  );
}

/** A name of the address that no page of rounds has. */
const pageNames = ["nieuw"];

async function ownSlug(tx: Database, organisationId: number, title: string): Promise<string> {
  const rows = await tx.select({ slug: rounds.slug }).from(rounds).where(eq(rounds.organisationId, organisationId));
  return freeSlug(slugOf(title), new Set([...pageNames, ...rows.map(({ slug }) => slug)]));
}

interface Changing extends Planning, Planner {
  id: number;
  /** The plan that the page showed. */
  shown: string;
  /** Of the mails that members of a panel wait for. */
  sender: Sender;
}

/** Changes a round that is still to open, and the mails about it that wait for its opening. */
export async function changePlan(
  db: Database,
  planning: Changing,
  plan: RoundPlan,
): Promise<{ kind: "changed" | "unknown" | "opened" | "changed-meanwhile" | PlanBound } | PlanRefusal> {
  return refusingOpened(() => refusingTakenName(() => db.transaction((tx) => changeIn(tx, planning, plan))));
}

async function changeIn(tx: Database, planning: Changing, plan: RoundPlan) {
  const [stored] = await tx.select().from(rounds).where(roundIs(planning)).for("update");
  if (!stored) return { kind: "unknown" as const };
  if (stored.opensAt <= planning.now) return { kind: "opened" as const };
  if (fingerprintOf(stored) !== planning.shown) return { kind: "changed-meanwhile" as const };
  const bound = await boundOf(tx, { ...planning, roundId: stored.id }, { from: stored, to: plan });
  if (bound) return { kind: bound };
  const checked = await check(tx, planning, plan, stored);
  if ("kind" in checked) return checked;
  await tx
    .update(rounds)
    .set({ ...plan, slug: plan.slug ?? stored.slug })
    .where(roundIs(planning));
  await keepReason(tx, planning, { id: stored.id, remarks: checked.remarks });
  const { organisationId, id: roundId, sender, now } = planning;
  await renewMemberMails(tx, { organisationId, roundId, sender, now });
  return { kind: "changed" as const };
}

/** Throws away a round that is still to open. One on which something hangs stays: see `deletePlannedRound`. */
export async function deletePlan(
  db: Database,
  planning: Planning & { id: number },
): Promise<"deleted" | "unknown" | "opened" | "in-use"> {
  try {
    const [gone] = await db.transaction((tx) =>
      tx
        .delete(rounds)
        .where(and(roundIs(planning), gt(rounds.opensAt, planning.now)))
        .returning({ id: rounds.id }),
    );
    if (gone) return "deleted";
    const [stored] = await db.select({ id: rounds.id }).from(rounds).where(roundIs(planning));
    return stored ? "opened" : "unknown";
  } catch (error) {
    const rule = brokenRule(error);
    if (rule === "round_frozen") return "opened";
    if (rule?.endsWith("_fk")) return "in-use";
    throw error;
  }
}

/** Lets an open round end later; never earlier, because people were told until when they have. */
export async function extendRound(
  db: Database,
  { organisationId, id, closesAt, now }: Planning & { id: number; closesAt: Date },
): Promise<"extended" | "unknown" | "not-open" | "not-later"> {
  try {
    return await db.transaction(async (tx) => {
      const [stored] = await tx.select().from(rounds).where(roundIs({ organisationId, id })).for("update");
      if (!stored) return "unknown";
      if (stored.opensAt > now || stored.closesAt <= now) return "not-open";
      if (closesAt <= stored.closesAt) return "not-later";
      await tx.update(rounds).set({ closesAt }).where(roundIs({ organisationId, id }));
      return "extended";
    });
  } catch (error) {
    if (brokenRule(error) === "round_ended") return "not-open";
    throw error;
  }
}

function roundIs({ organisationId, id }: { organisationId: number; id: number }) {
  return and(eq(rounds.organisationId, organisationId), eq(rounds.id, id));
}

/** The database knows best whether a name is taken. */
async function refusingTakenName<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { kind: "slug-taken" }> {
  try {
    return await work();
  } catch (error) {
    if (brokenRule(error) === "rounds_slug_once") return { kind: "slug-taken" };
    throw error;
  }
}

/** It also knows best whether a round has opened. */
async function refusingOpened<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { kind: "opened" }> {
  try {
    return await work();
  } catch (error) {
    if (brokenRule(error) === "round_frozen") return { kind: "opened" };
    throw error;
  }
}

/** Why the plan cannot be stored, or what is hard to read in it and stays for a reason. `before`: what it was until now. */
async function check(
  tx: Database,
  planning: Planning & Planner,
  plan: RoundPlan,
  before?: PlannedRound,
): Promise<PlanRefusal | { remarks: RemarkAround[] }> {
  const choice = await missingChoice(tx, planning.organisationId, plan);
  if (choice) return { kind: "unknown-choice", choice };
  if (plan.slug !== null && pageNames.includes(plan.slug)) return { kind: "slug-taken" };
  const questionnaire = await findQuestionnaire(tx, { ...planning, id: plan.questionnaireId });
  if (!questionnaire) return { kind: "unknown-choice", choice: "questionnaire" };
  const findings = findingsOf(questionnaire);
  const inTheWay = findings.filter(standsInTheWay);
  if (inTheWay.length > 0) return { kind: "not-ready", findings: inTheWay };
  const remarks = remarksAround(plan, { before, questionnaire, findings });
  return remarks.length > 0 && !planning.wordingReason ? { kind: "hard-to-read", remarks } : { remarks };
}

/** A reason stands in the log, with who gave it: a round has no place of its own for it. */
async function keepReason(
  tx: Database,
  { organisationId, actorId, wordingReason, now: at }: Planning & Planner,
  { id, remarks }: { id: number; remarks: readonly Remark[] },
): Promise<void> {
  if (remarks.length === 0 || !wordingReason) return;
  const details = { reason: wordingReason, remarks: remarks.length };
  await recordAct(tx, { organisationId, actorId, action: "round.keep_wording", subject: `round ${id}`, details, at });
}

type Choice = Extract<PlanRefusal, { kind: "unknown-choice" }>["choice"];

/** Locks the questionnaire, so that it stays as it was checked until the round is there. */
async function missingChoice(tx: Database, organisationId: number, plan: RoundPlan): Promise<Choice | undefined> {
  const [questionnaire] = await tx
    .select({ id: questionnaires.id })
    .from(questionnaires)
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, plan.questionnaireId)))
    .for("update");
  if (!questionnaire) return "questionnaire";
  const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, plan.areaCode));
  if (!area) return "area";
  if (!(await isThere(tx, panels, organisationId, plan.panelId))) return "panel";
  return (await isThere(tx, proposals, organisationId, plan.proposalId)) ? undefined : "proposal";
}

async function isThere(
  tx: Database,
  table: typeof panels | typeof proposals,
  organisationId: number,
  id: number | null,
): Promise<boolean> {
  if (id === null) return true;
  const [found] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.organisationId, organisationId), eq(table.id, id)));
  return found !== undefined;
}
