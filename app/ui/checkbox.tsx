import { FieldErrors } from "./field-frame.tsx";
import { optionIds } from "./field-ids.ts";

export interface CheckboxProps {
  name: string;
  label: string;
  value?: string;
  hint?: string | undefined;
  errors?: string[] | undefined;
  optionalLabel?: string | undefined;
  defaultChecked?: boolean;
  disabled?: boolean;
  /** Only for several boxes with one name; otherwise the ids follow from the name. */
  ids?: { id: string; hintId: string };
  /** Set inside a group, where the group says what is wrong. */
  invalid?: boolean;
}

/** One box to tick, such as a consent. */
export function Checkbox(props: CheckboxProps) {
  const { id, hintId } = props.ids ?? optionIds(props.name, "", true);
  const described = [props.hint ? hintId : "", props.errors?.length ? `${id}-error` : ""].filter(Boolean).join(" ");
  const wrong = props.invalid ?? Boolean(props.errors?.length);
  return (
    <div className={`ui-field ui-field--checkbox${props.errors?.length ? " utrecht-form-field--invalid" : ""}`}>
      <FieldErrors id={id} errors={props.errors} />
      <div className="ui-option">
        <input
          aria-describedby={described || undefined}
          aria-invalid={wrong ? true : undefined}
          className="ui-checkbox"
          defaultChecked={props.defaultChecked}
          disabled={props.disabled}
          id={id}
          name={props.name}
          type="checkbox"
          value={props.value ?? "ja"}
        />
        <label className="ui-option__label" htmlFor={id}>
          {props.label}
          {props.optionalLabel ? <span className="ui-optional"> {props.optionalLabel}</span> : null}
        </label>
        {props.hint ? (
          <span className="ui-option__hint" id={hintId}>
            {props.hint}
          </span>
        ) : null}
      </div>
    </div>
  );
}
