import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { roleEnum, users } from "./accounts.ts";
import { areas } from "./areas.ts";
import { themes } from "./framework.ts";
import { organisations } from "./organisations.ts";
import { proposals } from "./proposals.ts";

/** What a resident would like for an area (Dutch: idee). */
export const ideas = pgTable(
  "ideas",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    themeCode: text()
      .notNull()
      .references(() => themes.code),
    title: text().notNull(),
    /** Plain text; shown as written. Empty once it is withdrawn. */
    body: text().notNull(),
    authorId: uuid().notNull(),
    /** The role that its author had when writing; a trigger fills it. */
    authorRole: roleEnum().notNull().default("resident"),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    editedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    hiddenAt: timestamp({ withTimezone: true }),
    hiddenReason: text(),
    /** What looked like personal data in it: nobody sees it until a moderator has looked. */
    heldFor: text(),
    /** The idea that says the same and took over its support; null: stands by itself. */
    mergedInto: integer(),
    /** The proposal that an official made of it. */
    proposalId: integer(),
    /** What an official answered; shown as the answer to the idea. */
    answer: text(),
    answeredBy: uuid(),
    answeredAt: timestamp({ withTimezone: true }),
    formKey: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("ideas_form_key_once").on(t.organisationId, t.authorId, t.formKey),
    index("ideas_of_area").on(t.organisationId, t.areaCode, t.id),
    foreignKey({ columns: [t.organisationId, t.authorId], foreignColumns: [users.organisationId, users.id] }),
    foreignKey({ columns: [t.organisationId, t.answeredBy], foreignColumns: [users.organisationId, users.id] }),
    foreignKey({ columns: [t.organisationId, t.mergedInto], foreignColumns: [t.organisationId, t.id] }),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    check("ideas_title_length", sql`char_length(${t.title}) between 1 and 120`),
    check("ideas_body_length", sql`char_length(${t.body}) <= 2000 and (${t.body} <> '') = (${t.withdrawnAt} is null)`),
    check("ideas_hidden_with_reason", sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null)`),
    check("ideas_not_into_itself", sql`${t.mergedInto} <> ${t.id}`),
    check("ideas_answer_whole", sql`num_nonnulls(${t.answer}, ${t.answeredBy}, ${t.answeredAt}) in (0, 3)`),
  ],
);

/** Who stands behind an idea (Dutch: steun). */
export const ideaSupports = pgTable(
  "idea_supports",
  {
    organisationId: integer().notNull(),
    ideaId: integer().notNull(),
    userId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.ideaId, t.userId] }),
    foreignKey({ columns: [t.organisationId, t.ideaId], foreignColumns: [ideas.organisationId, ideas.id] }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
    // What somebody supports is listed on their own page, and goes with their account.
    index("idea_supports_of_person").on(t.organisationId, t.userId),
  ],
);
