import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
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
import { organisations } from "./organisations.ts";
import { rounds } from "./questionnaires.ts";
import { streamEnum } from "./respondent.ts";

/** What a cell counts: everyone, people with one background, or with two, or who named a place. A closed list (docs/method.md). */
export const groupKindEnum = pgEnum("group_kind", [
  "all",
  "gemeente",
  "age",
  "gender",
  "education",
  "age_gender",
  "age_education",
  "gemeente_age",
  "wijk",
  "place",
]);
/** The answers themselves, or the difference within each person from doing nothing. */
export const measureEnum = pgEnum("measure", ["own", "difference"]);
/** What may be told of a tally: a figure, only the number of people, or nothing. */
export const toldEnum = pgEnum("told", ["figure", "count", "nothing"]);
/** Why a snapshot was asked for. */
export const snapshotReasonEnum = pgEnum("snapshot_reason", ["closed", "nightly", "asked"]);
export const jobStateEnum = pgEnum("job_state", ["waiting", "running", "done", "unchanged", "failed"]);

/** The figures of a round at one moment (Dutch: momentopname). Nothing of it ever changes after it is written. */
export const snapshots = pgTable(
  "snapshots",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    roundId: integer().notNull(),
    /** Which of the round's snapshots it is, from 1: of two made at once, only one can be the next. */
    ordinal: smallint().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Version of the rules in docs/method.md that it was made with. */
    methodVersion: text().notNull(),
    /** Version of the population margins; null when nothing was weighed. */
    marginsVersion: text(),
    /** Version of the program. */
    codeVersion: text().notNull(),
    /** Counted responses, per stream, exactly; published rounded. */
    openResponses: integer().notNull(),
    invitedResponses: integer().notNull(),
    /** Hash over all counted answers with their backgrounds, whatever their order: whether they are still the same. */
    fingerprint: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("snapshots_in_order").on(t.organisationId, t.roundId, t.ordinal),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);

const ofSnapshot = {
  organisationId: integer().notNull(),
  snapshotId: integer().notNull(),
  stream: streamEnum().notNull(),
};

/** How the invited people of a snapshot were weighed (Dutch: weging); the weights themselves follow from it. */
export const weightRuns = pgTable("weight_runs", { ...ofSnapshot, summary: jsonb().notNull() }, (t) => [
  primaryKey({ columns: [t.organisationId, t.snapshotId, t.stream] }),
  foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
]);

/** The subject of a tally and the group it counts. `item` is an item's code or a derived subject such as `_deelname`. */
const ofGroup = {
  item: text().notNull(),
  measure: measureEnum().notNull(),
  groupKind: groupKindEnum().notNull(),
  /** Empty for everyone; `GM0363`, `18-29`, or two joined: `18-29|vrouw`. */
  groupValue: text().notNull(),
};

/**
 * What stands behind the released figures of a snapshot (Dutch: telling): people, Σw and Σw² per score. Never shown; kept
 * so that a later release can be held against every earlier one, and a snapshot recomputed.
 */
export const tallyCells = pgTable(
  "tally_cells",
  {
    ...ofSnapshot,
    ...ofGroup,
    /** The snapshot that counted it; a later one may repeat it. */
    countedIn: integer().notNull(),
    told: toldEnum().notNull(),
    lowest: smallint().notNull(),
    n: integer().array().notNull(),
    sw: doublePrecision().array().notNull(),
    sw2: doublePrecision().array().notNull(),
    /** People, Σw and Σw² of who said "weet ik niet", and of all who answered. */
    dontKnow: doublePrecision().array().notNull(),
    asked: doublePrecision().array().notNull(),
  },
  (t) => [
    primaryKey({
      name: "tally_cells_key",
      columns: [t.organisationId, t.snapshotId, t.stream, t.item, t.measure, t.groupKind, t.groupValue],
    }),
    foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
    check("tally_cells_count_something", sql`cardinality(${t.n}) > 0`),
  ],
);

/** What everybody may know of one group's answers to one item (Dutch: resultaatcel): the only figures that anything shows. */
export const resultCells = pgTable("result_cells", { ...ofSnapshot, ...ofGroup, released: jsonb().notNull() }, (t) => [
  primaryKey({
    name: "result_cells_key",
    columns: [t.organisationId, t.snapshotId, t.stream, t.groupKind, t.item, t.measure, t.groupValue],
  }),
  foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
]);

/** What follows from several cells together (Dutch: bevinding): representativeness, gaps, triangle, change. */
export const resultFindings = pgTable(
  "result_findings",
  { ...ofSnapshot, kind: text().notNull(), key: text().notNull(), finding: jsonb().notNull() },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.snapshotId, t.stream, t.kind, t.key] }),
    foreignKey({ columns: [t.organisationId, t.snapshotId], foreignColumns: [snapshots.organisationId, snapshots.id] }),
  ],
);

/** A snapshot that is to be made, is being made, or was (Dutch: opdracht). Its row tells how far it is. */
export const snapshotJobs = pgTable(
  "snapshot_jobs",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    roundId: integer().notNull(),
    reason: snapshotReasonEnum().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    /** The member of staff who asked; no key, for an account may go. */
    requestedBy: uuid(),
    state: jobStateEnum().notNull().default("waiting"),
    /** What it is doing, and how far: a word of `SnapshotStep` and per cent. */
    step: text(),
    percent: smallint().notNull().default(0),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
    snapshotId: integer(),
    /** How often it was begun: a job that a dying process left behind is taken up again. */
    attempts: smallint().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
    uniqueIndex("snapshot_jobs_one_at_a_time")
      .on(t.organisationId, t.roundId)
      .where(sql`${t.state} in ('waiting', 'running')`),
    index("snapshot_jobs_newest").on(t.organisationId, t.roundId, t.id),
  ],
);

/** A line that the council set for a theme (Dutch: norm, ambitie), shown in the charts. The newest of its kind counts. */
export const themeNorms = pgTable(
  "theme_norms",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    themeCode: text().notNull(),
    /** `norm`: what must at least be reached. `ambition`: what the council wants. */
    kind: text({ enum: ["norm", "ambition"] }).notNull(),
    /** A grade from 1 to 10; null takes the line away. */
    grade: doublePrecision(),
    /** Decision that it rests on, for who asks. */
    ground: text().notNull(),
    setAt: timestamp({ withTimezone: true }).notNull(),
    setBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    check("theme_norms_grade", sql`${t.grade} between 1 and 10`),
    check("theme_norms_ground_length", sql`char_length(${t.ground}) between 1 and 300`),
  ],
);
