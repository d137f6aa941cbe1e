import type { Audience } from "~/features/accounts/audience.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { aboutFields, type FormValues, fieldsOf } from "../answer-fields.ts";

/** The field for the number of the letter that invited somebody. The hyphen keeps it apart from the code of any item. */
export const LETTER = "brief-nummer";

/** How people can have come to a round, the likeliest first: to an open round some come by themselves, others are invited. */
export function streamsOf(audience: Audience): ("open" | "invited")[] {
  switch (audience) {
    case "invited":
      return ["invited"];
    case "confirmed":
      return ["open"];
    case "open":
      return ["open", "invited"];
    case "panel":
      return ["invited", "open"];
  }
}

/** A field of a paper form that was entered differently the second time. */
export interface EntryDifference {
  field: string;
  first: string[];
  second: string[];
}

/** Where two entries of the same form differ (Dutch: verschillenlijst); empty fields are alike. Fields in the order of the form. */
export function differencesBetween(
  first: FormValues,
  second: FormValues,
  fields: readonly string[],
): EntryDifference[] {
  return fields.flatMap((field) => {
    const [one, other] = [given(first, field), given(second, field)];
    return one.join("\n") === other.join("\n") ? [] : [{ field, first: one, second: other }];
  });
}

function given(values: FormValues, field: string): string[] {
  return (values[field] ?? []).map((value) => value.replace(/\r\n?/g, "\n").trim()).filter((value) => value !== "");
}

/** Every field that a form on paper can fill, in the order of the form. */
export function fieldsOnPaper({ items }: { items: readonly Item[] }): string[] {
  return [LETTER, ...items.flatMap(fieldsOf), ...aboutFields];
}
