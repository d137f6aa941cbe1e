import type { Item } from "~/features/questionnaires/item.ts";
import type { Breakdown, Cell } from "./cell.ts";
import { type GroupTable, type Released, releaseGroups, releaseTotal } from "./released.ts";
import type { AskedScenario, GroupResult, ItemResult } from "./result.ts";

interface Release {
  items: readonly Item[];
  /** The cells of one stream: of everyone, and of the breakdown. */
  cells: readonly Cell[];
  scenarios: readonly AskedScenario[];
  by: Breakdown | undefined;
}

/** What may be known about each item of a round, in the order of the questionnaire. */
export function releaseItems(release: Release): ItemResult[] {
  const names = [...new Set(release.items.map(familyOf))];
  const families = names.map((name) => release.items.filter((item) => familyOf(item) === name));
  const found = families.flatMap((family) => releaseFamily(family, release));
  const place = new Map(release.items.map((item, index) => [item.id, index]));
  return found.sort((a, b) => (place.get(a.item.id) ?? 0) - (place.get(b.item.id) ?? 0));
}

/** Items whose figures follow from one another: the same effect under every course of action. */
function familyOf(item: Item): string {
  return item.type === "effect" ? `${item.themeCode ?? ""}/${item.level ?? ""}` : `item ${item.id}`;
}

function releaseFamily(family: readonly Item[], release: Release): ItemResult[] {
  const tables = family.flatMap((item) => tablesOf(item, release.cells));
  const values = groupValues(release);
  const groups = releaseGroups(tables.map((table) => groupTable(table, values, release)));
  return family.map((item) => {
    const own = tables.findIndex((table) => table.item === item && table.baselineItemId === 0);
    const compared = tables.findIndex((table) => table.item === item && table.baselineItemId !== 0);
    return {
      item: publicItem(item),
      scenario: release.scenarios.find(({ id }) => id === item.scenarioId) ?? null,
      everyone: releaseTotal(tables[own]?.everyone, item.type),
      difference: compared < 0 ? null : releaseTotal(tables[compared]?.everyone, item.type),
      groups: groupResults(values, groups[own], groups[compared]),
    };
  });
}

interface ItemTable {
  item: Item;
  baselineItemId: number;
  everyone: Cell | undefined;
}

/** The scores of an item, and its differences from doing nothing where there are any. */
function tablesOf(item: Item, cells: readonly Cell[]): ItemTable[] {
  const totals = cells.filter((cell) => cell.itemId === item.id && cell.groupKind === "all");
  const baselines = totals.map(({ baselineItemId }) => baselineItemId).filter((id) => id !== 0);
  return [0, ...baselines].map((baselineItemId) => ({
    item,
    baselineItemId,
    everyone: totals.find((cell) => cell.baselineItemId === baselineItemId),
  }));
}

/** Every group that occurs in any answer of the round, so that a missing group cannot be told from a withheld one. */
function groupValues({ cells, by }: Release): string[] {
  const found = new Set(cells.filter(({ groupKind }) => groupKind === by).map(({ groupValue }) => groupValue));
  return [...found].sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b));
}

function groupTable(
  { item, baselineItemId, everyone }: ItemTable,
  values: string[],
  { cells, by }: Release,
): GroupTable {
  const own = cells.filter(
    (cell) => cell.itemId === item.id && cell.baselineItemId === baselineItemId && cell.groupKind === by,
  );
  return {
    type: item.type,
    everyone,
    groups: values.map((value) => own.find(({ groupValue }) => groupValue === value)),
  };
}

function groupResults(values: string[], figures: Released[] = [], differences?: Released[]): GroupResult[] {
  return values.map((value, index) => ({
    value,
    figure: figures[index] ?? { withheld: true },
    difference: differences ? (differences[index] ?? { withheld: true }) : null,
  }));
}

function publicItem({ id, code, type, textNl, textEn, themeCode, level, options }: Item): ItemResult["item"] {
  return { id, code, type, textNl, textEn, themeCode, level, options };
}
