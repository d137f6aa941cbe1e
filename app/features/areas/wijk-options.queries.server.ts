import type { Database } from "~db/client.server.ts";
import { type AreaTree, gemeentenOf, gemeenteOrItself, isWater } from "./area.ts";
import { areaTree } from "./area-tree.queries.server.ts";
import type { GemeenteOption } from "./gemeente-options.queries.server.ts";

const kept = new WeakMap<AreaTree, Map<string, GemeenteOption[]>>();

/**
 * The wijken to choose from in an area, under their gemeente, by name. An area of which no wijken are known has its
 * gemeenten instead, so that a place can always be named, and never more precisely than a wijk.
 */
export async function wijkOptions(db: Database, areaCode: string): Promise<GemeenteOption[]> {
  const tree = await areaTree(db);
  // A code that is no area's is not remembered: there is no end to them.
  if (!tree.has(areaCode)) return [];
  const byArea = kept.get(tree) ?? new Map<string, GemeenteOption[]>();
  kept.set(tree, byArea);
  const options = byArea.get(areaCode) ?? sortedOptions(tree, areaCode);
  byArea.set(areaCode, options);
  return options;
}

function sortedOptions(tree: AreaTree, areaCode: string): GemeenteOption[] {
  const gemeenten = new Map(gemeentenOf(tree, areaCode).map(({ code, name }) => [code, name]));
  const wijken = [...tree.values()].flatMap((area) => {
    const group = gemeenten.get(gemeenteOrItself(area.code));
    const { code, name } = area;
    return area.level === "wijk" && !isWater(area) && group !== undefined ? [{ code, name, group }] : [];
  });
  const options: GemeenteOption[] =
    wijken.length > 0 ? wijken : [...gemeenten].map(([code, name]) => ({ code, name, group: undefined }));
  return options.sort(
    (a, b) => (a.group ?? "").localeCompare(b.group ?? "", "nl") || a.name.localeCompare(b.name, "nl"),
  );
}
