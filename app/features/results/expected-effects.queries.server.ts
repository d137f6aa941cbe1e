import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { selfSelected } from "~/features/accounts/audience.ts";
import { isThemeCode, type ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { items, questionnaires, resultCells, rounds, scenarios, snapshots } from "~db/schema/index.ts";
import type { Stream } from "./group.ts";
import { nothingTold, type Released } from "./released.ts";
import type { AskedScenario } from "./result.ts";

/** What residents expect of one theme under one course of action (Dutch: verwacht effect). */
export interface ExpectedEffect {
  theme: ThemeCode;
  scenario: Pick<AskedScenario, "code" | "kind" | "name">;
  figure: Released;
  /** Difference within each person from doing nothing; null for doing nothing itself. */
  difference: Released | null;
}

export interface ExpectedEffects {
  roundSlug: string;
  /** Whose answers these are: of the invited people when figures of them were released, else of open participation. */
  stream: Stream;
  /** Moment of the figures. ISO time. */
  createdAt: string;
  effects: ExpectedEffect[];
}

/**
 * What residents expect of a proposal, everyone together, from the newest figures of its newest round; undefined when
 * there are none. One stream: the two are never pooled. In the order of the questionnaire.
 */
export async function expectedEffects(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<ExpectedEffects | undefined> {
  const statement = prepared(db);
  const rows = await statement.execute({ organisationId, proposalId });
  const tellsOfInvited = rows.some((row) => row.stream === "invited" && !(row.released as Released).withheld);
  const stream = tellsOfInvited ? "invited" : "open";
  const [first] = rows.filter((row) => row.stream === stream);
  if (!first) return undefined;
  const { roundSlug, createdAt } = first;
  return { roundSlug, stream, createdAt: createdAt.toISOString(), effects: effectsIn(rows, stream) };
}

/** What the cells of one snapshot tell of one stream. */
export function effectsIn(rows: EffectRow[], stream: Stream): ExpectedEffect[] {
  const ofStream = rows.filter((row) => row.stream === stream);
  return ofStream.filter(({ measure }) => measure === "own").flatMap((row) => effectOf(row, ofStream));
}

/** A cell of everyone together about one theme and one course of action. */
export type EffectRow = Awaited<ReturnType<typeof selectEffects>>[number];

function effectOf({ item, theme, scenario, released }: EffectRow, rows: EffectRow[]): ExpectedEffect[] {
  if (theme === null || !isThemeCode(theme)) return [];
  const compared = rows.find((row) => row.item === item && row.measure === "difference");
  const difference = scenario.kind === "nul" ? null : ((compared?.released as Released | undefined) ?? nothingTold);
  return [{ theme, scenario, figure: released as Released, difference }];
}

function prepare(db: Database) {
  return selectEffects(db, eq(snapshots.id, newestSnapshot(db))).prepare("expected_effects");
}

/** The cells of everyone together in these snapshots of an organisation, in the order of the questionnaire. */
export function selectEffects(db: Database, ofSnapshots: SQL) {
  return db
    .select({
      roundSlug: rounds.slug,
      createdAt: snapshots.createdAt,
      stream: resultCells.stream,
      item: items.code,
      theme: items.themeCode,
      scenario: { code: scenarios.code, kind: scenarios.kind, name: scenarios.name },
      measure: resultCells.measure,
      released: resultCells.released,
    })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .innerJoin(
      resultCells,
      and(eq(resultCells.organisationId, snapshots.organisationId), eq(resultCells.snapshotId, snapshots.id)),
    )
    .innerJoin(
      items,
      and(
        eq(items.organisationId, rounds.organisationId),
        eq(items.questionnaireId, rounds.questionnaireId),
        eq(items.code, resultCells.item),
      ),
    )
    .innerJoin(scenarios, and(eq(scenarios.organisationId, items.organisationId), eq(scenarios.id, items.scenarioId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        ofSnapshots,
        eq(resultCells.groupKind, "all"),
        eq(items.type, "effect"),
        sql`${items.themeCode} is not null`,
        // Of fewer invited people there is no figure: then those of open participation stand on the page.
      ),
    )
    .orderBy(asc(items.position));
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
        inArray(rounds.audience, selfSelected),
        eq(questionnaires.instrument, "perceived_effect"),
      ),
    )
    .orderBy(desc(rounds.opensAt), desc(snapshots.id))
    .limit(1);
}
