import { foreignKey, integer, jsonb, pgTable, primaryKey, smallint, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { proposals } from "./proposals.ts";

/** How officials weigh a proposal in the open (Dutch: afweging, waardegedreven afwegingskader). A published one never changes. */
export const weighings = pgTable(
  "weighings",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    version: smallint().notNull(),
    /** Expert estimates, poles, trade-offs, what weighs heaviest and who owns it, as features/proposals/weighing describes it. */
    content: jsonb().notNull(),
    changedBy: uuid().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    /** Null: still a draft; at most the newest version is one. */
    publishedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.version] }),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    foreignKey({ columns: [t.organisationId, t.changedBy], foreignColumns: [users.organisationId, users.id] }),
  ],
);
