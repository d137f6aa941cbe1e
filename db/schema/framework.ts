import { doublePrecision, integer, pgEnum, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { areas } from "./areas.ts";

export const dimensionEnum = pgEnum("dimension", ["here_now", "later", "elsewhere"]);
export const poleEnum = pgEnum("pole", ["social", "economic", "sustainable"]);

/** A theme of brede welvaart (Dutch: thema). A fixed code list, written by every start from features/framework. */
export const themes = pgTable("themes", {
  code: text().primaryKey(),
  dimension: dimensionEnum().notNull(),
  pole: poleEnum(),
  position: smallint().notNull(),
});

/** An official indicator of the CBS Regionale Monitor Brede Welvaart (Dutch: indicator). */
export const indicators = pgTable("indicators", {
  code: text().primaryKey(),
  name: text().notNull(),
  themeCode: text()
    .notNull()
    .references(() => themes.code),
  unit: text().notNull(),
  /** Our own editorial choice, not CBS's; null when it has no direction. */
  higherIsBetter: integer(),
  note: text(),
});

/** The value of an indicator in an area and year (Dutch: indicatorwaarde). A missing year has no row. */
export const indicatorValues = pgTable(
  "indicator_values",
  {
    indicatorCode: text()
      .notNull()
      .references(() => indicators.code),
    areaCode: text()
      .notNull()
      .references(() => areas.code),
    year: smallint().notNull(),
    value: doublePrecision().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.indicatorCode, t.year] })],
);
