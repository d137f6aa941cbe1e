import { type SQL, sql } from "drizzle-orm";
import type { ThreadChoice } from "./discussion-counts.ts";

/** Narrows the threads of a query, named `c`, to a choice: begins with "and", or is empty. */
export function isOf({ stance, theme }: ThreadChoice): SQL {
  return sql`${only(sql`c.stance`, stance)} ${only(sql`c.theme_code`, theme)}`;
}

/** Narrows a query to one value, if there is one. */
export function only(column: SQL, value: string | undefined): SQL {
  return value === undefined ? sql`` : sql`and ${column} = ${value}`;
}
