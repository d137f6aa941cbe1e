import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";

/**
 * What a member of staff typed or ticked on a page and did not save yet, kept for them alone (Dutch: klad), so that every
 * button of the page can lead to an address. Saving, publishing or throwing away on the page ends it.
 */
export const jottings = pgTable(
  "jottings",
  {
    organisationId: integer().notNull(),
    userId: uuid().notNull(),
    /** Path of the page, with what it is about where it shows one thing of several. */
    page: text().notNull(),
    /** The fields of the form by name. */
    fields: jsonb().notNull(),
    keptAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId, t.page] }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);
