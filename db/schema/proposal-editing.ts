import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
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
import { ideas } from "./ideas.ts";
import { organisations } from "./organisations.ts";
import { phaseEnum, proposals } from "./proposals.ts";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** A proposal that an official is working on (Dutch: concept). Nobody else sees it until it is published. */
export const proposalDrafts = pgTable(
  "proposal_drafts",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    /** The published proposal that this changes; null: not published yet. */
    proposalId: integer(),
    /** The idea of a resident that it was begun from; the proposal is tied to it on publishing. */
    ideaId: integer(),
    /** Everything that the page will tell, as features/proposals/editing describes it; may be incomplete. */
    content: jsonb().notNull(),
    /** The published version that it was begun from; null: nothing was published yet. */
    basedOn: smallint(),
    /** Counts the times it was saved: who saves on top of an older one is told so, and loses nothing. */
    revision: integer().notNull().default(1),
    changedBy: uuid().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("proposal_drafts_one_per_proposal").on(t.organisationId, t.proposalId),
    uniqueIndex("proposal_drafts_one_per_idea").on(t.organisationId, t.ideaId),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.ideaId], foreignColumns: [ideas.organisationId, ideas.id] }),
    foreignKey({ columns: [t.organisationId, t.changedBy], foreignColumns: [users.organisationId, users.id] }),
  ],
);

/** A proposal as it was published at some time (Dutch: versie). Never changes. */
export const proposalVersions = pgTable(
  "proposal_versions",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    version: smallint().notNull(),
    content: jsonb().notNull(),
    /** What changed and why, for readers; null on the first. */
    change: text(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** Null: read from a file by the operator. */
    publishedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.version] }),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.publishedBy], foreignColumns: [users.organisationId, users.id] }),
    check("proposal_versions_from_one", sql`${t.version} >= 1`),
  ],
);

export const fileKindEnum = pgEnum("proposal_file_kind", ["picture", "drawing", "document"]);

/**
 * A picture, plan drawing or PDF with a proposal (Dutch: bijlage). Pictures are drawn anew on arrival, so that nothing of
 * the camera is in them. Readable by everybody once a published proposal shows it.
 */
export const proposalFiles = pgTable(
  "proposal_files",
  {
    organisationId: integer().notNull(),
    /** Random: the name in the address says nothing. */
    id: uuid().notNull().defaultRandom(),
    draftId: integer().notNull(),
    kind: fileKindEnum().notNull(),
    /** What the file is called for readers, without its ending. */
    title: text().notNull(),
    /** What the picture shows, for who does not see it; null on documents. */
    alternative: text(),
    mediaType: text().notNull(),
    width: smallint(),
    height: smallint(),
    /** Null once it was taken away for good. */
    content: bytea(),
    uploadedBy: uuid().notNull(),
    uploadedAt: timestamp({ withTimezone: true }).notNull(),
    /** Set when a published version shows it. */
    publishedAt: timestamp({ withTimezone: true }),
    /** When, why and by whom it was taken away for good, as when somebody in a photo asks for it. */
    removedAt: timestamp({ withTimezone: true }),
    removedReason: text(),
    removedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("proposal_files_of_draft").on(t.organisationId, t.draftId),
    foreignKey({
      columns: [t.organisationId, t.draftId],
      foreignColumns: [proposalDrafts.organisationId, proposalDrafts.id],
    }),
    foreignKey({ columns: [t.organisationId, t.uploadedBy], foreignColumns: [users.organisationId, users.id] }),
    foreignKey({ columns: [t.organisationId, t.removedBy], foreignColumns: [users.organisationId, users.id] }),
    check(
      "proposal_files_empty_when_removed",
      sql`(${t.content} is null) = (${t.removedAt} is not null)
        and num_nonnulls(${t.removedAt}, ${t.removedReason}, ${t.removedBy}) in (0, 3)`,
    ),
    check("proposal_files_media_type", sql`${t.mediaType} in ('image/webp', 'application/pdf')`),
    check(
      "proposal_files_pictures_are_described",
      sql`(${t.kind} = 'document') = (${t.alternative} is null) and (${t.kind} = 'document') = (${t.width} is null)`,
    ),
  ],
);

/** A task of a local frame that a proposal works on, such as one of the six Zaanse opgaven (Dutch: opgave). */
export const proposalTasks = pgTable(
  "proposal_tasks",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    /** From the fixed list of features/framework. */
    taskCode: text().notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.taskCode] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
  ],
);

/** A step of a proposal through the policy cycle (Dutch: faseovergang). Never changes. */
export const phaseChanges = pgTable(
  "phase_changes",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    fromPhase: phaseEnum(),
    toPhase: phaseEnum().notNull(),
    /** Told in public; must be there when inputs stood unanswered. */
    reason: text(),
    /** Inputs of residents without an answer at that moment. */
    unanswered: integer().notNull(),
    changedBy: uuid().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("phase_changes_of_proposal").on(t.organisationId, t.proposalId, t.id),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.changedBy], foreignColumns: [users.organisationId, users.id] }),
    check(
      "phase_changes_unanswered_needs_reason",
      sql`${t.unanswered} = 0 or ${t.fromPhase} is distinct from 'beleidsvorming' or ${t.reason} is not null`,
    ),
  ],
);

/**
 * What the official answers in public to a question of a phase (Dutch: anders kijken, kiezen, werken, leren). Never
 * changes: another answer is another row, and the newest is the one that holds.
 */
export const phaseAnswers = pgTable(
  "phase_answers",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    phase: phaseEnum().notNull(),
    /** From the fixed list of features/proposals. */
    question: text().notNull(),
    /** Empty: what was answered before was taken back. */
    body: text().notNull(),
    answeredBy: uuid().notNull(),
    answeredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("phase_answers_newest").on(t.organisationId, t.proposalId, t.phase, t.question, t.id),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.answeredBy], foreignColumns: [users.organisationId, users.id] }),
    check("phase_answers_length", sql`char_length(${t.body}) between 0 and 5000`),
  ],
);
