import { sql } from "drizzle-orm";
import {
  check,
  date,
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { items, rounds } from "./questionnaires.ts";
import { ageGroupEnum, educationEnum, genderEnum, streamEnum } from "./respondent.ts";

/** How the answer reached us (Dutch: wijze van invullen). `synthetic` marks example data; `test` is staff trying a round out. */
export const modeEnum = pgEnum("mode", ["web", "paper", "phone", "synthetic", "test"]);
/** `answered` carries a score, choices or text; the other three are answers of their own. "Not asked" is the absence of a row. */
export const answerStateEnum = pgEnum("answer_state", ["answered", "dont_know", "prefer_not_to_say", "skipped"]);

/** One participant's answers in one round (Dutch: deelname). Resubmitting replaces it while the round is open. */
export const responses = pgTable(
  "responses",
  {
    organisationId: integer().notNull(),
    roundId: integer().notNull(),
    /** HMAC with the key of the round (docs/requirements.md PR-2): no function of a person that outlives the round. */
    participantId: uuid().notNull(),
    stream: streamEnum().notNull(),
    mode: modeEnum().notNull(),
    /** Day only (PR-3). */
    receivedOn: date().notNull(),
    /** Set when the person takes the answers back; the answers are then gone and the response counts nowhere. */
    withdrawnOn: date(),
    receipt: text().notNull(),
    /** Key of the form that carried it, and a hash of what it carried: the same again gives the same receipt. */
    formKey: uuid().notNull(),
    contentHash: text().notNull(),
    /** Gemeente of residence; null: not said. */
    gemeenteCode: text().references(() => areas.code),
    /** Wijk of residence, as the list said from which somebody was invited; null: not known. */
    wijkCode: text().references(() => areas.code),
    ageGroup: ageGroupEnum(),
    gender: genderEnum(),
    education: educationEnum(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.roundId, t.participantId] }),
    uniqueIndex("responses_receipt_once").on(t.organisationId, t.receipt),
    uniqueIndex("responses_form_key_once").on(t.organisationId, t.roundId, t.formKey),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);

/** One answer to one item (Dutch: antwoord). No row: not asked. */
export const answers = pgTable(
  "answers",
  {
    organisationId: integer().notNull(),
    roundId: integer().notNull(),
    participantId: uuid().notNull(),
    itemId: integer().notNull(),
    state: answerStateEnum().notNull(),
    score: smallint(),
    /** Options chosen; of a ranking in order, the most important first. */
    choices: smallint().array(),
    body: text(),
    /** Points given to each option, in the order of the options. */
    points: integer().array(),
    /** A number, or a date as days since 1 January 1970. */
    amount: doublePrecision(),
    /** Wijk in which a point on the map lies: the point itself is never stored. */
    areaCode: text().references(() => areas.code),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.roundId, t.participantId, t.itemId] }),
    index("answers_by_item").on(t.organisationId, t.roundId, t.itemId),
    foreignKey({
      columns: [t.organisationId, t.roundId, t.participantId],
      foreignColumns: [responses.organisationId, responses.roundId, responses.participantId],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organisationId, t.itemId], foreignColumns: [items.organisationId, items.id] }),
    check(
      "answers_content_only_when_answered",
      sql`num_nonnulls(${t.score}, ${t.choices}, ${t.body}, ${t.points}, ${t.amount}, ${t.areaCode}) = (${t.state} = 'answered')::int`,
    ),
    check("answers_body_length", sql`char_length(${t.body}) between 1 and 2000`),
  ],
);

/**
 * What an invited person or a panel member has filled in so far (Dutch: concept). Goes when the answers are received, when
 * the person asks, and when the round closes.
 */
export const drafts = pgTable(
  "drafts",
  {
    organisationId: integer().notNull(),
    roundId: integer().notNull(),
    participantId: uuid().notNull(),
    /** Fields of the form as they were sent, and the screen that comes next. */
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    screen: smallint().notNull(),
    /** SHA-256 of the code with which the person goes on elsewhere; null: none was asked for. */
    resumeHash: text(),
    savedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.roundId, t.participantId] }),
    uniqueIndex("drafts_resume_once").on(t.organisationId, t.resumeHash),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);
