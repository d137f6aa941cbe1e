import { and, eq, gt } from "drizzle-orm";
import { brokenRule } from "~/platform/broken-rule.ts";
import type { Database } from "~db/client.server.ts";
import { areas, panels, proposals, questionnaires, rounds } from "~db/schema/index.ts";
import type { Finding } from "../checking/finding.ts";
import { findingsOf } from "../checking/findings-of.ts";
import { findQuestionnaire } from "../editing/questionnaires.queries.server.ts";
import { openRound } from "../questionnaire.commands.server.ts";
import { freeSlug, slugOf } from "../slug.ts";
import type { PlannedRound } from "./planned-round.ts";
import { fingerprintOf } from "./planned-rounds.queries.server.ts";

/** A plan that may still be without a name of its own. */
export type RoundPlan = Omit<PlannedRound, "slug"> & { slug: string | null };

interface Planning {
  organisationId: number;
  now: Date;
}

/** Why a plan cannot be stored. */
export type PlanRefusal =
  | { kind: "slug-taken" }
  /** The questionnaire, the panel, the proposal or the area is not there. */
  | { kind: "unknown-choice"; choice: "questionnaire" | "panel" | "proposal" | "area" }
  /** The check of the questionnaire found something. */
  | { kind: "not-ready"; findings: Finding[] };

/**
 * Stores a round that opens now or later, once its questionnaire passes the check. Nobody can change the questionnaire
 * between the check and the opening.
 */
export async function planRound(
  db: Database,
  { organisationId, now }: Planning,
  plan: RoundPlan,
): Promise<{ kind: "planned"; id: number } | PlanRefusal> {
  return refusingTakenName(() =>
    db.transaction(async (tx) => {
      const refusal = await refusalOf(tx, { organisationId, now }, plan);
      if (refusal) return refusal;
      const slug = plan.slug ?? (await ownSlug(tx, organisationId, plan.titleNl));
      return { kind: "planned" as const, id: await openRound(tx, { ...plan, slug, organisationId }) };
    }),
  );
}

/** A name of the address that no page of rounds has. */
const pageNames = ["nieuw"];

async function ownSlug(tx: Database, organisationId: number, title: string): Promise<string> {
  const rows = await tx.select({ slug: rounds.slug }).from(rounds).where(eq(rounds.organisationId, organisationId));
  return freeSlug(slugOf(title), new Set([...pageNames, ...rows.map(({ slug }) => slug)]));
}

/** Changes a round that is still to open. `shown`: the plan that the page showed. */
export async function changePlan(
  db: Database,
  planning: Planning & { id: number; shown: string },
  plan: RoundPlan,
): Promise<{ kind: "changed" | "unknown" | "opened" | "changed-meanwhile" } | PlanRefusal> {
  return refusingOpened(() => refusingTakenName(() => db.transaction((tx) => changeIn(tx, planning, plan))));
}

async function changeIn(tx: Database, planning: Planning & { id: number; shown: string }, plan: RoundPlan) {
  const [stored] = await tx.select().from(rounds).where(roundIs(planning)).for("update");
  if (!stored) return { kind: "unknown" as const };
  if (stored.opensAt <= planning.now) return { kind: "opened" as const };
  if (fingerprintOf(stored) !== planning.shown) return { kind: "changed-meanwhile" as const };
  const refusal = await refusalOf(tx, planning, plan);
  if (refusal) return refusal;
  await tx
    .update(rounds)
    .set({ ...plan, slug: plan.slug ?? stored.slug })
    .where(roundIs(planning));
  return { kind: "changed" as const };
}

/** Throws away a round that is still to open. One for which people were drawn or invited stays. */
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

async function refusalOf(tx: Database, planning: Planning, plan: RoundPlan): Promise<PlanRefusal | undefined> {
  const choice = await missingChoice(tx, planning.organisationId, plan);
  if (choice) return { kind: "unknown-choice", choice };
  if (plan.slug !== null && pageNames.includes(plan.slug)) return { kind: "slug-taken" };
  const questionnaire = await findQuestionnaire(tx, { ...planning, id: plan.questionnaireId });
  if (!questionnaire) return { kind: "unknown-choice", choice: "questionnaire" };
  const findings = findingsOf(questionnaire);
  return findings.length > 0 ? { kind: "not-ready", findings } : undefined;
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
