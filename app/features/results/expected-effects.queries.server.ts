import { and, asc, desc, eq, sql } from "drizzle-orm";
import { isThemeCode, type ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { items, questionnaires, resultCells, rounds, scenarios, snapshots } from "~db/schema/index.ts";
import { type Released, releaseTotal } from "./released.ts";
import type { AskedScenario } from "./result.ts";
import { talliedIn } from "./tallied.ts";

/** What residents expect of one theme under one course of action (Dutch: verwacht effect), from open participation. */
export interface ExpectedEffect {
  theme: ThemeCode;
  scenario: Pick<AskedScenario, "code" | "kind" | "name">;
  figure: Released;
  /** Difference within each person from doing nothing; null for doing nothing itself. */
  difference: Released | null;
}

export interface ExpectedEffects {
  roundSlug: string;
  /** Moment of the figures. ISO time. */
  createdAt: string;
  effects: ExpectedEffect[];
}

/**
 * What residents expect of a proposal, from the newest figures of its newest round; undefined when there are none.
 * Everyone together, unweighted, open participation only. In the order of the questionnaire.
 */
export async function expectedEffects(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<ExpectedEffects | undefined> {
  const statement = prepared(db);
  const rows = await statement.execute({ organisationId, proposalId });
  const [first] = rows;
  if (!first) return undefined;
  const items = [...new Map(rows.map((row) => [row.itemId, row])).values()];
  return {
    roundSlug: first.roundSlug,
    createdAt: first.createdAt.toISOString(),
    effects: items.flatMap((item) => effectOf(item, rows)),
  };
}

type Row = Awaited<ReturnType<ReturnType<typeof prepare>["execute"]>>[number];

function effectOf({ itemId, theme, scenario }: Row, rows: Row[]): ExpectedEffect[] {
  if (theme === null || !isThemeCode(theme)) return [];
  const kinds = rows.filter((row) => row.theme === theme).map((row) => row.scenario.kind);
  const compared = kinds.includes("nul") && kinds.some((kind) => kind !== "nul");
  const released = (measure: "own" | "difference") =>
    releaseTotal(talliedIn(rows, { item: { id: itemId, type: "effect" }, compared, measure }), "effect");
  const difference = scenario.kind === "nul" ? null : released("difference");
  return [{ theme, scenario, figure: released("own"), difference }];
}

function prepare(db: Database) {
  return db
    .select({
      roundSlug: rounds.slug,
      createdAt: snapshots.createdAt,
      itemId: items.id,
      theme: items.themeCode,
      scenario: { code: scenarios.code, kind: scenarios.kind, name: scenarios.name },
      baselineItemId: resultCells.baselineItemId,
      lowest: resultCells.lowest,
      counts: resultCells.counts,
      dontKnow: resultCells.dontKnow,
    })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      resultCells,
      and(eq(resultCells.organisationId, snapshots.organisationId), eq(resultCells.snapshotId, snapshots.id)),
    )
    .innerJoin(items, and(eq(items.organisationId, resultCells.organisationId), eq(items.id, resultCells.itemId)))
    .innerJoin(scenarios, and(eq(scenarios.organisationId, items.organisationId), eq(scenarios.id, items.scenarioId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(snapshots.id, newestSnapshot(db)),
        eq(resultCells.stream, "open"),
        eq(resultCells.groupKind, "all"),
        eq(items.type, "effect"),
        sql`${items.themeCode} is not null`,
      ),
    )
    .orderBy(asc(items.position))
    .prepare("expected_effects");
}

const prepared = oncePerDatabase(prepare);

/** The newest snapshot of the newest round about the proposal. */
function newestSnapshot(db: Database) {
  return db
    .select({ id: snapshots.id })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      questionnaires,
      and(eq(questionnaires.organisationId, rounds.organisationId), eq(questionnaires.id, rounds.questionnaireId)),
    )
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(rounds.proposalId, sql.placeholder("proposalId")),
        eq(rounds.audience, "open"),
        eq(questionnaires.instrument, "perceived_effect"),
      ),
    )
    .orderBy(desc(rounds.opensAt), desc(snapshots.id))
    .limit(1);
}
