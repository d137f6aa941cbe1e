import { sql } from "drizzle-orm";
import {
  check,
  customType,
  date,
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
import { proposals } from "./proposals.ts";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const statementStateEnum = pgEnum("statement_state", ["waiting", "accepted", "rejected"]);

/** Whether residents can say of statements about a proposal what they think, and until when (Dutch: stellingenronde). */
export const statementRounds = pgTable(
  "statement_rounds",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    opensAt: timestamp({ withTimezone: true }).notNull(),
    closesAt: timestamp({ withTimezone: true }).notNull(),
    /** Ties a person to their own votes while it runs; goes when it closes. */
    key: bytea(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId] }),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    check("statement_rounds_opens_before_closing", sql`${t.opensAt} < ${t.closesAt}`),
  ],
);

/** A sentence to agree or disagree with (Dutch: stelling). */
export const statements = pgTable(
  "statements",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    body: text().notNull(),
    state: statementStateEnum().notNull(),
    /** Null: by the organisation. */
    authorId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    formKey: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("statements_form_key_once").on(t.organisationId, t.proposalId, t.formKey),
    index("statements_of_proposal").on(t.organisationId, t.proposalId, t.id),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [statementRounds.organisationId, statementRounds.proposalId],
    }),
    foreignKey({ columns: [t.organisationId, t.authorId], foreignColumns: [users.organisationId, users.id] }),
    check("statements_length", sql`char_length(${t.body}) between 10 and 200`),
  ],
);

/** What one person says of a statement: 1 agree, −1 disagree, 0 pass (Dutch: stem op een stelling). The last one counts. */
export const statementVotes = pgTable(
  "statement_votes",
  {
    organisationId: integer().notNull(),
    statementId: integer().notNull(),
    /** HMAC with the key of the statement round: no function of a person that outlives it. */
    voter: text().notNull(),
    vote: smallint().notNull(),
    votedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.statementId, t.voter] }),
    foreignKey({
      columns: [t.organisationId, t.statementId],
      foreignColumns: [statements.organisationId, statements.id],
    }),
    check("statement_votes_value", sql`${t.vote} in (-1, 0, 1)`),
  ],
);

/** Opinion groups of a proposal as computed at some time (Dutch: meningsgroepen). Never changes; holds released figures only. */
export const opinionReleases = pgTable(
  "opinion_releases",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    methodVersion: text().notNull(),
    content: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("opinion_releases_newest").on(t.organisationId, t.proposalId, t.id),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [statementRounds.organisationId, statementRounds.proposalId],
    }),
  ],
);
