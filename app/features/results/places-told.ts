import type { AreaTree } from "~/features/areas/area.ts";
import type { GroupKind } from "./group.ts";
import type { Released } from "./released.ts";
import type { PlaceResult } from "./result.ts";
import type { Measure } from "./tally.ts";

/** A released cell as it was read. */
export interface CellRow {
  item: string;
  measure: Measure;
  kind: GroupKind;
  /** Everyone stands apart from the group "" of who did not say. */
  group: string;
  released: Released;
}

/** The places that are told of each question for one, by its code; those that most people named first. */
export function placesTold(cells: readonly CellRow[], tree: AreaTree): ReadonlyMap<string, PlaceResult[]> {
  const found = new Map<string, PlaceResult[]>();
  for (const { kind, item, group: code, released: figure } of cells) {
    if (kind !== "place") continue;
    const places = found.get(item) ?? [];
    places.push({ code, name: placeName(tree, code), figure });
    found.set(item, places);
  }
  for (const places of found.values()) places.sort(mostFirst);
  return found;
}

function mostFirst(one: PlaceResult, other: PlaceResult): number {
  const share = ({ figure }: PlaceResult) => (figure.withheld ? 0 : (figure.percentages[0] ?? 0));
  const people = ({ figure }: PlaceResult) => figure.people ?? 0;
  return share(other) - share(one) || people(other) - people(one) || one.name.localeCompare(other.name, "nl");
}

/** "Centrum (Haarlem)": wijken of several gemeenten may have one name. */
function placeName(tree: AreaTree, code: string): string {
  const name = tree.get(code)?.name ?? code;
  const gemeente = code.startsWith("WK") ? tree.get(gemeenteOfWijk(code))?.name : undefined;
  return gemeente ? `${name} (${gemeente})` : name;
}

/** The gemeente that a wijk lies in: its code says so. */
function gemeenteOfWijk(code: string): string {
  return `GM${code.slice(2, 6)}`;
}
