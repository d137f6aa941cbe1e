import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import type { AreaOption } from "./panel-fields.tsx";

const levels: readonly AreaOption["level"][] = ["samenwerkingsregio", "deelregio", "gemeente", "provincie", "land"];

/** The areas that a panel can be about: a gemeente or larger, because members say in which gemeente they live. */
export async function areasForPanel(db: Database): Promise<AreaOption[]> {
  return [...(await areaTree(db)).values()]
    .flatMap(({ code, name, level }) =>
      levels.filter((wanted) => wanted === level).map((found) => ({ code, name, level: found })),
    )
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.name.localeCompare(b.name, "nl"));
}
