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
} from "drizzle-orm/pg-core";
import { items, rounds } from "./questionnaires.ts";
import { streamEnum } from "./respondent.ts";

export const groupKindEnum = pgEnum("group_kind", ["all", "gemeente", "age"]);

/** The figures of a round at one moment (Dutch: momentopname). Cells never change after it is written. */
export const snapshots = pgTable(
  "snapshots",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    roundId: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Version of the rules in docs/method.md that it was made with. */
    methodVersion: text().notNull(),
    /** Counted responses, per stream. */
    openResponses: integer().notNull(),
    invitedResponses: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    index("snapshots_newest").on(t.organisationId, t.roundId, t.id.desc()),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);

/**
 * How often each score was given to an item within a group (Dutch: resultaatcel).
 * With another item as `baselineItemId` the scores are differences within one person from that item: a scenario less
 * "doing nothing". With the item itself they are the scores of the people whom those differences are of.
 */
export const resultCells = pgTable(
  "result_cells",
  {
    organisationId: integer().notNull(),
    snapshotId: integer().notNull(),
    stream: streamEnum().notNull(),
    itemId: integer().notNull(),
    /** 0: the scores of everybody. The item itself: of who judged every scenario. Otherwise: the item subtracted. */
    baselineItemId: integer().notNull().default(0),
    groupKind: groupKindEnum().notNull(),
    /** Code of the gemeente, class of age, or "" for all. */
    groupValue: text().notNull(),
    /** Score of `counts[0]`; the next counts belong to the next whole scores. */
    lowest: smallint().notNull(),
    counts: integer().array().notNull(),
    dontKnow: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.organisationId, t.snapshotId, t.stream, t.itemId, t.baselineItemId, t.groupKind, t.groupValue],
    }),
    foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
    foreignKey({ columns: [t.organisationId, t.itemId], foreignColumns: [items.organisationId, items.id] }),
    check("result_cells_count_something", sql`cardinality(${t.counts}) > 0`),
  ],
);
