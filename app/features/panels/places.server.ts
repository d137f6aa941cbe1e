import { gemeentenOf, gemeenteOrItself } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { wijkOptions } from "~/features/areas/wijk-options.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import type { Places } from "./profile-fields.tsx";

/** The gemeenten of a panel and their wijken, by name. */
export async function placesOf(db: Database, areaCode: string): Promise<Places> {
  const gemeenten = gemeentenOf(await areaTree(db), areaCode)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const places = await wijkOptions(db, areaCode);
  return { gemeenten, wijken: places.filter(({ code }) => code.startsWith("WK")) };
}

export type PlaceMistake = { areaCode: ["panels.error.areaUnknown"] } | { wijkCode: [WijkMistake] };
type WijkMistake = "panels.error.wijkUnknown" | "panels.error.wijkElsewhere";

/** Where somebody says they live, as it is stored: whoever names a wijk has named its gemeente. */
export function readPlace(
  { areaCode, wijkCode }: { areaCode: string | null; wijkCode: string | null },
  { gemeenten, wijken }: Places,
): { place: { areaCode: string | null; wijkCode: string | null } } | { mistake: PlaceMistake } {
  if (areaCode !== null && !gemeenten.some(({ code }) => code === areaCode)) {
    return { mistake: { areaCode: ["panels.error.areaUnknown"] } };
  }
  if (wijkCode === null) return { place: { areaCode, wijkCode } };
  if (!wijken.some(({ code }) => code === wijkCode)) return { mistake: { wijkCode: ["panels.error.wijkUnknown"] } };
  const gemeente = gemeenteOrItself(wijkCode);
  if (areaCode !== null && areaCode !== gemeente) return { mistake: { wijkCode: ["panels.error.wijkElsewhere"] } };
  return { place: { areaCode: gemeente, wijkCode } };
}
