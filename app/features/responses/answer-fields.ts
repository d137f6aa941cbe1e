import type { Item } from "~/features/questionnaires/item.ts";

/** What a form holds: every field with the values that were sent under its name. */
export type FormValues = Readonly<Record<string, string[]>>;

/** Answers that stand apart from the scale. */
export const apart = { dontKnow: "dont_know", preferNot: "prefer_not_to_say" } as const;

/** Fields of the last screen, about the participant. */
export const aboutFields = ["gemeente", "leeftijd", "geslacht", "opleiding"] as const;

/** Fields that carry the form itself. */
export const carrierFields = ["formKey", "ronde", "onderdeel", "actie"] as const;

/** The field that asks how much better or worse. */
export function howMuchField(code: string, direction: "better" | "worse"): string {
  return `${code}_${direction}`;
}

/** The fields that one item may send. */
export function fieldsOf(item: Item): string[] {
  return item.type === "effect"
    ? [item.code, howMuchField(item.code, "better"), howMuchField(item.code, "worse")]
    : [item.code];
}
