import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { areas } from "./areas.ts";
import { organisations } from "./organisations.ts";
import { ageGroupEnum, educationEnum, genderEnum, streamEnum, tenureEnum } from "./respondent.ts";

/** A group of residents who answer surveys now and then (Dutch: burgerpanel). */
export const panels = pgTable(
  "panels",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    surveysPerYear: smallint().notNull(),
    /** The text that whoever joins now agrees to: a row of `consent_texts`, which a foreign key of the migration demands. */
    consentVersion: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("panels_slug_once").on(t.organisationId, t.slug),
    check("panels_surveys_per_year", sql`${t.surveysPerYear} between 1 and 12`),
  ],
);

/**
 * What members of a panel agree to, word for word (Dutch: toestemmingstekst). It never changes: other words are another
 * version, and the database keeps a version for as long as a member agreed to it.
 */
export const consentTexts = pgTable(
  "consent_texts",
  {
    organisationId: integer().notNull(),
    panelId: integer().notNull(),
    version: text().notNull(),
    body: text().notNull(),
    /** The day from which whoever joined agreed to it. */
    validFrom: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.panelId, t.version] }),
    foreignKey({ columns: [t.organisationId, t.panelId], foreignColumns: [panels.organisationId, panels.id] }),
  ],
);

/** A person's membership, with the consent that it rests on (Dutch: panellid, toestemming). Leaving deletes the row. */
export const panelMembers = pgTable(
  "panel_members",
  {
    organisationId: integer().notNull(),
    panelId: integer().notNull(),
    userId: uuid().notNull(),
    /** `open`: joined on the site. `invited`: came from a sample. Decides the stream of the member's answers. */
    recruitment: streamEnum().notNull(),
    consentVersion: text().notNull(),
    consentedOn: date().notNull(),
    /** Null: "zeg ik liever niet". */
    ageGroup: ageGroupEnum(),
    gender: genderEnum(),
    education: educationEnum(),
    /** Gemeente. */
    areaCode: text().references(() => areas.code),
    /** Null: "zeg ik liever niet", as for everything else that the profile asks. */
    wijkCode: text().references(() => areas.code),
    birthYear: smallint(),
    tenure: tenureEnum(),
    /** Gets no invitations until then (Dutch: pauze). */
    pausedUntil: date(),
    /** When the profile was last confirmed. */
    refreshedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.panelId, t.userId] }),
    foreignKey({ columns: [t.organisationId, t.panelId], foreignColumns: [panels.organisationId, panels.id] }),
    foreignKey({
      columns: [t.organisationId, t.panelId, t.consentVersion],
      foreignColumns: [consentTexts.organisationId, consentTexts.panelId, consentTexts.version],
    }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);

/**
 * That a member was asked for a survey, and whether they took part (Dutch: deelname). It tells nothing of what was answered;
 * it goes with the membership.
 */
export const panelParticipations = pgTable(
  "panel_participations",
  {
    organisationId: integer().notNull(),
    panelId: integer().notNull(),
    userId: uuid().notNull(),
    roundId: integer().notNull(),
    invitedOn: date().notNull(),
    hasAnswered: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.panelId, t.userId, t.roundId] }),
    foreignKey({
      columns: [t.organisationId, t.panelId, t.userId],
      foreignColumns: [panelMembers.organisationId, panelMembers.panelId, panelMembers.userId],
    }).onDelete("cascade"),
  ],
);
