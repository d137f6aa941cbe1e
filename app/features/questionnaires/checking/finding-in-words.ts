import type { TFunction } from "i18next";
import type { Item } from "../item.ts";
import { textAndCode } from "../short-text.ts";
import type { Finding } from "./finding.ts";

/** Every value that a sentence of the check may have to fill in. */
type Values = Record<"seen" | "value" | "number" | "most" | "block" | "size" | "page", string | number>;

/**
 * A finding as a sentence, without the question that it is about. Other questions that it names are quoted, where they are
 * among the given items; otherwise only their code stands there.
 */
export function findingInWords(
  t: TFunction,
  { kind, values }: Finding,
  items: readonly Pick<Item, "code" | "textNl">[] = [],
): string {
  switch (kind) {
    case "wording":
    case "wordingTitle":
    case "wordingIntro":
      return t(`questionnaireEditor.check.${kind}`, { count: Number(values.number) });
    default:
      return t(`questionnaireEditor.check.${kind}`, namedByText(values, items) as Values);
  }
}

/** The values with the codes of questions replaced by what the questions say. */
function namedByText(values: Finding["values"], items: readonly Pick<Item, "code" | "textNl">[]): Finding["values"] {
  const named = Object.entries(values).map(([name, value]) => {
    const item = name === "seen" || name === "page" ? items.find(({ code }) => code === value) : undefined;
    return [name, item ? textAndCode(item) : value];
  });
  return Object.fromEntries(named);
}
