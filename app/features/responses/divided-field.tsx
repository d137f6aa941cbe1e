import { useText } from "~/i18n/text-context.tsx";
import { Fieldset } from "~/ui/fieldset.tsx";
import { formatNumber } from "~/ui/format.ts";
import { NumberField } from "~/ui/number-field.tsx";
import { Select } from "~/ui/select.tsx";
import { optionField } from "./answer-fields.ts";
import { ApartBoxes } from "./apart-boxes.tsx";
import { type ItemFieldProps, useItem } from "./item-words.ts";
import { mostCharacters, placesToGive, pointsToDivide } from "./points.ts";

/** Options in order of preference: each chooses its place from a list. */
export function RankingField(props: ItemFieldProps) {
  const { t } = useText();
  const { item, values, errors: all } = props;
  const places = placesToGive(item);
  const isWhole = places === item.options.length;
  const hint = isWhole ? t("answering.ranking.hint") : t("answering.ranking.hintSome", { places });
  const { name, legend, hint: shownHint, errors, optionalLabel, labelOf, messages } = useItem(props, hint);
  const choices = Array.from({ length: places }, (_, index) => ({
    value: `${index + 1}`,
    label: t("answering.ranking.place", { place: index + 1 }),
  }));
  return (
    <Fieldset errors={errors} hint={shownHint} legend={legend} name={name} optionalLabel={optionalLabel}>
      <div className="ui-per-option">
        {item.options.map((option) => {
          const field = optionField(item.code, option.value);
          return (
            <Select
              defaultValue={values[field]?.[0] ?? ""}
              errors={messages(all[field])}
              key={field}
              label={labelOf(option)}
              name={field}
              options={choices}
              partOfGroup
              placeholder={t("answering.ranking.none")}
            />
          );
        })}
      </div>
      <ApartBoxes {...props} first invalid={Boolean(errors)} />
    </Fieldset>
  );
}

/** Points to divide over options: each has a box, and what is left stands below. */
export function PointsField(props: ItemFieldProps) {
  const { t, language } = useText();
  const { item, values, errors: all } = props;
  const unit = item.settings.unit ?? t("answering.points.unit");
  const total = pointsToDivide(item);
  const hint = t("answering.points.hint", { total: formatNumber(total, language, 0), unit });
  const { name, legend, hint: shownHint, errors, optionalLabel, labelOf, messages } = useItem(props, hint);
  return (
    <Fieldset errors={errors} hint={shownHint} legend={legend} name={name} optionalLabel={optionalLabel}>
      <div className="ui-per-option" data-points={total}>
        {item.options.map((option) => {
          const field = optionField(item.code, option.value);
          return (
            <NumberField
              defaultValue={values[field]?.[0]}
              errors={messages(all[field])}
              key={field}
              label={labelOf(option)}
              maxLength={mostCharacters}
              name={field}
              partOfGroup
            />
          );
        })}
        {/* The script shows and counts it: without one it would stand still while people divide. */}
        <p className="ui-left" hidden>
          {t("answering.points.toDivide")} <output data-points-left="" />
        </p>
      </div>
      <ApartBoxes {...props} first invalid={Boolean(errors)} />
    </Fieldset>
  );
}
