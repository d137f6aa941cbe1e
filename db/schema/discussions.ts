import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { roleEnum, users } from "./accounts.ts";
import { areas } from "./areas.ts";
import { themes } from "./framework.ts";
import { proposalFiles } from "./proposal-editing.ts";
import { proposals } from "./proposals.ts";

const isReadable = (text: Record<"hiddenAt" | "withdrawnAt" | "heldFor", AnyPgColumn>) =>
  sql`${text.hiddenAt} is null and ${text.withdrawnAt} is null and ${text.heldFor} is null`;

export const stanceEnum = pgEnum("stance", ["for", "against", "neutral", "question"]);

/** What somebody writes about a proposal (Dutch: reactie). Level 0 opens a thread, level 1 replies to it; there is no level 2. */
export const comments = pgTable(
  "comments",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    level: smallint().notNull(),
    parentId: integer(),
    /** Always 0 when there is a parent; part of the foreign key, so that a reply to a reply cannot be stored. */
    parentLevel: smallint(),
    authorId: uuid().notNull(),
    /** The role that its author had when writing; a trigger fills it. */
    authorRole: roleEnum().notNull().default("resident"),
    /** Asked without a default; null on replies. */
    stance: stanceEnum(),
    /** As it was typed. What residents write is shown as that; what staff write is Markdown (decision 0020). */
    body: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Set by a moderator; the text then shows the reason instead. */
    hiddenAt: timestamp({ withTimezone: true }),
    hiddenReason: text(),
    /** The theme that it is about, if its author chose one. */
    themeCode: text().references(() => themes.code),
    /** The wijk of the spot that it is about: the spot itself is not stored. */
    areaCode: text().references(() => areas.code),
    /** The plan drawing that it points at, with the place on it in thousandths from the top left. */
    drawingId: uuid(),
    drawingX: smallint(),
    drawingY: smallint(),
    /** Within a quarter of an hour after it was written; readers see that it was edited. */
    editedAt: timestamp({ withTimezone: true }),
    /** Taken back by its author: the text is gone, the place in the thread stays. */
    withdrawnAt: timestamp({ withTimezone: true }),
    /** What looked like personal data in it: only its author and moderators see it until one has looked. */
    heldFor: text(),
    /** Key of the form that carried it: the same form sent twice stores one comment. */
    formKey: uuid().notNull(),
    /** How many stand behind it and how many do not; a trigger on comment_votes counts them. */
    supporters: integer().notNull().default(0),
    opponents: integer().notNull().default(0),
    /** Lower end of Wilson's 95 % interval of the share that supports it, 0 without a voice; as app/statistics has it. */
    supportScore: doublePrecision()
      .notNull()
      .generatedAlwaysAs(sql`wilson_lower_bound(supporters, supporters + opponents)`),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("comments_form_key_once").on(t.organisationId, t.authorId, t.formKey),
    // A constraint, not an index: the foreign key below is made before any index.
    unique("comments_thread_place").on(t.organisationId, t.proposalId, t.id, t.level),
    index("comments_newest_threads").on(t.organisationId, t.proposalId, t.level, t.id),
    // Holds all that the counts above a conversation look at, so that they read no texts.
    index("comments_counted").on(
      t.organisationId,
      t.proposalId,
      t.level,
      t.stance,
      t.themeCode,
      t.withdrawnAt,
      t.heldFor,
      t.authorId,
    ),
    index("comments_most_supported").on(t.organisationId, t.proposalId, t.level, t.supportScore, t.id),
    index("comments_replies").on(t.organisationId, t.parentId),
    // What waits for an answer is found in these two; app/features/proposals/inputs/input-rule.server.ts asks in these words.
    index("comments_inputs")
      .on(t.organisationId, t.proposalId, t.id, t.stance, t.themeCode)
      .where(sql`${t.level} = 0 and ${t.authorRole} = 'resident' and ${isReadable(t)}`),
    index("comments_answers")
      .on(t.organisationId, t.proposalId, t.parentId)
      .where(sql`${t.level} = 1 and ${t.authorRole} in ('official', 'admin') and ${isReadable(t)}`),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.authorId], foreignColumns: [users.organisationId, users.id] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId, t.parentId, t.parentLevel],
      foreignColumns: [t.organisationId, t.proposalId, t.id, t.level],
    }),
    check(
      "comments_two_levels",
      sql`(${t.level} = 0 and ${t.parentId} is null and ${t.parentLevel} is null and ${t.stance} is not null)
        or (${t.level} = 1 and ${t.parentId} is not null and ${t.parentLevel} is not distinct from 0 and ${t.stance} is null)`,
    ),
    foreignKey({
      columns: [t.organisationId, t.drawingId],
      foreignColumns: [proposalFiles.organisationId, proposalFiles.id],
    }),
    check(
      "comments_body_length",
      sql`char_length(${t.body}) <= 2000 and (${t.body} <> '') = (${t.withdrawnAt} is null)`,
    ),
    check(
      "comments_place_on_drawing",
      sql`num_nonnulls(${t.drawingId}, ${t.drawingX}, ${t.drawingY}) in (0, 3)
        and ${t.drawingX} between 0 and 1000 and ${t.drawingY} between 0 and 1000`,
    ),
    check("comments_hidden_with_reason", sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null)`),
  ],
);

/** What somebody thinks of a comment (Dutch: steun): one voice a person, which may be taken back. */
export const commentVotes = pgTable(
  "comment_votes",
  {
    organisationId: integer().notNull(),
    commentId: integer().notNull(),
    userId: uuid().notNull(),
    /** True: stands behind it; false: does not. */
    supports: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.commentId, t.userId] }),
    foreignKey({ columns: [t.organisationId, t.commentId], foreignColumns: [comments.organisationId, comments.id] }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);
