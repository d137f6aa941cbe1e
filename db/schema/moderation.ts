import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { comments } from "./discussions.ts";
import { guardianViews } from "./guardians.ts";
import { ideas } from "./ideas.ts";
import { statements } from "./statements.ts";

export const moderationActEnum = pgEnum("moderation_act", ["hide", "show", "accept", "reject"]);

/** What a moderator did with a text and why (Dutch: moderatiebesluit). Never changes; a new one may undo it. */
export const moderationActs = pgTable(
  "moderation_acts",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    commentId: integer(),
    ideaId: integer(),
    statementId: integer(),
    guardianViewId: integer(),
    act: moderationActEnum().notNull(),
    /** From the fixed list of features/discussions; null when a text is shown or accepted. */
    reason: text(),
    /** In the moderator's own words, for the author. */
    explanation: text(),
    moderatorId: uuid().notNull(),
    actedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    // The newest decision about a text is asked for whenever somebody looks at it who may decide.
    index("moderation_acts_comment").on(t.organisationId, t.commentId, t.id),
    index("moderation_acts_idea").on(t.organisationId, t.ideaId, t.id),
    index("moderation_acts_statement").on(t.organisationId, t.statementId, t.id),
    index("moderation_acts_guardian_view").on(t.organisationId, t.guardianViewId, t.id),
    // A constraint, not an index: objections refer to it.
    unique("moderation_acts_of_moderator").on(t.organisationId, t.id, t.moderatorId),
    foreignKey({ columns: [t.organisationId, t.commentId], foreignColumns: [comments.organisationId, comments.id] }),
    foreignKey({ columns: [t.organisationId, t.ideaId], foreignColumns: [ideas.organisationId, ideas.id] }),
    foreignKey({
      columns: [t.organisationId, t.statementId],
      foreignColumns: [statements.organisationId, statements.id],
    }),
    foreignKey({
      columns: [t.organisationId, t.guardianViewId],
      foreignColumns: [guardianViews.organisationId, guardianViews.id],
    }),
    foreignKey({ columns: [t.organisationId, t.moderatorId], foreignColumns: [users.organisationId, users.id] }),
    check(
      "moderation_acts_one_text",
      sql`num_nonnulls(${t.commentId}, ${t.ideaId}, ${t.statementId}, ${t.guardianViewId}) = 1`,
    ),
    check("moderation_acts_reason", sql`(${t.act} in ('hide', 'reject')) = (${t.reason} is not null)`),
  ],
);

export const objectionOutcomeEnum = pgEnum("objection_outcome", ["upheld", "dismissed"]);

/** An author who disagrees with a moderator (Dutch: bezwaar). Decided by another moderator than the first. */
export const objections = pgTable(
  "objections",
  {
    organisationId: integer().notNull(),
    actId: integer().notNull(),
    body: text().notNull(),
    objectedAt: timestamp({ withTimezone: true }).notNull(),
    /** Who took the decision that is objected to. */
    moderatorId: uuid().notNull(),
    /** Upheld: the author is right, and the decision is undone. */
    outcome: objectionOutcomeEnum(),
    explanation: text(),
    decidedBy: uuid(),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.actId] }),
    foreignKey({
      columns: [t.organisationId, t.actId, t.moderatorId],
      foreignColumns: [moderationActs.organisationId, moderationActs.id, moderationActs.moderatorId],
    }),
    foreignKey({ columns: [t.organisationId, t.decidedBy], foreignColumns: [users.organisationId, users.id] }),
    check("objections_second_moderator", sql`${t.decidedBy} <> ${t.moderatorId}`),
    check("objections_length", sql`char_length(${t.body}) between 1 and 2000`),
    check(
      "objections_decided_whole",
      sql`num_nonnulls(${t.outcome}, ${t.explanation}, ${t.decidedBy}, ${t.decidedAt}) in (0, 4)`,
    ),
  ],
);

/** Somebody asks a moderator to look at a text (Dutch: melding). */
export const reports = pgTable(
  "reports",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    commentId: integer(),
    ideaId: integer(),
    reporterId: uuid().notNull(),
    reason: text().notNull(),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    /** When a moderator decided about the text. */
    handledAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("reports_once").on(t.organisationId, t.reporterId, t.commentId, t.ideaId).nullsNotDistinct(),
    index("reports_to_handle").on(t.organisationId, t.handledAt),
    foreignKey({ columns: [t.organisationId, t.commentId], foreignColumns: [comments.organisationId, comments.id] }),
    foreignKey({ columns: [t.organisationId, t.ideaId], foreignColumns: [ideas.organisationId, ideas.id] }),
    foreignKey({
      columns: [t.organisationId, t.reporterId],
      foreignColumns: [users.organisationId, users.id],
    }).onDelete("cascade"),
    check("reports_one_text", sql`num_nonnulls(${t.commentId}, ${t.ideaId}) = 1`),
  ],
);
