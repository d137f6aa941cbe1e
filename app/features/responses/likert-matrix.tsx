import type { Item } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { RadioMatrix } from "~/ui/radio-matrix.tsx";
import type { FormValues } from "./answer-fields.ts";
import { apartOptions } from "./item-words.ts";

interface LikertMatrixProps {
  /** Statements with the same answers. */
  items: Item[];
  values: FormValues;
  errors: Record<string, string[]>;
  mayDecline: boolean;
}

/** Statements with the same answers, as rows. */
export function LikertMatrix({ items, values, errors, mayDecline }: LikertMatrixProps) {
  const { t, language } = useText();
  const [first] = items;
  if (!first) return null;
  const options = first.options.map(({ value, labelNl, labelEn }) => {
    return { value: `${value}`, label: language === "nl" ? labelNl : labelEn };
  });
  return (
    <RadioMatrix
      options={[...options, ...apartOptions(t, { item: first, values, errors, mayDecline })]}
      rows={items.map((item) => ({
        name: item.code,
        label: language === "nl" ? item.textNl : item.textEn,
        errors: errors[item.code]?.map((key) => t(key as never) as string),
        optionalLabel: item.required ? undefined : t("site.form.optional"),
        defaultValue: values[item.code]?.[0],
      }))}
    />
  );
}
