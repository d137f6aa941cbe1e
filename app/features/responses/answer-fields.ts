import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";

/** What a form holds: every field with the values that were sent under its name. */
export type FormValues = Readonly<Record<string, string[]>>;

/** Answers that stand apart from the scale. */
export const apart = { dontKnow: "dont_know", preferNot: "prefer_not_to_say" } as const;

/** Fields of the last screen, about the participant. */
export const aboutFields = ["gemeente", "leeftijd", "geslacht", "opleiding"] as const;

/** The field that tells whose form it is; the dot keeps it apart from the code of any item. */
export const MARKER = "van.wie";

/** Fields that carry the form itself. `wijzig` names the screen to go to, `controle` tells that one came from the last check. */
export const carrierFields = ["formKey", "ronde", "onderdeel", "actie", "wijzig", "controle", MARKER] as const;

/** The field that tells whose form it is, if anybody's. */
export function markedBy(marker: string | null): Record<string, string> {
  return marker === null ? {} : { [MARKER]: marker };
}

/** The field that asks how much better or worse. */
export function howMuchField(code: string, direction: "better" | "worse"): string {
  return `${code}_${direction}`;
}

/** The field of one option, where each has a field of its own. The dot keeps it apart from any other item's code. */
export function optionField(code: string, value: number): string {
  return `${code}.${value}`;
}

/** The fields that one item may send. */
export function fieldsOf(item: Item): string[] {
  if (readOnlyTypes.includes(item.type)) return [];
  if (item.type === "effect") return [item.code, howMuchField(item.code, "better"), howMuchField(item.code, "worse")];
  const perOption = item.type === "ranking" || item.type === "points";
  return perOption ? [item.code, ...item.options.map(({ value }) => optionField(item.code, value))] : [item.code];
}
