import type { SeatQuotas } from "~db/schema/index.ts";

/** Somebody who would like a seat, known by a number, with a level per feature: `{ age: "18-29", gender: "vrouw" }`. */
export interface Volunteer {
  number: string;
  levels: Readonly<Record<string, string>>;
}

/** Volunteers who are the same to the quotas: whatever is fair to one is fair to the others. */
export interface VolunteerKind {
  levels: Readonly<Record<string, string>>;
  numbers: string[];
}

/** The volunteers by their levels of the features that have a quota, in a fixed order. */
export function kindsOf(volunteers: readonly Volunteer[], quotas: SeatQuotas): VolunteerKind[] {
  const features = Object.keys(quotas).sort();
  const kinds = new Map<string, VolunteerKind>();
  for (const { number, levels } of [...volunteers].sort((a, b) => (a.number < b.number ? -1 : 1))) {
    const told = Object.fromEntries(features.map((feature) => [feature, levels[feature] ?? ""]));
    const name = JSON.stringify(told);
    const kind = kinds.get(name) ?? { levels: told, numbers: [] };
    kind.numbers.push(number);
    kinds.set(name, kind);
  }
  return [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}
