import { createHash } from "node:crypto";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { type AreaLevel, type AreaTree, homeRegion, liesIn } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, panels, proposals, questionnaires, rounds } from "~db/schema/index.ts";
import { answeringPath } from "../open-round.ts";
import { type RoundState, roundState } from "../round.ts";
import { type PlannedRound, planAsText } from "./planned-round.ts";

/** A stored round with what surrounds it, as the pages for staff show it. */
export interface StoredRound extends PlannedRound {
  id: number;
  state: RoundState;
  questionnaire: { id: number; version: number; titleNl: string; titleEn: string };
  areaName: string;
  panelName: string | null;
  proposalTitle: string | null;
  /** Where residents answer it, as a Dutch path. */
  address: string;
  /** What a form sends back: see `planAsText`. */
  shown: string;
}

interface Reading {
  organisationId: number;
  now: Date;
}

/** Every round of the organisation, the one that opens last in front. */
export function listPlannedRounds(db: Database, reading: Reading): Promise<StoredRound[]> {
  return read(db, reading, undefined);
}

/** One round by its number, or undefined when the organisation has none of this number. */
export async function findPlannedRound(
  db: Database,
  reading: Reading & { id: number },
): Promise<StoredRound | undefined> {
  const [round] = await read(db, reading, reading.id);
  return round;
}

async function read(db: Database, { organisationId, now }: Reading, id: number | undefined): Promise<StoredRound[]> {
  const rows = await db
    .select({
      round: rounds,
      questionnaire: {
        id: questionnaires.id,
        version: questionnaires.version,
        titleNl: questionnaires.titleNl,
        titleEn: questionnaires.titleEn,
      },
      areaName: areas.name,
      panelName: panels.name,
      panelSlug: panels.slug,
      proposalTitle: proposals.title,
      proposalSlug: proposals.slug,
      instrument: questionnaires.instrument,
    })
    .from(rounds)
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .innerJoin(areas, eq(areas.code, rounds.areaCode))
    .leftJoin(panels, and(eq(panels.organisationId, rounds.organisationId), eq(panels.id, rounds.panelId)))
    .leftJoin(proposals, and(eq(proposals.organisationId, rounds.organisationId), eq(proposals.id, rounds.proposalId)))
    .where(and(eq(rounds.organisationId, organisationId), id === undefined ? undefined : eq(rounds.id, id)))
    .orderBy(desc(rounds.opensAt), desc(rounds.id));
  return rows.map(
    ({ round: { organisationId: _organisation, ...round }, panelSlug, proposalSlug, instrument, ...rest }) => ({
      ...round,
      ...rest,
      state: roundState(round, now),
      shown: fingerprintOf(round),
      address: answeringPath({
        instrument,
        slug: round.slug,
        panel: panelSlug === null ? null : { slug: panelSlug },
        proposal: proposalSlug === null ? null : { slug: proposalSlug },
      }),
    }),
  );
}

/** A short text that is another one as soon as anything of the plan is. */
export function fingerprintOf({ id: _id, ...plan }: PlannedRound & { id?: number; organisationId?: number }): string {
  const { slug, questionnaireId, titleNl, titleEn, audience, panelId, proposalId, areaCode } = plan;
  const { opensAt, closesAt, resultsFrom, purposeNl, purposeEn, quotas } = plan;
  const fixed = { slug, questionnaireId, titleNl, titleEn, audience, panelId, proposalId, areaCode };
  const text = planAsText({ ...fixed, opensAt, closesAt, resultsFrom, purposeNl, purposeEn, quotas });
  return createHash("sha256").update(text).digest("base64url");
}

/** What a round can be planned with. */
export interface PlanChoices {
  panels: { id: number; name: string }[];
  proposals: { id: number; title: string }[];
  areas: { code: string; name: string; level: AskableLevel }[];
}

/** The panels, the proposals and the areas that a round can be planned with. */
export async function planChoices(db: Database, organisationId: number): Promise<PlanChoices> {
  const [panelRows, proposalRows, tree] = await Promise.all([
    db
      .select({ id: panels.id, name: panels.name })
      .from(panels)
      .where(eq(panels.organisationId, organisationId))
      .orderBy(asc(panels.name)),
    db
      .select({ id: proposals.id, title: proposals.title })
      .from(proposals)
      .where(and(eq(proposals.organisationId, organisationId), isNull(proposals.withdrawnAt)))
      .orderBy(asc(proposals.title)),
    areaTree(db),
  ]);
  return { panels: panelRows, proposals: proposalRows, areas: areasToAsk(tree) };
}

/** Large to small. A wijk has too few people to withhold nothing about. */
const levels = ["samenwerkingsregio", "deelregio", "gemeente", "plangebied"] as const satisfies AreaLevel[];
type AskableLevel = (typeof levels)[number];

function areasToAsk(tree: AreaTree): PlanChoices["areas"] {
  const region = homeRegion(tree);
  return levels.flatMap((level) =>
    [...tree.values()]
      .filter((area) => area.level === level && (region === undefined || liesIn(tree, area.code, region.code)))
      .map(({ code, name }) => ({ code, name, level }))
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
  );
}
