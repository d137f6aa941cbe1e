import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { themes } from "~db/schema/index.ts";
import { themeCodes, themeDefinition } from "./theme.ts";

/** Writes the code list of themes to the database, so that foreign keys can hold to it. Safe to repeat. */
export async function syncFramework(db: Database): Promise<void> {
  const rows = themeCodes.map((code, position) => ({ code, position, ...themeDefinition(code) }));
  await db
    .insert(themes)
    .values(rows)
    .onConflictDoUpdate({
      target: themes.code,
      set: { dimension: sql`excluded.dimension`, pole: sql`excluded.pole`, position: sql`excluded.position` },
    });
}
