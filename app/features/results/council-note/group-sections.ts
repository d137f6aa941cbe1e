import { formatNumber } from "~/ui/format.ts";
import { type GroupGap, gapKey } from "../findings.ts";
import type { Background } from "../group.ts";
import { mayBeRanked } from "../ranking.ts";
import { tellsSomething } from "../released.ts";
import type { GroupResult, ItemResult } from "../result.ts";
import { shownFigures } from "../result-view.ts";
import type { Measure } from "../tally.ts";
import { PARTICIPATION } from "../tally.ts";
import { effectReading, estimateCell, type Reading, subjectOf, tableNotes } from "./figure-words.ts";
import type { NotePart, NoteTable } from "./note.ts";
import { nameOf } from "./note-group-name.ts";
import { type NotePlan, type NoteWriter, plansOf } from "./note-source.ts";

/** More groups than this do not fit beside each other on paper. */
const GROUPS_BESIDE = 6;

/** People recognise themselves in their age first; gemeenten may be many. */
const order: readonly Background[] = ["age", "education", "gender", "gemeente"];

/** What is compared between groups: of which items, read how. */
export interface Compared {
  plan: NotePlan | null;
  items: readonly ItemResult[];
  measure: Measure;
  reading: Reading;
}

/** Per plan and background: which groups expect what. */
export function effectGroupParts(writer: NoteWriter): NotePart[] {
  return plansOf(writer.results.items).flatMap((plan) => {
    const items = plan.items.filter(({ item }) => item.themeCode !== null);
    return groupParts(writer, { plan, items, measure: "difference", reading: effectReading(writer.language) });
  });
}

/** One part per background in which groups are shown. */
export function groupParts(writer: NoteWriter, compared: Compared): NotePart[] {
  const { t } = writer;
  return order.flatMap((by): NotePart[] => {
    const groups = shownGroups(writer, by, compared);
    if (groups.length < 2) return [];
    const isWide = groups.length > GROUPS_BESIDE;
    // Which group is highest follows from the gaps, and open participation has none.
    if (isWide && writer.stream === "open") return [];
    const heading = t(`councilNote.groups.by.${by}`);
    const table = isWide ? extremesTable : besideTable;
    const name = compared.plan?.name;
    return [
      {
        heading: name ? t("councilNote.groups.part", { by: heading, plan: name }) : heading,
        blocks: [table(writer, by, groups, compared)],
      },
    ];
  });
}

/** The groups of whom at least one figure is told; never who did not tell their background. */
function shownGroups({ source }: NoteWriter, by: Background, { items, measure }: Compared): string[] {
  const grouped = groupedItems(source.groups[by]?.items ?? [], items);
  const told = grouped.flatMap(({ groups }) =>
    groups.filter((group) => shownFigures([measured(group, measure)]).length > 0).map(({ value }) => value),
  );
  const all = grouped[0]?.groups.map(({ value }) => value) ?? [];
  return all.filter((value) => value !== "" && told.includes(value));
}

function groupedItems(all: readonly ItemResult[], wanted: readonly ItemResult[]): ItemResult[] {
  return wanted.flatMap(({ item }) => all.filter((result) => result.item.code === item.code));
}

function measured(group: GroupResult | undefined, measure: Measure) {
  return measure === "own" ? group?.figure : group?.difference;
}

function gapOf(
  { results }: NoteWriter,
  by: Background,
  { measure }: Compared,
  result: ItemResult,
): GroupGap | undefined {
  return results.findings.gaps[gapKey(result.item.code, measure, by)];
}

function captionOf({ t }: NoteWriter, by: Background, { plan }: Compared, kind: "table" | "gapsTable"): string {
  const words = { by: lowered(t(`councilNote.groups.by.${by}`)) };
  return plan
    ? t(`councilNote.groups.${kind}`, { ...words, plan: plan.name })
    : t("councilNote.groups.valueTable", words);
}

