import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";

/** A municipality or region that runs the platform (Dutch: organisatie). Tenant: its id comes first in every tenant key. */
export const organisations = pgTable("organisations", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** Class name of the theme, without `theme-`. */
  theme: text().notNull().default("neutral"),
  /** True while synthetic residents are loaded: every page then carries the banner "Voorbeelddata". */
  exampleData: boolean().notNull().default(false),
});
