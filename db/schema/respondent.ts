import { pgEnum } from "drizzle-orm/pg-core";

/** How a respondent came to answer (Dutch: stroom). The two are never pooled. */
export const streamEnum = pgEnum("stream", ["open", "invited"]);
/** Five classes of age in years (Dutch: leeftijdsgroep). */
export const ageGroupEnum = pgEnum("age_group", ["18-29", "30-44", "45-59", "60-74", "75+"]);
export const genderEnum = pgEnum("gender", ["man", "vrouw", "anders"]);
/** Highest education finished, in CBS's three classes (Dutch: opleiding). */
export const educationEnum = pgEnum("education", ["laag", "middelbaar", "hoog"]);
/** Whether somebody rents or owns the home they live in (Dutch: woonsituatie). */
export const tenureEnum = pgEnum("tenure", ["huur_sociaal", "huur_vrij", "koop", "anders"]);
