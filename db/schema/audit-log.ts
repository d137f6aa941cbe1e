import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

/** Who did what on the site as staff (Dutch: logboek). Lines are added, never changed or taken away. */
export const auditLog = pgTable(
  "audit_log",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Null: the program by itself or the operator's command line. */
    actorId: uuid(),
    /** What was done, from a fixed list: `comment.hide`, `proposal.publish`. */
    action: text().notNull(),
    /** To what: `comment 12`. */
    subject: text().notNull(),
    /** What a later reader needs beside it; no text of residents. */
    details: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    // The course of a plan reads in public when it was off the site.
    index("audit_log_subject").on(t.organisationId, t.subject, t.id),
  ],
);
