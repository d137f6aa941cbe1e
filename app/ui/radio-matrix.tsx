import { FieldErrors } from "./field-frame.tsx";
import { describedBy, fieldId, optionIds } from "./field-ids.ts";
import type { RadioOption } from "./radio-group.tsx";

export interface RadioMatrixRow {
  name: string;
  label: string;
  errors?: string[] | undefined;
  optionalLabel?: string | undefined;
  defaultValue?: string | undefined;
}
export interface RadioMatrixProps {
  rows: RadioMatrixRow[];
  /** The answers, the same for every row. */
  options: RadioOption[];
}

/**
 * Statements with the same answers: one below the other on a phone, as rows under one row of answers when wide. Each row
 * is a group of radio buttons with its own words, also where the answers stand above it for the eye. At most seven rows.
 */
export function RadioMatrix({ rows, options }: RadioMatrixProps) {
  return (
    <div className="ui-room">
      <div className="ui-radio-matrix" data-answers={options.length}>
        <div aria-hidden="true" className="ui-radio-matrix__head">
          <span />
          {options.map((option) => (
            <span key={option.value}>{option.label}</span>
          ))}
        </div>
        {rows.map((row) => (
          <Row key={row.name} options={options} row={row} />
        ))}
      </div>
    </div>
  );
}

function Row({ row, options }: { row: RadioMatrixRow; options: RadioOption[] }) {
  const id = fieldId(row.name);
  const invalid = row.errors?.length ? " utrecht-form-fieldset--invalid" : "";
  return (
    <div className={`ui-radio-matrix__row${invalid}`}>
      <FieldErrors errors={row.errors} id={id} />
      <div
        aria-describedby={describedBy(id, row)}
        aria-invalid={row.errors?.length ? true : undefined}
        aria-labelledby={`${id}-label`}
        aria-required={row.optionalLabel ? undefined : true}
        className="ui-radio-matrix__answers"
        role="radiogroup"
      >
        <div className="ui-legend" id={`${id}-label`}>
          {row.label}
          {row.optionalLabel ? <span className="ui-optional"> {row.optionalLabel}</span> : null}
        </div>
        {options.map((option, index) => (
          <Answer first={index === 0} key={option.value} option={option} row={row} />
        ))}
      </div>
    </div>
  );
}

function Answer({ row, option, first }: { row: RadioMatrixRow; option: RadioOption; first: boolean }) {
  const { id } = optionIds(row.name, option.value, first);
  return (
    <div className={`ui-option${option.apart ? " ui-option--apart" : ""}`}>
      <input
        className="utrecht-radio-button utrecht-radio-button--html-input"
        defaultChecked={row.defaultValue === option.value}
        id={id}
        name={row.name}
        type="radio"
        value={option.value}
      />
      <label className="ui-option__label" htmlFor={id}>
        {option.label}
      </label>
    </div>
  );
}
