import { sql } from "drizzle-orm";
import {
  boolean,
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
} from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { themes } from "./framework.ts";
import { organisations } from "./organisations.ts";
import { panels } from "./panels.ts";
import { proposals, scenarios } from "./proposals.ts";

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

export const instrumentEnum = pgEnum("instrument", ["value_rating", "perceived_effect", "survey"]);
export const itemTypeEnum = pgEnum("item_type", [
  "importance",
  "top_k",
  "grade",
  "effect",
  "single_choice",
  "multiple_choice",
  "likert",
  "open_text",
  "statement",
  "ranking",
  "points",
  "number",
  "date",
  "map_point",
  "explanation",
  "page",
]);
/** On whom an effect falls (Dutch: niveau): own household, neighbourhood, institutions. */
export const effectLevelEnum = pgEnum("effect_level", ["individual", "collective", "institutional"]);
export const audienceEnum = pgEnum("audience", ["open", "panel", "invited", "confirmed"]);

/** A fixed set of items (Dutch: vragenlijst). Changing it makes a new version; answers stay with theirs. */
export const questionnaires = pgTable(
  "questionnaires",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    version: smallint().notNull().default(1),
    instrument: instrumentEnum().notNull(),
    titleNl: text().notNull(),
    titleEn: text().notNull(),
    introNl: text().notNull().default(""),
    introEn: text().notNull().default(""),
    /** Per block of items how many of them a person gets; the others are not asked (Dutch: matrixsteekproef). */
    sampling: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** When the draft was last changed; null for one that came from the command line. */
    changedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("questionnaires_version_once").on(t.organisationId, t.slug, t.version),
  ],
);

/** One question (Dutch: item, vraag). `lowest`–`highest` bound a score; effects run from −3 to +3. */
export const items = pgTable(
  "items",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    questionnaireId: integer().notNull(),
    /** Stable name in exports: `bel_wonen`, `tev_wonen`, `eff_plan_wonen`. */
    code: text().notNull(),
    position: smallint().notNull(),
    type: itemTypeEnum().notNull(),
    textNl: text().notNull(),
    textEn: text().notNull(),
    hintNl: text(),
    hintEn: text(),
    required: boolean().notNull().default(false),
    lowest: smallint(),
    highest: smallint(),
    /** For top_k and multiple choice: at most this many. */
    maxChoices: smallint(),
    themeCode: text().references(() => themes.code),
    scenarioId: integer(),
    level: effectLevelEnum(),
    /** Who gets the question: a condition on earlier answers (app/features/questionnaires/condition.ts); null: everybody. */
    condition: jsonb(),
    /** What a type needs besides: total of points, unit and bounds of a number or date, random order, block of a sample. */
    settings: jsonb().notNull().default({}),
    /** Why a sentence stays although it is not easy to read; null: nothing was found, or nobody said. */
    wordingReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("items_code_once").on(t.organisationId, t.questionnaireId, t.code),
    foreignKey({
      columns: [t.organisationId, t.questionnaireId],
      foreignColumns: [questionnaires.organisationId, questionnaires.id],
    }),
    foreignKey({ columns: [t.organisationId, t.scenarioId], foreignColumns: [scenarios.organisationId, scenarios.id] }),
    check(
      "items_scored_have_bounds",
      sql`${t.type}::text not in ('importance','grade','effect','likert','single_choice','statement') or (${t.lowest} is not null and ${t.highest} > ${t.lowest})`,
    ),
  ],
);

/** An answer to choose from (Dutch: antwoordmogelijkheid). `value` is what is stored. */
export const itemOptions = pgTable(
  "item_options",
  {
    organisationId: integer().notNull(),
    itemId: integer().notNull(),
    value: smallint().notNull(),
    labelNl: text().notNull(),
    labelEn: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.itemId, t.value] }),
    foreignKey({ columns: [t.organisationId, t.itemId], foreignColumns: [items.organisationId, items.id] }),
  ],
);

/** The period in which certain people may answer a questionnaire (Dutch: ronde). */
export const rounds = pgTable(
  "rounds",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    questionnaireId: integer().notNull(),
    titleNl: text().notNull(),
    titleEn: text().notNull(),
    audience: audienceEnum().notNull(),
    panelId: integer(),
    proposalId: integer(),
    /** The area that "[gebied]" in the questions means. */
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    opensAt: timestamp({ withTimezone: true }).notNull(),
    closesAt: timestamp({ withTimezone: true }).notNull(),
    /** From which day there are results, for staff too; null: as soon as enough people answered. */
    resultsFrom: date(),
    /** What happens with the answers, in a sentence that stands before the first question. */
    purposeNl: text().notNull().default(""),
    purposeEn: text().notNull().default(""),
    /** How many answers are hoped for per level of a margin: shown to staff, never stops anybody (Dutch: quotum). */
    quotas: jsonb().$type<Record<string, Record<string, number>>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("rounds_slug_once").on(t.organisationId, t.slug),
    index("rounds_by_proposal").on(t.organisationId, t.proposalId),
    foreignKey({
      columns: [t.organisationId, t.questionnaireId],
      foreignColumns: [questionnaires.organisationId, questionnaires.id],
    }),
    foreignKey({ columns: [t.organisationId, t.panelId], foreignColumns: [panels.organisationId, panels.id] }),
    foreignKey({ columns: [t.organisationId, t.proposalId], foreignColumns: [proposals.organisationId, proposals.id] }),
    check("rounds_open_before_close", sql`${t.opensAt} < ${t.closesAt}`),
    check("rounds_panel_when_panel", sql`(${t.audience} = 'panel') = (${t.panelId} is not null)`),
  ],
);

/** The secret that ties a person to a response while a round is open. Deleted when the round closes: the tie is then gone. */
export const roundKeys = pgTable(
  "round_keys",
  {
    organisationId: integer().notNull(),
    roundId: integer().notNull(),
    key: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.roundId] }),
    // Only a round that has not opened yet can be taken away.
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }).onDelete(
      "cascade",
    ),
    check("round_keys_length", sql`octet_length(${t.key}) = 32`),
  ],
);
