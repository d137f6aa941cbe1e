import { FieldErrors } from "./field-frame.tsx";
import { describedBy, fieldId } from "./field-ids.ts";

export interface CheckboxProps {
  name: string;
  label: string;
  value?: string;
  hint?: string | undefined;
  errors?: string[] | undefined;
  optionalLabel?: string | undefined;
  defaultChecked?: boolean;
  disabled?: boolean;
  /** Only for several boxes with one name; the default follows from the name. */
  id?: string;
  /** Set inside a group, where the group says what is wrong. */
  invalid?: boolean;
}

/** One box to tick, such as a consent. */
export function Checkbox(props: CheckboxProps) {
  const id = props.id ?? fieldId(props.name);
  const wrong = props.invalid ?? Boolean(props.errors?.length);
  return (
    <div className={`ui-field ui-field--checkbox${props.errors?.length ? " utrecht-form-field--invalid" : ""}`}>
      <FieldErrors id={id} errors={props.errors} />
      <div className="ui-option">
        <input
          aria-describedby={describedBy(id, props)}
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
          <span className="ui-option__hint" id={`${id}-hint`}>
            {props.hint}
          </span>
        ) : null}
      </div>
    </div>
  );
}
