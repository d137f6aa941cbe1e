import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { comments } from "./discussions.ts";
import { guardianViews } from "./guardians.ts";
import { ideas } from "./ideas.ts";
import { phaseEnum, proposals } from "./proposals.ts";
import { snapshots } from "./results.ts";
import { weighings } from "./weighings.ts";

/** What was decided and what was done with the input (Dutch: besluit). A published one never changes. */
export const decisions = pgTable(
  "decisions",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    decidedOn: date().notNull(),
    phase: phaseEnum(),
    /** The release of results that it leans on; null: none, which the page says. */
    snapshotId: integer(),
    /** The weighing that it leans on. */
    weighingVersion: smallint(),
    /** Key of the form that began it: the same form sent twice begins one. */
    formKey: uuid().notNull().defaultRandom(),
    madeBy: uuid().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    publishedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("decisions_form_key_once").on(t.organisationId, t.formKey),
    index("decisions_of_proposal").on(t.organisationId, t.proposalId, t.id),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId, t.weighingVersion],
      foreignColumns: [weighings.organisationId, weighings.proposalId, weighings.version],
    }),
    foreignKey({ columns: [t.organisationId, t.madeBy], foreignColumns: [users.organisationId, users.id] }),
    check("decisions_title_length", sql`char_length(${t.title}) between 1 and 200`),
    check("decisions_body_length", sql`char_length(${t.body}) between 1 and 10000`),
  ],
);

/** What a decision did with one input: used or set aside, and why (Dutch: wat er met de inbreng is gedaan). */
export const decisionInputs = pgTable(
  "decision_inputs",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    decisionId: integer().notNull(),
    commentId: integer(),
    ideaId: integer(),
    guardianViewId: integer(),
    used: boolean().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("decision_inputs_once")
      .on(t.organisationId, t.decisionId, t.commentId, t.ideaId, t.guardianViewId)
      .nullsNotDistinct(),
    index("decision_inputs_of_comment").on(t.organisationId, t.commentId),
    index("decision_inputs_of_idea").on(t.organisationId, t.ideaId),
    foreignKey({
      columns: [t.organisationId, t.decisionId],
      foreignColumns: [decisions.organisationId, decisions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organisationId, t.commentId], foreignColumns: [comments.organisationId, comments.id] }),
    foreignKey({ columns: [t.organisationId, t.ideaId], foreignColumns: [ideas.organisationId, ideas.id] }),
    foreignKey({
      columns: [t.organisationId, t.guardianViewId],
      foreignColumns: [guardianViews.organisationId, guardianViews.id],
    }),
    check("decision_inputs_one_input", sql`num_nonnulls(${t.commentId}, ${t.ideaId}, ${t.guardianViewId}) = 1`),
    check("decision_inputs_reason_length", sql`char_length(${t.reason}) between 1 and 1000`),
  ],
);
