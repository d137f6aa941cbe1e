import type { ReactNode } from "react";
import { fieldId } from "./field-ids.ts";

/** What every single-control field takes. Without `optionalLabel` a field is required. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: string[] | undefined;
  defaultValue?: string | number | undefined;
  /** "(niet verplicht)": its presence makes the field optional. */
  optionalLabel?: string | undefined;
  /** Set inside a group of fields, where the group says whether an answer is required. */
  partOfGroup?: boolean;
  disabled?: boolean;
}

/** The error messages of one field; nothing when there are none. */
export function FieldErrors({ id, errors }: { id: string; errors?: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <div
      className="utrecht-form-field__error-message utrecht-form-field-error-message ui-field-errors"
      id={`${id}-error`}
    >
      {errors.map((error) => (
        <p key={error}>{error}</p>
      ))}
    </div>
  );
}

/** The hint of one field; nothing when there is none. */
export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <div className="utrecht-form-field__description utrecht-form-field-description" id={`${id}-hint`}>
      {hint}
    </div>
  );
}

/** Label, hint, errors and control of one field, in the order in which they are read. */
export function FieldFrame(props: Omit<FieldProps, "defaultValue" | "disabled"> & { children: ReactNode }) {
  const id = fieldId(props.name);
  const invalid = props.errors?.length ? " utrecht-form-field--invalid" : "";
  return (
    <div className={`utrecht-form-field ui-field${invalid}`}>
      <label className="utrecht-form-field__label utrecht-form-label" htmlFor={id}>
        {props.label}
        {props.optionalLabel ? <span className="ui-optional"> {props.optionalLabel}</span> : null}
      </label>
      <FieldHint id={id} hint={props.hint} />
      <FieldErrors id={id} errors={props.errors} />
      <div className="utrecht-form-field__input">{props.children}</div>
    </div>
  );
}
