import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { referring } from "~/features/responses/piping.ts";
import type { Language } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import { resultCells, rounds, snapshots } from "~db/schema/index.ts";
import { findingsOf, weightsOf } from "./findings.queries.server.ts";
import { type Breakdown, type GroupKind, groupsInOrder, type Stream } from "./group.ts";
import { type CellRow, placesTold } from "./places-told.ts";
import { nothingTold, type Released } from "./released.ts";
import type { AskedScenario, DerivedResult, ItemResult, PlaceResult, RoundResults } from "./result.ts";
import { scenariosOf } from "./scenarios.queries.server.ts";
import { derivedSubjects, type Measure, PARTICIPATION } from "./tally.ts";

export interface ResultsQuestion {
  organisationId: number;
  roundId: number;
  stream: Stream;
  by?: Breakdown | undefined;
}

/** The newest released figures of a round, or undefined when it has none yet. Nothing else than released figures is read. */
export async function latestResults(db: Database, question: ResultsQuestion): Promise<RoundResults | undefined> {
  const { organisationId, stream } = question;
  const snapshot = await newestSnapshot(db, question);
  if (!snapshot) return undefined;
  const place = { organisationId, snapshotId: snapshot.id, stream };
  const [items, cells, findings, weights, countedAt, hasWijken] = await Promise.all([
    itemsOf(db, { organisationId, questionnaireId: snapshot.questionnaireId, frozen: false }),
    cellsOf(db, { ...question, snapshotId: snapshot.id }),
    findingsOf(db, place),
    weightsOf(db, place),
    momentsOf(db, question),
    toldOfWijken(db, place),
  ]);
  const scenarios = await scenariosOf(db, organisationId, items);
  const released = new ReleasedCells(cells, question.by);
  const places = placesTold(cells, await areaTree(db));
  return {
    audience: snapshot.audience,
    snapshotId: snapshot.id,
    createdAt: snapshot.createdAt.toISOString(),
    countedAt,
    methodVersion: snapshot.methodVersion,
    marginsVersion: stream === "invited" ? snapshot.marginsVersion : null,
    codeVersion: snapshot.codeVersion,
    people: released.of(PARTICIPATION, "own").people,
    hasWijken,
    items: itemResults(items, scenarios, released).map((result) => withPlaces(result, places)),
    derived: derivedResults(released),
    findings,
    weights,
  };
}

/** The cells of one stream and breakdown, to look up. */
class ReleasedCells {
  readonly #cells: ReadonlyMap<string, Released>;
  /** All groups that any subject tells of, so that nothing shows whether one person of another group took part. */
  readonly groups: readonly string[];

  constructor(cells: readonly CellRow[], by: Breakdown | undefined) {
    const own = cells.filter(({ kind }) => kind !== "place");
    this.#cells = new Map(own.map((cell) => [keyOf(cell.item, cell.measure, cell.group), cell.released]));
    const told = new Set(own.filter(({ kind }) => kind !== "all").map(({ group }) => group));
    this.groups = by ? groupsInOrder(by, [...told]) : [];
  }

  of(item: string, measure: Measure, group = EVERYONE): Released {
    return this.#cells.get(keyOf(item, measure, group)) ?? nothingTold;
  }

  has(item: string, measure: Measure): boolean {
    return this.#cells.has(keyOf(item, measure, EVERYONE));
  }
}

const EVERYONE = "everyone";

function keyOf(item: string, measure: Measure, group: string): string {
  return `${item}/${measure}/${group}`;
}

function itemResults(items: readonly Item[], scenarios: readonly AskedScenario[], cells: ReleasedCells): ItemResult[] {
  return items.filter(isAnswered).map((item) => {
    const isCompared = cells.has(item.code, "difference");
    return {
      item: publicItem(referring(item, items)),
      scenario: scenarios.find(({ id }) => id === item.scenarioId) ?? null,
      everyone: cells.of(item.code, "own"),
      difference: isCompared ? cells.of(item.code, "difference") : null,
      groups: cells.groups.map((value) => ({
        value,
        figure: cells.of(item.code, "own", value),
        difference: isCompared ? cells.of(item.code, "difference", value) : null,
      })),
    };
  });
}

