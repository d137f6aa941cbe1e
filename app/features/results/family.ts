import type { Item } from "~/features/questionnaires/item.ts";
import type { Breakdown, Cell } from "./cell.ts";
import type { GroupTable } from "./released.ts";
import type { AskedScenario } from "./result.ts";
import { type TallyWanted, talliedIn } from "./tallied.ts";

/** What a snapshot counts in a cell, wherever it is stored. */
export type CountedCell = Omit<Cell, "organisationId" | "snapshotId">;

/** Items whose figures follow from one another: the same effect under every course of action (Dutch: familie). */
export interface Family {
  items: readonly Item[];
  /** Which of them is about doing nothing; undefined when there is nothing to compare with. */
  nulItemId: number | undefined;
}

/** The figures of an item, or its differences from doing nothing, of everyone and per group. */
export interface FamilyTable extends GroupTable {
  item: Item;
  measure: TallyWanted["measure"];
}

/** The families that items fall into; every item is in one. */
export function familiesOf(items: readonly Item[], scenarios: readonly AskedScenario[]): Family[] {
  const isNul = ({ scenarioId }: Item) => scenarios.find(({ id }) => id === scenarioId)?.kind === "nul";
  const names = [...new Set(items.map(familyName))];
  return names.map((name) => {
    const members = items.filter((item) => familyName(item) === name);
    const nul = members.length > 1 ? members.find(isNul) : undefined;
    return { items: members, nulItemId: nul?.id };
  });
}

function familyName(item: Item): string {
  return item.type === "effect" ? `${item.themeCode ?? ""}/${item.level ?? ""}` : `item ${item.id}`;
}

/** Every group that occurs in any cell of a breakdown: gemeenten by code, who did not say last. */
export function groupValuesIn(cells: readonly CountedCell[], by: Breakdown | undefined): string[] {
  const found = new Set(cells.filter(({ groupKind }) => groupKind === by).map(({ groupValue }) => groupValue));
  return [...found].sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b));
}

/** All tables of a family over the same groups, so that they can be masked together. */
export function familyTables(
  { items, nulItemId }: Family,
  cells: readonly CountedCell[],
  { by, values }: { by: Breakdown | undefined; values: readonly string[] },
): FamilyTable[] {
  const members = new Set(items.map(({ id }) => id));
  const mine = cells.filter(({ itemId }) => members.has(itemId));
  const everyone = mine.filter(({ groupKind }) => groupKind === "all");
  const groups = values.map((value) => mine.filter((cell) => cell.groupKind === by && cell.groupValue === value));
  return items.flatMap((item) =>
    measuresOf(item, nulItemId).map((measure): FamilyTable => {
      const wanted: TallyWanted = { item, compared: nulItemId !== undefined, measure };
      return {
        item,
        measure,
        type: item.type,
        everyone: talliedIn(everyone, wanted),
        groups: groups.map((group) => talliedIn(group, wanted)),
      };
    }),
  );
}

function measuresOf(item: Item, nulItemId: number | undefined): TallyWanted["measure"][] {
  return nulItemId === undefined || nulItemId === item.id ? ["own"] : ["own", "difference"];
}
