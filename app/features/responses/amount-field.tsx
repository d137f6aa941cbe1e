import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { formatDate, formatNumber } from "~/ui/format.ts";
import { NumberField } from "~/ui/number-field.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { amountBounds, isoDay } from "./amount.ts";
import { apart } from "./answer-fields.ts";
import { ApartBoxes } from "./apart-boxes.tsx";
import { type ItemFieldProps, useItem } from "./item-words.ts";

/** A number or a day: one box, and beside it that one does not know. */
export function AmountField(props: ItemFieldProps) {
  const { t, language } = useText();
  const { item, values } = props;
  const { name, legend, hint, errors, optionalLabel } = useItem(props, boundsInWords(t, language, item));
  const aside: readonly string[] = Object.values(apart);
  const field = {
    defaultValue: values[name]?.find((value) => !aside.includes(value)),
    label: t("answering.amount.label"),
    name,
    partOfGroup: true,
  };
  return (
    <Fieldset errors={errors} hint={hint} legend={legend} name={`${name} groep`} optionalLabel={optionalLabel}>
      <div className="ui-per-option">
        {item.type === "date" ? (
          <TextField {...field} {...dayBounds(item)} type="date" width="medium" />
        ) : (
          <NumberField {...field} decimals={item.settings.decimals ?? false} maxLength={20} />
        )}
      </div>
      <ApartBoxes {...props} invalid={Boolean(errors)} />
    </Fieldset>
  );
}

function dayBounds(item: Item) {
  const { least, most } = amountBounds(item);
  return { min: isoDay(least), max: isoDay(most) };
}

/** Only what the question itself says: nobody needs to read that a number lies below a trillion. */
function boundsInWords(t: TFunction, language: Language, { type, settings }: Item): string {
  const write = (amount: number) =>
    type === "date" ? formatDate(isoDay(amount), language) : formatNumber(amount, language);
  const { least, most, unit } = settings;
  const sentences = [unit ? t("answering.amount.unit", { unit }) : ""];
  if (least !== undefined && most !== undefined) {
    sentences.push(t("answering.amount.between", { least: write(least), most: write(most) }));
  } else if (least !== undefined) sentences.push(t("answering.amount.from", { least: write(least) }));
  else if (most !== undefined) sentences.push(t("answering.amount.upTo", { most: write(most) }));
  return sentences.filter(Boolean).join(" ");
}
