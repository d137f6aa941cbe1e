import type { Item } from "~/features/questionnaires/item.ts";
import type { Breakdown } from "./cell.ts";
import { type CountedCell, type Family, familiesOf, familyTables, groupValuesIn } from "./family.ts";
import { nothingTold, type Released, releaseGroups, releaseTotal, tellsSomething } from "./released.ts";
import type { AskedScenario, GroupResult, ItemResult } from "./result.ts";

interface Release {
  items: readonly Item[];
  /** The cells of one stream: of everyone, and of the breakdown. */
  cells: readonly CountedCell[];
  scenarios: readonly AskedScenario[];
  by: Breakdown | undefined;
}

/**
 * What may be known about each item of a round, in the order of the questionnaire. All have the same groups: those that
 * any item tells something about, so that nothing shows whether one person of another group took part.
 */
export function releaseItems(release: Release): ItemResult[] {
  const values = groupValuesIn(release.cells, release.by);
  const found = familiesOf(release.items, release.scenarios).flatMap((family) =>
    releaseFamily(family, release, values),
  );
  const told = new Set(found.flatMap(({ groups }) => groups.filter(isTold).map(({ value }) => value)));
  const place = new Map(release.items.map((item, index) => [item.id, index]));
  return found
    .map((result) => ({ ...result, groups: result.groups.filter(({ value }) => told.has(value)) }))
    .sort((a, b) => (place.get(a.item.id) ?? 0) - (place.get(b.item.id) ?? 0));
}

function isTold({ figure, difference }: GroupResult): boolean {
  return tellsSomething(figure) || (difference !== null && tellsSomething(difference));
}

function releaseFamily(family: Family, { cells, scenarios, by }: Release, values: string[]): ItemResult[] {
  const tables = familyTables(family, cells, { by, values });
  const groups = releaseGroups(tables);
  return family.items.map((item) => {
    const own = tables.findIndex((table) => table.item === item && table.measure === "own");
    const compared = tables.findIndex((table) => table.item === item && table.measure === "difference");
    return {
      item: publicItem(item),
      scenario: scenarios.find(({ id }) => id === item.scenarioId) ?? null,
      everyone: releaseTotal(tables[own]?.everyone, item.type),
      difference: compared < 0 ? null : releaseTotal(tables[compared]?.everyone, item.type),
      groups: groupResults(values, groups[own], groups[compared]),
    };
  });
}

function groupResults(values: string[], figures: Released[] = [], differences?: Released[]): GroupResult[] {
  return values.map((value, index) => ({
    value,
    figure: figures[index] ?? nothingTold,
    difference: differences ? (differences[index] ?? nothingTold) : null,
  }));
}

function publicItem({ id, code, type, textNl, textEn, themeCode, level, options }: Item): ItemResult["item"] {
  return { id, code, type, textNl, textEn, themeCode, level, options };
}
