import type { AreaTree } from "~/features/areas/area.ts";
import { placeNamesIn } from "~/features/areas/place-names.ts";
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
  if (!cells.some(({ kind }) => kind === "place")) return found;
  const names = placeNamesIn(tree);
  for (const { kind, item, group: code, released: figure } of cells) {
    if (kind !== "place") continue;
    const places = found.get(item) ?? [];
    places.push({ code, name: names[code] ?? code, figure });
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
