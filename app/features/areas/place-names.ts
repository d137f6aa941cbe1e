import type { Area, AreaTree } from "./area.ts";
import { gemeenteOrItself } from "./area.ts";

/** A place with the name of the gemeente that it lies in, if it is smaller than one. */
interface NamedPlace extends Pick<Area, "code" | "name"> {
  group: string | undefined;
}

/** The names of places by their code; where two have one name, with their gemeente: "Centrum (Haarlem)". */
export function placeNames(places: readonly NamedPlace[]): Record<string, string> {
  const times = new Map<string, number>();
  for (const { name } of places) times.set(name, (times.get(name) ?? 0) + 1);
  const isShared = (name: string) => (times.get(name) ?? 0) > 1;
  return Object.fromEntries(
    places.map(({ code, name, group }) => [code, group && isShared(name) ? `${name} (${group})` : name]),
  );
}

/** The names of all wijken and gemeenten. */
export function placeNamesIn(tree: AreaTree): Record<string, string> {
  const places = [...tree.values()].filter(({ level }) => level === "wijk" || level === "gemeente");
  return placeNames(
    places.map(({ code, name, level }) => ({
      ...{ code, name },
      group: level === "wijk" ? tree.get(gemeenteOrItself(code))?.name : undefined,
    })),
  );
}
