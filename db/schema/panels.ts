import { sql } from "drizzle-orm";
import {
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
import { ageGroupEnum, educationEnum, genderEnum, streamEnum } from "./respondent.ts";

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
    consentVersion: text().notNull(),
    consentText: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("panels_slug_once").on(t.organisationId, t.slug),
    check("panels_surveys_per_year", sql`${t.surveysPerYear} between 1 and 12`),
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
    areaCode: text().references(() => areas.code),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.panelId, t.userId] }),
    foreignKey({ columns: [t.organisationId, t.panelId], foreignColumns: [panels.organisationId, panels.id] }),
    foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }).onDelete(
      "cascade",
    ),
  ],
);
