import { useText } from "~/i18n/text-context.tsx";
import { Select } from "~/ui/select.tsx";
import { apartOptions, type ItemFieldProps, useItem } from "./item-words.ts";

/** A place, as the wijk that it lies in: a list of the wijken, by gemeente. */
export function PlaceField(props: ItemFieldProps) {
  const { t } = useText();
  const { values, wijken = [] } = props;
  const { name, legend, hint, errors, optionalLabel } = useItem(props, t("answering.place.hint"));
  const places = wijken.map(({ code, name: label, group }) => ({ value: code, label, ...(group ? { group } : {}) }));
  return (
    <Select
      defaultValue={values[name]?.[0] ?? ""}
      errors={errors}
      hint={hint}
      label={legend}
      name={name}
      optionalLabel={optionalLabel}
      options={[...places, ...apartOptions(t, props).map(({ value, label }) => ({ value, label }))]}
      placeholder={t("answering.place.choose")}
    />
  );
}
