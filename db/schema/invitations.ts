import { sql } from "drizzle-orm";
import {
  boolean,
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
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";
import { rounds } from "./questionnaires.ts";
import { ageGroupEnum, educationEnum, genderEnum } from "./respondent.ts";

export const allocationEnum = pgEnum("allocation", ["proportional", "equal", "neyman"]);

/** A list of people from a municipality to draw a sample from (Dutch: steekproefkader). Its people are erased after the round. */
export const samplingFrames = pgTable(
  "sampling_frames",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    roundId: integer().notNull(),
    name: text().notNull(),
    people: integer().notNull(),
    importedAt: timestamp({ withTimezone: true }).notNull(),
    /** When its people were erased; null: not yet. */
    erasedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
  ],
);

/** One person of a sampling frame, as the municipality gave it. */
export const framePeople = pgTable(
  "frame_people",
  {
    organisationId: integer().notNull(),
    frameId: integer().notNull(),
    /** The municipality's own number for the person; unique in the frame. */
    personId: text().notNull(),
    gemeenteCode: text()
      .notNull()
      .references(() => areas.code),
    wijkCode: text().references(() => areas.code),
    ageGroup: ageGroupEnum(),
    gender: genderEnum(),
    education: educationEnum(),
    /** Name and address as they stand on a letter, lines apart by a newline; null: no letter can be sent. */
    address: text(),
    email: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.frameId, t.personId] }),
    foreignKey({
      columns: [t.organisationId, t.frameId],
      foreignColumns: [samplingFrames.organisationId, samplingFrames.id],
    }).onDelete("cascade"),
    check("frame_people_can_be_reached", sql`num_nonnulls(${t.address}, ${t.email}) > 0`),
  ],
);

/** A stratum of a drawn sample: how many people it has (N), were drawn (n), and each one's design weight N / n. */
export interface DrawnStratum {
  stratum: string;
  population: number;
  drawn: number;
}

/** A random sample from a frame (Dutch: steekproef), with all that is needed to draw it again. */
export const samples = pgTable(
  "samples",
  {
    organisationId: integer().notNull(),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    roundId: integer().notNull(),
    frameId: integer().notNull(),
    /** Seed of the random numbers, in hexadecimals. */
    seed: text().notNull(),
    allocation: allocationEnum().notNull(),
    size: integer().notNull(),
    strata: jsonb().$type<DrawnStratum[]>().notNull(),
    drawnAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
    foreignKey({
      columns: [t.organisationId, t.frameId],
      foreignColumns: [samplingFrames.organisationId, samplingFrames.id],
    }),
  ],
);

/**
 * One person's invitation to a round (Dutch: uitnodiging). Only hashes of the token and the code are stored. How to reach
 * the person is erased after the round; the margins stay for the response table.
 */
export const invitations = pgTable(
  "invitations",
  {
    organisationId: integer().notNull(),
    id: uuid().notNull().defaultRandom(),
    roundId: integer().notNull(),
    sampleId: integer(),
    /** SHA-256 of the 32 random bytes in the link. */
    tokenHash: text().notNull(),
    /** SHA-256 of the code in the letter, which somebody types over. */
    codeHash: text().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** Order in which letters are printed; random. */
    serial: integer().notNull(),
    designWeight: doublePrecision().notNull().default(1),
    gemeenteCode: text().references(() => areas.code),
    wijkCode: text().references(() => areas.code),
    ageGroup: ageGroupEnum(),
    gender: genderEnum(),
    education: educationEnum(),
    address: text(),
    email: text(),
    sentOn: date(),
    remindersSent: smallint().notNull().default(0),
    remindedOn: date(),
    hasBounced: boolean().notNull().default(false),
    /** When the link or code was exchanged for a place to answer: it works once. */
    usedOn: date(),
    hasAnswered: boolean().notNull().default(false),
    /** Took the answers back while the round ran, and gave no new ones. */
    hasWithdrawn: boolean().notNull().default(false),
    /** SHA-256 of the cookie that stands for the invitation after its use, and of the code to go on elsewhere. */
    sessionHash: text(),
    resumeHash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("invitations_token_once").on(t.organisationId, t.tokenHash),
    uniqueIndex("invitations_code_once").on(t.organisationId, t.codeHash),
    uniqueIndex("invitations_session_once").on(t.organisationId, t.sessionHash),
    uniqueIndex("invitations_resume_once").on(t.organisationId, t.resumeHash),
    index("invitations_of_round").on(t.organisationId, t.roundId, t.serial),
    foreignKey({ columns: [t.organisationId, t.roundId], foreignColumns: [rounds.organisationId, rounds.id] }),
    foreignKey({ columns: [t.organisationId, t.sampleId], foreignColumns: [samples.organisationId, samples.id] }),
  ],
);
