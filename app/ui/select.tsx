import { controlProps } from "./control-props.ts";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";

export interface SelectOption {
  value: string;
  label: string;
  /** Options with the same group stand together under that name. */
  group?: string;
}
export interface SelectProps extends FieldProps {
  options: SelectOption[];
  /** Text of an empty first option, e.g. "Kies een gemeente". */
  placeholder?: string;
}

/** One choice from a long list; up to seven choices are better as RadioGroup. */
export function Select(props: SelectProps) {
  const groups = [...new Set(props.options.map((option) => option.group))];
  return (
    <FieldFrame {...props}>
      <select {...controlProps(props)} className="utrecht-textbox ui-select">
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {groups.map((group) => {
          const options = props.options.filter((option) => option.group === group);
          const items = options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </FieldFrame>
  );
}
