import type { Database } from "~db/client.server.ts";
import { areas } from "~db/schema/index.ts";
import type { AreaTree } from "./area.ts";

const cacheMilliseconds = 5 * 60_000;
const kept = new WeakMap<Database, { tree: AreaTree; until: number }>();

/** Every area with its place in the tree. Kept for five minutes, because only an import changes it. */
export async function areaTree(db: Database): Promise<AreaTree> {
  const now = Date.now();
  const found = kept.get(db);
  if (found && found.until > now) return found.tree;
  const rows = await db
    .select({
      code: areas.code,
      name: areas.name,
      level: areas.level,
      parentCode: areas.parentCode,
      deelregioCode: areas.deelregioCode,
    })
    .from(areas)
    .orderBy(areas.code);
  const tree = new Map(rows.map((area) => [area.code, area]));
  // Without areas the region is still to be imported: look again at the next request.
  if (tree.size > 0) kept.set(db, { tree, until: now + cacheMilliseconds });
  return tree;
}
