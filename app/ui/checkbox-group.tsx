import { Checkbox } from "./checkbox.tsx";
import { optionIds } from "./field-ids.ts";
import { Fieldset, type GroupProps } from "./fieldset.tsx";

export interface CheckboxGroupProps extends GroupProps {
  options: { value: string; label: string; hint?: string }[];
  defaultValue?: string[] | undefined;
}

/** Any number of choices out of a few; each ticked box sends the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <Fieldset {...props}>
      <div className="ui-options ui-options--stacked">
        <div className="ui-options__scale">
          {props.options.map((option, index) => (
            <Checkbox
              defaultChecked={props.defaultValue?.includes(option.value) ?? false}
              hint={option.hint}
              ids={optionIds(props.name, option.value, index === 0)}
              invalid={Boolean(props.errors?.length)}
              key={option.value}
              label={option.label}
              name={props.name}
              value={option.value}
            />
          ))}
        </div>
      </div>
    </Fieldset>
  );
}
