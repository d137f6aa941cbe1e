import { type Dimension, themesOf } from "~/features/framework/theme.ts";
import { formatNumber } from "~/ui/format.ts";
import type { ItemResult } from "../result.ts";
import { shownFigures } from "../result-view.ts";
import { countCells, countColumns, effectReading, estimateCell, subjectOf, tableNotes } from "./figure-words.ts";
import type { NoteBars, NoteBlock, NotePart, NoteSection, NoteTable } from "./note.ts";
import { type NotePlan, type NoteWriter, nulItems, plansOf } from "./note-source.ts";

const dimensions: readonly Dimension[] = ["here_now", "later", "elsewhere"];

/** What residents expect of each plan, per dimension: against now, against doing nothing, and for whom. */
export function effectSection(writer: NoteWriter): NoteSection {
  const { t, results } = writer;
  const plans = plansOf(results.items);
  return {
    id: "verwachting",
    heading: t("councilNote.heading.effects"),
    blocks: Object.values(results.findings.triangle).length === 1 ? triangleOf(writer) : [],
    parts: plans.flatMap((plan) => [
      ...dimensions.flatMap((dimension) => dimensionPart(writer, plan, dimension)),
      ...levelPart(writer, plan),
    ]),
  };
}

function triangleOf({ t, stream, results }: NoteWriter): NoteBlock[] {
  const [triangle] = Object.values(results.findings.triangle);
  const who = t(`councilNote.key.who.${stream}`);
  return triangle ? [{ kind: "paragraph", text: t(`councilNote.effects.triangle.${triangle.level}`, { who }) }] : [];
}

function dimensionPart(writer: NoteWriter, plan: NotePlan, dimension: Dimension): NotePart[] {
  const { t } = writer;
  const items = ofDimension(plan.items, dimension);
  if (items.length === 0) return [];
  const words = { plan: plan.name, dimension: t(`framework.dimension.${dimension}`) };
  const isTold = items.some(({ everyone, difference }) => shownFigures([everyone, difference]).length > 0);
  const trial: NoteBlock[] =
    dimension === "elsewhere" ? [{ kind: "paragraph", text: t("councilNote.effects.experimental") }] : [];
  const told: NoteBlock[] = isTold
    ? [
        ...dividedOn(writer, items),
        differenceBars(writer, items, t("councilNote.effects.bars", words)),
        effectTable(writer, items, t("councilNote.effects.table", words)),
      ]
    : [{ kind: "paragraph", text: t("councilNote.effects.withheld") }];
  return [{ heading: t("councilNote.effects.part", words), blocks: [...trial, ...told] }];
}

/** The items of one dimension, in the order of its themes. */
function ofDimension(items: readonly ItemResult[], dimension: Dimension): ItemResult[] {
  return themesOf(dimension).flatMap((theme) => items.filter(({ item }) => item.themeCode === theme));
}

function dividedOn(writer: NoteWriter, items: readonly ItemResult[]): NoteBlock[] {
  const { t, language, stream } = writer;
  const ranked = items.flatMap((result) => {
    const [figure] = shownFigures([result.everyone]);
    return figure?.scale && figure.precision === "normal" ? [{ result, division: figure.scale.division }] : [];
  });
  const [most] = ranked.sort((a, b) => b.division - a.division);
  if (!most || ranked.length < 3) return [];
  const who = t(`councilNote.key.who.${stream}`);
  const words = { who, theme: subjectOf(writer, most.result), division: formatNumber(most.division, language, 2) };
  return [{ kind: "paragraph", text: t("councilNote.effects.divided", words) }];
}

function differenceBars(writer: NoteWriter, items: readonly ItemResult[], caption: string): NoteBars {
  const { t, language, stream } = writer;
  const isTested = stream === "invited";
  return {
    kind: "bars",
    caption,
    domain: [-3, 3],
    rows: items.map((result) => {
      const [figure] = shownFigures([result.difference]);
      return {
        label: subjectOf(writer, result),
        value: figure?.scale?.mean ?? null,
        range: figure?.scale?.meanRange ?? null,
        text: estimateCell(writer, result.difference, effectReading(language)),
        ...(isTested ? { clear: figure?.scale?.direction != null } : {}),
      };
    }),
    notes: isTested ? [t("councilNote.effects.barsNote")] : [],
  };
}

function effectTable(writer: NoteWriter, items: readonly ItemResult[], caption: string): NoteTable {
  const { t, language, results } = writer;
  const reading = effectReading(language);
  const withoutPlan = nulItems(results.items);
  const nulOf = ({ item }: ItemResult) =>
    withoutPlan.find((nul) => nul.item.themeCode === item.themeCode && nul.item.level === item.level);
  return {
    kind: "table",
    caption,
    columns: [
      { header: t("councilNote.column.theme"), numeric: false, width: 2.4 },
      { header: t("councilNote.column.nul"), numeric: true, width: 1.7 },
      { header: t("councilNote.column.plan"), numeric: true, width: 1.7 },
      { header: t("councilNote.column.difference"), numeric: true, width: 1.7 },
      ...countColumns(writer),
    ],
    rows: items.map((result) => [
      subjectOf(writer, result),
      estimateCell(writer, nulOf(result)?.everyone, reading),
      estimateCell(writer, result.everyone, reading),
      estimateCell(writer, result.difference, reading),
      ...countCells(writer, result.difference ?? result.everyone, result.everyone),
    ]),
    notes: tableNotes(
      writer,
      items.flatMap(({ everyone, difference }) => [everyone, difference]),
    ),
  };
}

function levelPart(writer: NoteWriter, plan: NotePlan): NotePart[] {
  const { t, language } = writer;
  const items = plan.items.filter(({ item }) => item.level !== null && item.themeCode === null);
  if (items.length === 0) return [];
  const table: NoteTable = {
    kind: "table",
    caption: t("councilNote.effects.levelTable", { plan: plan.name }),
    columns: [
      { header: t("results.effect.who"), numeric: false, width: 2.4 },
      { header: t("councilNote.column.plan"), numeric: true, width: 1.7 },
      ...countColumns(writer),
    ],
    rows: items.map((result) => [
      subjectOf(writer, result),
      estimateCell(writer, result.everyone, effectReading(language)),
      ...countCells(writer, result.everyone),
    ]),
    notes: tableNotes(
      writer,
      items.map(({ everyone }) => everyone),
    ),
  };
  return [{ heading: t("councilNote.effects.levels", { plan: plan.name }), blocks: [table] }];
}