function besideTable(writer: NoteWriter, by: Background, groups: readonly string[], compared: Compared): NoteTable {
  const { t, source, stream } = writer;
  const people = source.groups[by]?.derived.find(({ item }) => item === PARTICIPATION)?.groups ?? [];
  const tested = stream === "invited";
  const grouped = groupedItems(source.groups[by]?.items ?? [], compared.items);
  return {
    kind: "table",
    caption: captionOf(writer, by, compared, "table"),
    columns: [
      { header: t("councilNote.column.theme"), numeric: false, width: 1.7 },
      ...groups.map((group) => ({ header: withPeople(writer, by, group, people), numeric: true, width: 1.35 })),
      ...(tested ? [{ header: t("councilNote.column.groupsDiffer"), numeric: false, width: 1.2 }] : []),
    ],
    rows: grouped.map((result) => [
      subjectOf(writer, result),
      ...groups.map((group) => {
        const found = result.groups.find(({ value }) => value === group);
        return estimateCell(writer, measured(found, compared.measure), compared.reading);
      }),
      ...(tested ? [differText(writer, gapOf(writer, by, compared, result))] : []),
    ]),
    notes: tableNotes(
      writer,
      grouped.flatMap(({ groups: all }) => all.map((group) => measured(group, compared.measure))),
      ...untestedNote(writer, by, compared),
    ),
  };
}

/** What "niet getoetst" in a table means; nothing where everything was tested. */
function untestedNote(writer: NoteWriter, by: Background, compared: Compared): string[] {
  const isUntested = compared.items.some((result) => gapOf(writer, by, compared, result)?.differs === null);
  return writer.stream === "invited" && isUntested ? [writer.t(`effectBoard.gap.untested.${compared.measure}`)] : [];
}

function withPeople(
  writer: NoteWriter,
  by: Background,
  group: string,
  people: NonNullable<NoteWriter["results"]["derived"][number]>["groups"],
): string {
  const name = nameOf(writer, by, group);
  const found = people.find(({ value }) => value === group)?.figure;
  if (!found || !tellsSomething(found)) return name;
  const count = formatNumber(found.people ?? 0, writer.language, 0);
  return writer.t("councilNote.cell.groupHeader", { group: name, people: count });
}

function differText({ t, language }: NoteWriter, gap: GroupGap | undefined): string {
  if (gap?.differs === null) return t("councilNote.cell.differUntested");
  if (!gap?.differs) return t("councilNote.cell.differNot");
  return t("councilNote.cell.differ", { gap: formatNumber(gap.gap, language, 1) });
}

/** Too many groups for a table: per theme the highest and the lowest, of those that are shown and may be ranked. */
function extremesTable(writer: NoteWriter, by: Background, _: readonly string[], compared: Compared): NoteTable {
  const { t } = writer;
  const rows = compared.items.map((result) => extremesOf(writer, by, compared, result));
  const isUnranked = rows.some(({ gap, named }) => gap && !named);
  return {
    kind: "table",
    caption: captionOf(writer, by, compared, "gapsTable"),
    columns: [
      { header: t("councilNote.column.theme"), numeric: false, width: 2 },
      { header: t("councilNote.groups.highest"), numeric: false, width: 2 },
      { header: t("councilNote.groups.lowest"), numeric: false, width: 2 },
      { header: t("councilNote.column.groupsDiffer"), numeric: false, width: 1.4 },
    ],
    rows: rows.map(({ result, gap, named }) => {
      const none = t(gap ? "councilNote.cell.nobody" : "councilNote.cell.withheld");
      return [subjectOf(writer, result), ...(named ?? [none, none]), differText(writer, gap)];
    }),
    notes: tableNotes(
      writer,
      [],
      ...(isUnranked ? [t("councilNote.groups.unranked")] : []),
      ...untestedNote(writer, by, compared),
    ),
  };
}

/** The highest and lowest group with their means; not named where they are of few people or many do not know. */
function extremesOf(writer: NoteWriter, by: Background, compared: Compared, result: ItemResult) {
  const gap = gapOf(writer, by, compared, result);
  const placed = ({ group, mean }: GroupGap["highest"]) =>
    writer.t("councilNote.groups.valueOf", {
      group: nameOf(writer, by, group),
      value: compared.reading.write(mean),
    });
  const named = gap?.ranked && mayBeRanked(result.everyone) ? [placed(gap.highest), placed(gap.lowest)] : null;
  return { result, gap, named };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