function withPlaces(result: ItemResult, places: ReadonlyMap<string, PlaceResult[]>): ItemResult {
  return result.item.type === "map_point" ? { ...result, places: places.get(result.item.code) ?? [] } : result;
}

function derivedResults(cells: ReleasedCells): DerivedResult[] {
  return derivedSubjects.map((item) => ({
    item,
    everyone: cells.of(item, "own"),
    groups: cells.groups.map((value) => ({ value, figure: cells.of(item, "own", value) })),
  }));
}

/** What is only read has no outcome. */
function isAnswered({ type }: Item): boolean {
  return !readOnlyTypes.includes(type);
}

function publicItem({ settings, ...item }: Item): ItemResult["item"] {
  const { id, code, type, textNl, textEn, themeCode, level, options } = item;
  const named = type === "statement" ? statementAnswers : options;
  return { id, code, type, textNl, textEn, themeCode, level, options: named, unit: settings.unit };
}

/** A statement has the same three answers everywhere, so that they are no options of its own. */
const statementAnswers = ([-1, 0, 1] as const).map((value) => {
  const answer = ({ [-1]: "disagree", 0: "pass", 1: "agree" } as const)[value];
  const label = (language: Language) => translator(language)(`answering.statement.${answer}`);
  return { value, labelNl: label("nl"), labelEn: label("en") };
});

function prepare(db: Database) {
  return db
    .select({
      id: snapshots.id,
      createdAt: snapshots.createdAt,
      methodVersion: snapshots.methodVersion,
      marginsVersion: snapshots.marginsVersion,
      codeVersion: snapshots.codeVersion,
      questionnaireId: rounds.questionnaireId,
      audience: rounds.audience,
    })
    .from(snapshots)
    .innerJoin(rounds, and(eq(rounds.organisationId, snapshots.organisationId), eq(rounds.id, snapshots.roundId)))
    .where(
      and(
        eq(snapshots.organisationId, sql.placeholder("organisationId")),
        eq(snapshots.roundId, sql.placeholder("roundId")),
      ),
    )
    .orderBy(desc(snapshots.ordinal))
    .limit(1)
    .prepare("newest_snapshot");
}

const prepared = oncePerDatabase(prepare);

async function newestSnapshot(db: Database, { organisationId, roundId }: ResultsQuestion) {
  const statement = prepared(db);
  const [snapshot] = await statement.execute({ organisationId, roundId });
  return snapshot;
}

/** When each snapshot of a round was made, by its number. */
async function momentsOf(db: Database, { organisationId, roundId }: ResultsQuestion): Promise<Record<number, string>> {
  const { id, createdAt } = snapshots;
  const made = await db
    .select({ id, createdAt })
    .from(snapshots)
    .where(and(eq(snapshots.organisationId, organisationId), eq(snapshots.roundId, roundId)));
  return Object.fromEntries(made.map((snapshot) => [snapshot.id, snapshot.createdAt.toISOString()]));
}

async function toldOfWijken(
  db: Database,
  place: Pick<ResultsQuestion, "organisationId" | "stream"> & { snapshotId: number },
) {
  const [found] = await db
    .select({ item: resultCells.item })
    .from(resultCells)
    .where(
      and(
        eq(resultCells.organisationId, place.organisationId),
        eq(resultCells.snapshotId, place.snapshotId),
        eq(resultCells.stream, place.stream),
        eq(resultCells.groupKind, "wijk"),
      ),
    )
    .limit(1);
  return found !== undefined;
}

async function cellsOf(db: Database, question: ResultsQuestion & { snapshotId: number }): Promise<CellRow[]> {
  const kinds: GroupKind[] = question.by ? ["all", "place", question.by] : ["all", "place"];
  const { item, measure, groupKind, groupValue, released } = resultCells;
  const rows = await db
    .select({ item, measure, kind: groupKind, group: groupValue, released })
    .from(resultCells)
    .where(
      and(
        eq(resultCells.organisationId, question.organisationId),
        eq(resultCells.snapshotId, question.snapshotId),
        eq(resultCells.stream, question.stream),
        inArray(groupKind, kinds),
      ),
    )
    .orderBy(asc(item), asc(measure), asc(groupValue));
  return rows.map((row) => ({
    ...row,
    group: row.kind === "all" ? EVERYONE : row.group,
    released: row.released as Released,
  }));
}
