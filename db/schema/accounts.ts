import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

export const roleEnum = pgEnum("role", ["resident", "moderator", "official", "researcher", "admin"]);

/** A person with an account (Dutch: gebruiker). Answers never point here. */
export const users = pgTable(
  "users",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: uuid().notNull().defaultRandom(),
    /** Lower case; compared as stored. */
    email: text().notNull(),
    /** Shown beside comments. */
    displayName: text().notNull(),
    role: roleEnum().notNull().default("resident"),
    /** PHC string of argon2id. */
    passwordHash: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The day on which somebody showed that they read mail at this address; null: not yet. */
    confirmedOn: date(),
    /** The last day on which somebody signed in or was signed in. */
    lastUsedOn: date().notNull().default(sql`CURRENT_DATE`),
    /** The day on which its owner was told that it will be erased for lack of use; null: not told, or used since. */
    warnedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("users_email_once").on(t.organisationId, t.email),
    check("users_email_lower_case", sql`${t.email} = lower(${t.email})`),
    check("users_display_name_length", sql`char_length(${t.displayName}) between 2 and 60`),
  ],
);

/** What a link in a mail about an account is for. */
export const accountTokenPurposeEnum = pgEnum("account_token_purpose", ["confirm", "reset"]);

/**
 * A link in a mail that shows who reads mail at an address (Dutch: sleutel in een mail). The table holds only the SHA-256 of
 * the 32 random bytes in it; it works once, within an hour, for one purpose.
 */
export const accountTokens = pgTable(
  "account_tokens",
  {
    organisationId: integer().notNull(),
    tokenHash: text().notNull(),
    userId: uuid().notNull(),
    purpose: accountTokenPurposeEnum().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.tokenHash] }),
    index("account_tokens_of_user").on(t.organisationId, t.userId),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** A signed-in browser (Dutch: sessie). The table holds only the SHA-256 of the token in the cookie. */
export const sessions = pgTable(
  "sessions",
  {
    organisationId: integer().notNull(),
    tokenHash: text().notNull(),
    userId: uuid().notNull(),
    /** End of the idle period; moves with use. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** Never moves: absolute end of the session. */
    endsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.tokenHash] }),
    index("sessions_of_user").on(t.organisationId, t.userId),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);

/**
 * Points used up per key in a time window (Dutch: snelheidsgrens). Keys are hashes that rotate daily, never an address.
 * Unlogged (migration 0014): after a crash everybody has their turns anew.
 */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: timestamp({ withTimezone: true }),
});
