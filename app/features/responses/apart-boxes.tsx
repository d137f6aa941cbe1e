import { useText } from "~/i18n/text-context.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { optionIds } from "~/ui/field-ids.ts";
import { apartOptions, type ItemFieldProps } from "./item-words.ts";

/** "Weet ik niet" and "zeg ik liever niet" below a question that is not answered with a choice; `first` when nothing else has the id of the field. */
export function ApartBoxes(props: ItemFieldProps & { invalid: boolean; first?: boolean }) {
  const { t } = useText();
  const { item, values, invalid, first = false } = props;
  return (
    <div className="ui-options ui-options--stacked">
      {apartOptions(t, props).map(({ value, label }, index) => (
        <Checkbox
          defaultChecked={values[item.code]?.includes(value) ?? false}
          ids={optionIds(item.code, value, first && index === 0)}
          invalid={invalid}
          key={value}
          label={label}
          name={item.code}
          value={value}
        />
      ))}
    </div>
  );
}
