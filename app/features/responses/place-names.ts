import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";

/** The names of places by their code; where two have one name, with their gemeente: "Centrum (Haarlem)". */
export function placeNames(places: readonly GemeenteOption[]): Record<string, string> {
  const names = places.map(({ name }) => name);
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return Object.fromEntries(
    places.map(({ code, name, group }) => [code, group && isShared(name) ? `${name} (${group})` : name]),
  );
}
