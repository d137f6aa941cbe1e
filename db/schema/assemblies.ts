import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

/** Least and most seats for the people of one level, e.g. `{ "age": { "18-29": { "least": 3, "most": 6 } } }`. */
export type SeatQuotas = Record<string, Record<string, { least: number; most: number }>>;

/** A quota that has to give way before any assembly is possible: the bound that it has, and the one that it needs. */
export interface QuotaInTheWay {
  feature: string;
  level: string;
  bound: "least" | "most";
  from: number;
  to: number;
}

/** A citizens' assembly whose members are drawn by lot from volunteers (Dutch: burgerberaad, loting). */
export const assemblies = pgTable(
  "assemblies",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    title: text().notNull(),
    seats: smallint().notNull(),
    quotas: jsonb().$type<SeatQuotas>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When the chances were asked for; null: not, or computed. */
    requestedAt: timestamp({ withTimezone: true }),
    /** Quotas that made it impossible the last time; null: none did. */
    inTheWay: jsonb().$type<QuotaInTheWay[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("assemblies_slug_once").on(t.organisationId, t.slug),
  ],
);

/** Somebody who would like to take part, known by a number only; the list of names stays with the organisation. */
export const volunteers = pgTable(
  "volunteers",
  {
    organisationId: integer().notNull(),
    assemblyId: integer().notNull(),
    /** The organisation's own number for the person. */
    number: text().notNull(),
    levels: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.assemblyId, t.number] }),
    foreignKey({
      columns: [t.organisationId, t.assemblyId],
      foreignColumns: [assemblies.organisationId, assemblies.id],
    }).onDelete("cascade"),
  ],
);

/** A possible assembly with the chance that it is drawn; chances are whole parts of `lotteries.tickets`. */
export interface PossibleAssembly {
  numbers: string[];
  tickets: number;
}

/** The lottery of an assembly (Dutch: loting): published before the draw, decided by a public random number. Never changes after. */
export const lotteries = pgTable(
  "lotteries",
  {
    organisationId: integer().notNull(),
    assemblyId: integer().notNull(),
    /** Number of tickets in all. */
    tickets: integer().notNull(),
    /** In the order of their tickets: the first has numbers 0 up to its own count, and so on. */
    possible: jsonb().$type<PossibleAssembly[]>().notNull(),
    /** Chance of each volunteer, 0 to 1. */
    chances: jsonb().$type<Record<string, number>>().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** The public random number and where it came from; null until the draw. */
    drawnTicket: integer(),
    drawnFrom: text(),
    drawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.assemblyId] }),
    foreignKey({
      columns: [t.organisationId, t.assemblyId],
      foreignColumns: [assemblies.organisationId, assemblies.id],
    }).onDelete("cascade"),
  ],
);
