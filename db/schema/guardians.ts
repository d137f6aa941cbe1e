import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { themes } from "./framework.ts";
import { proposals } from "./proposals.ts";

export const absentEnum = pgEnum("absent_party", ["later", "nature", "elsewhere"]);

/** Who was asked to speak for those who cannot (Dutch: hoeder): of later generations, of nature, of people elsewhere. */
export const guardians = pgTable(
  "guardians",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    speaksFor: absentEnum().notNull(),
    userId: uuid().notNull(),
    /** Why this person: shown in public. */
    reason: text().notNull(),
    appointedBy: uuid().notNull(),
    appointedAt: timestamp({ withTimezone: true }).notNull(),
    /** Set when another takes over; what was written stays. */
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("guardians_of_proposal").on(t.organisationId, t.proposalId),
    uniqueIndex("guardians_one_per_party")
      .on(t.organisationId, t.proposalId, t.speaksFor)
      .where(sql`${t.endedAt} is null`),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }),
    foreignKey({ columns: [t.organisationId, t.appointedBy], foreignColumns: [users.organisationId, users.id] }),
    check("guardians_reason_length", sql`char_length(${t.reason}) between 1 and 1000`),
  ],
);

/** What a guardian expects for a theme (Dutch: zienswijze). Shown beside what residents expect, never counted among it. */
export const guardianViews = pgTable(
  "guardian_views",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    guardianId: integer().notNull(),
    themeCode: text()
      .notNull()
      .references(() => themes.code),
    /** −3…+3 against doing nothing; null: no judgement, only words. */
    score: smallint(),
    body: text().notNull(),
    sources: text().array().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
    publishedAt: timestamp({ withTimezone: true }),
    /**
     * Set by a moderator: everybody then reads the reason instead of the text. Empty again only when another moderator
     * found the objection of its guardian right; the database holds that.
     */
    hiddenAt: timestamp({ withTimezone: true }),
    hiddenBy: uuid(),
    /** Of a closed list, and what the moderator adds in words: both are shown in public. */
    hiddenReason: text(),
    hiddenExplanation: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("guardian_views_of_guardian").on(t.organisationId, t.guardianId),
    foreignKey({
      columns: [t.organisationId, t.guardianId],
      foreignColumns: [guardians.organisationId, guardians.id],
    }),
    foreignKey({ columns: [t.organisationId, t.hiddenBy], foreignColumns: [users.organisationId, users.id] }),
    check(
      "guardian_views_hidden_with_reason",
      sql`num_nonnulls(${t.hiddenAt}, ${t.hiddenBy}, ${t.hiddenReason}, ${t.hiddenExplanation}) in (0, 4)
        and (${t.hiddenAt} is null or ${t.publishedAt} is not null)`,
    ),
    check("guardian_views_hidden_length", sql`char_length(${t.hiddenExplanation}) between 1 and 1000`),
    check("guardian_views_score", sql`${t.score} between -3 and 3`),
    check("guardian_views_length", sql`char_length(${t.body}) between 1 and 5000`),
    check("guardian_views_has_a_source", sql`cardinality(${t.sources}) between 1 and 20`),
  ],
);
