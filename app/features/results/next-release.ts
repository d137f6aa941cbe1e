import type { Item } from "~/features/questionnaires/item.ts";
import type { Breakdown } from "./cell.ts";
import { type CountedCell, type Family, familiesOf, familyTables, groupValuesIn } from "./family.ts";
import { mayRenewGroups, mayRenewTotals } from "./release-step.ts";
import type { AskedScenario } from "./result.ts";

interface Counts {
  items: readonly Item[];
  scenarios: readonly AskedScenario[];
  /** The cells of one stream in the last snapshot, and as they are now. */
  before: readonly CountedCell[];
  after: readonly CountedCell[];
}

export interface NextRelease {
  cells: CountedCell[];
  /** Whether any figure differs from the last ones. */
  renewed: boolean;
}

const breakdowns: readonly Breakdown[] = ["gemeente", "age"];

/**
 * The cells of the next snapshot of a stream: of each family of items, of everyone and per breakdown, all new cells, or
 * all cells of the last snapshot where new ones beside those would show what a few people answered. A breakdown is
 * renewed only together with everyone, because its groups add up to everyone.
 */
export function nextRelease(counts: Counts): NextRelease {
  const values = new Map(breakdowns.map((by) => [by, groupValuesIn([...counts.before, ...counts.after], by)]));
  const parts = familiesOf(counts.items, counts.scenarios).flatMap((family) => {
    const own = { before: cellsOf(family, counts.before), after: cellsOf(family, counts.after) };
    const everyone = partOf(own, "all", () => mayRenewTotals(tablesOf(family, own)));
    const groups = breakdowns.map((by) =>
      partOf(own, by, () => !everyone.waits && mayRenewGroups(tablesOf(family, own, { by, values: values.get(by) }))),
    );
    return [everyone, ...groups];
  });
  return { cells: parts.flatMap(({ cells }) => cells), renewed: parts.some(({ renewed }) => renewed) };
}

interface Both {
  before: readonly CountedCell[];
  after: readonly CountedCell[];
}

function tablesOf(family: Family, { before, after }: Both, groups?: { by: Breakdown; values: string[] | undefined }) {
  const per = { by: groups?.by, values: groups?.values ?? [] };
  return { before: familyTables(family, before, per), after: familyTables(family, after, per) };
}

function cellsOf({ items }: Family, cells: readonly CountedCell[]): CountedCell[] {
  const members = new Set(items.map(({ id }) => id));
  return cells.filter(({ itemId }) => members.has(itemId));
}

interface Part extends NextRelease {
  /** Whether there is something new that may not be published yet. */
  waits: boolean;
}

function partOf({ before, after }: Both, kind: CountedCell["groupKind"], mayRenew: () => boolean): Part {
  const [old, fresh] = [before, after].map((cells) => cells.filter(({ groupKind }) => groupKind === kind));
  if (written(old) === written(fresh)) return { cells: old ?? [], renewed: false, waits: false };
  return mayRenew()
    ? { cells: fresh ?? [], renewed: true, waits: false }
    : { cells: old ?? [], renewed: false, waits: true };
}

/** The cells as one text, in an order of their own. */
function written(cells: readonly CountedCell[] = []): string {
  const lines = cells.map(({ itemId, baselineItemId, groupValue, lowest, counts, dontKnow }) =>
    JSON.stringify([itemId, baselineItemId, groupValue, lowest, counts, dontKnow]),
  );
  return lines.sort().join("\n");
}
