import { boolean, date, foreignKey, integer, pgEnum, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";

export const digestEnum = pgEnum("digest", ["weekly", "never"]);

/** How somebody wants to hear from the site (Dutch: mailinstellingen). No row: nothing but the mails about their own input. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    organisationId: integer().notNull(),
    userId: uuid().notNull(),
    digest: digestEnum().notNull(),
    /** Whether to mail what was done with their own input. */
    aboutOwnInput: boolean().notNull(),
    /** In the link that stops the mails without signing in. */
    unsubscribeKey: uuid().notNull().defaultRandom(),
    lastDigestOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId] }),
    unique("mail_preferences_key_once").on(t.organisationId, t.unsubscribeKey),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);
