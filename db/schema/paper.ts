import { date, foreignKey, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { rounds } from "./questionnaires.ts";

/**
 * One entry of a questionnaire that came on paper or by telephone (Dutch: invoer). A paper form is entered twice, by two
 * people or at two moments; when both agree it becomes a response and its entries go.
 */
export const paperEntries = pgTable(
  "paper_entries",
  {
    organisationId: integer().notNull(),
    roundId: integer().notNull(),
    /** Number printed on the form. */
    formNumber: text().notNull(),
    /** First or second entry. */
    pass: smallint().notNull(),
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    /** The member of staff who entered it; no key, for an account may go. */
    enteredBy: uuid().notNull(),
    enteredOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.roundId, t.formNumber, t.pass] }),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);
