import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { themes } from "./framework.ts";
import { organisations } from "./organisations.ts";

export const phaseEnum = pgEnum("phase", [
  "agendering",
  "beleidsvoorbereiding",
  "beleidsvorming",
  "beleidsuitvoering",
  "evaluatie",
]);
/** `nul` is the zero alternative, `intervention` a plan, `dropped` an alternative that was considered and set aside. */
export const scenarioKindEnum = pgEnum("scenario_kind", ["nul", "intervention", "dropped"]);

/** A plan for an area that residents may judge (Dutch: voorstel). */
export const proposals = pgTable(
  "proposals",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    title: text().notNull(),
    /** Plain text at B1, at most 150 words or so. */
    summary: text().notNull(),
    /** As residents call it: "Haven-Stad, Amsterdam". */
    areaLabel: text().notNull(),
    /** The plan area or, where none is drawn, the area the plan is about. */
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    /** Null: the plan is not in the policy cycle. */
    phase: phaseEnum(),
    phaseReason: text(),
    horizonYear: smallint(),
    /** What readers must know about the data: open questions and cautions. */
    caution: text(),
    sources: text().array().notNull().default(sql`'{}'`),
    /** Taken back with a reason for readers: the page stays, nothing new comes in. */
    withdrawnAt: timestamp({ withTimezone: true }),
    withdrawnReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("proposals_slug_once").on(t.organisationId, t.slug),
    check("proposals_withdrawn_with_reason", sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
  ],
);

/** The existing areas that a proposal touches (Dutch: betrokken gebieden). */
export const proposalAreas = pgTable(
  "proposal_areas",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.areaCode] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
  ],
);

/** One possible course, among them always "doing nothing" (Dutch: scenario, nulscenario). */
export const scenarios = pgTable(
  "scenarios",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    proposalId: integer().notNull(),
    code: text().notNull(),
    kind: scenarioKindEnum().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    /** Where it comes from. */
    ground: text().notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("scenarios_code_once").on(t.organisationId, t.proposalId, t.code),
    uniqueIndex("scenarios_one_nul").on(t.organisationId, t.proposalId).where(sql`${t.kind} = 'nul'`),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
  ],
);

/** A theme that the proposal touches, and why (Dutch: geraakt thema). */
export const proposalThemes = pgTable(
  "proposal_themes",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    themeCode: text()
      .notNull()
      .references(() => themes.code),
    reason: text().notNull(),
    ground: text().notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.themeCode] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
  ],
);

/** A figure about the plan, as its source gives it (Dutch: feit). */
export const proposalFacts = pgTable(
  "proposal_facts",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    position: smallint().notNull(),
    label: text().notNull(),
    value: text().notNull(),
    unit: text(),
    /** Report and page, or a web page; null: one of the sources of the proposal. */
    source: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.position] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
  ],
);

/** A dated step of the plan (Dutch: mijlpaal). */
export const milestones = pgTable(
  "milestones",
  {
    organisationId: integer().notNull(),
    proposalId: integer().notNull(),
    position: smallint().notNull(),
    /** "2029" or "2017-12": as precise as the source is. */
    when: text().notNull(),
    title: text().notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proposalId, t.position] }),
    foreignKey({
      columns: [t.organisationId, t.proposalId],
      foreignColumns: [proposals.organisationId, proposals.id],
    }).onDelete("cascade"),
    check("milestones_when_is_a_date", sql`${t.when} ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'`),
  ],
);
