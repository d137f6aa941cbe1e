import type { Database } from "~db/client.server.ts";
import { type Area, type AreaTree, homeRegion, liesIn } from "./area.ts";
import { areaTree } from "./area-tree.queries.server.ts";

/** A gemeente to choose from; in the national list under its province, in a region simply by name. */
export interface GemeenteOption {
  code: string;
  name: string;
  group: string | undefined;
}

const kept = new WeakMap<AreaTree, Map<string, GemeenteOption[]>>();

/**
 * The gemeenten that people near an area may live in: those of the region when the area lies in it, else all of the
 * country. Sorted by province and name.
 */
export async function gemeenteOptions(db: Database, areaCode: string): Promise<GemeenteOption[]> {
  const tree = await areaTree(db);
  const byArea = kept.get(tree) ?? new Map<string, GemeenteOption[]>();
  kept.set(tree, byArea);
  const options = byArea.get(areaCode) ?? sortedOptions(tree, areaCode);
  byArea.set(areaCode, options);
  return options;
}

function sortedOptions(tree: AreaTree, areaCode: string): GemeenteOption[] {
  const region = homeRegion(tree);
  const inRegion = region !== undefined && liesIn(tree, areaCode, region.code);
  const groupOf = (area: Area) => (inRegion ? undefined : tree.get(area.parentCode ?? "")?.name);
  return [...tree.values()]
    .filter((area) => area.level === "gemeente" && (!inRegion || liesIn(tree, area.code, region.code)))
    .map((area) => ({ code: area.code, name: area.name, group: groupOf(area) }))
    .sort((a, b) => (a.group ?? "").localeCompare(b.group ?? "", "nl") || a.name.localeCompare(b.name, "nl"));
}
