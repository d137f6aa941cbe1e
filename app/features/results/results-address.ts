import type { Breakdown, Stream } from "./group.ts";

/** The streams as addresses name them (`?stroom=`). */
export const streamInUrl: Readonly<Record<Stream, string>> = { open: "open", invited: "uitgenodigd" };

/** The breakdowns as addresses name them (`?uitsplitsing=`). */
export const breakdownInUrl: Readonly<Record<Breakdown, string>> = {
  gemeente: "gemeente",
  age: "leeftijd",
  gender: "geslacht",
  education: "opleiding",
  wijk: "wijk",
  age_gender: "leeftijd-geslacht",
  age_education: "leeftijd-opleiding",
  gemeente_age: "gemeente-leeftijd",
};
