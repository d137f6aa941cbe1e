import type { TFunction } from "i18next";
import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { RadioOption } from "~/ui/radio-group.tsx";
import { errorParameters } from "./answer-error.ts";
import { apart, type FormValues } from "./answer-fields.ts";
import { cannotChoose } from "./answer-in-words.ts";
import type { PlaceMap } from "./place-map.ts";
import { sceneAndQuestion } from "./scene.ts";

export interface ItemFieldProps {
  item: Item;
  values: FormValues;
  /** Keys of sentences by field. */
  errors: Record<string, string[]>;
  /** The hint stands above a group of items already. */
  hintShown?: boolean;
  /** "Zeg ik liever niet" is an answer too: every closed question of a survey offers it. */
  mayDecline?: boolean;
  /** The wijken that a place may lie in. */
  wijken?: GemeenteOption[];
  /** The map of them, where one can point at it. */
  map?: PlaceMap | undefined;
}

/** Wording, hint and messages of an item in the language of the page. */
export function useItem({ item, values, errors, hintShown }: ItemFieldProps, extraHint?: string) {
  const { t, language } = useText();
  const text = language === "nl" ? item.textNl : item.textEn;
  const own = hintShown ? null : language === "nl" ? item.hintNl : item.hintEn;
  const parameters = errorParameters(item, values, language);
  const messages = (keys: string[] | undefined) => keys?.map((key) => t(key as never, parameters) as string);
  return {
    name: item.code,
    legend: text,
    /** The same words in two parts, for a field that shows the situation apart. */
    inParts: sceneAndQuestion(text),
    hint: [own, extraHint].filter(Boolean).join(" ") || undefined,
    errors: messages(errors[item.code]),
    optionalLabel: item.required ? undefined : t("site.form.optional"),
    labelOf: (option: Item["options"][number]) => (language === "nl" ? option.labelNl : option.labelEn),
    messages,
  };
}

/** The answers that stand beside the scale. Having no opinion is one of the answers to a statement already. */
export function apartOptions(t: TFunction, { item, mayDecline }: ItemFieldProps): RadioOption[] {
  const cannot = cannotChoose.includes(item.type) ? t("responses.topK.cannotChoose") : t("site.form.dontKnow");
  const dontKnow = item.type === "statement" ? [] : [{ value: apart.dontKnow, label: cannot, apart: true }];
  return mayDecline
    ? [...dontKnow, { value: apart.preferNot, label: t("site.form.preferNot"), apart: true }]
    : dontKnow;
}
