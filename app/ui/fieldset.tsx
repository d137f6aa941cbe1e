import type { ReactNode } from "react";
import { FieldErrors, FieldHint } from "./field-frame.tsx";
import { describedBy, fieldId } from "./field-ids.ts";

/** What every group of options takes. Without `optionalLabel` an answer is required. */
export interface GroupProps {
  name: string;
  legend: string;
  /** The part of the question before `legend` that sets the scene, such as what is supposed; it stands out, because only it differs. */
  legendLead?: string | undefined;
  hint?: ReactNode;
  errors?: string[] | undefined;
  optionalLabel?: string | undefined;
  disabled?: boolean;
  /** Shows the legend as the page's only heading: one question a page. */
  legendAsHeading?: boolean;
}

/** Legend, hint and errors around a group of options that share one name. */
export function Fieldset({ children, role, ...props }: GroupProps & { children: ReactNode; role?: "radiogroup" }) {
  const id = fieldId(props.name);
  const invalid = props.errors?.length ? " utrecht-form-fieldset--invalid" : "";
  const state =
    role === "radiogroup"
      ? {
          role,
          "aria-required": props.optionalLabel ? undefined : (true as const),
          "aria-invalid": props.errors?.length ? (true as const) : undefined,
        }
      : {};
  // The frame stands around the fieldset: a border of the fieldset itself would start halfway its legend.
  return (
    <div className={`ui-field ui-room${invalid}`}>
      <fieldset
        {...state}
        aria-describedby={describedBy(id, props)}
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        disabled={props.disabled}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend ui-legend">
          <LegendText {...props} />
        </legend>
        <FieldHint hint={props.hint} id={id} />
        <FieldErrors errors={props.errors} id={id} />
        {children}
      </fieldset>
    </div>
  );
}

function LegendText({ legend, legendLead, optionalLabel, legendAsHeading }: GroupProps) {
  const text = (
    <>
      {legendLead ? <span className="ui-legend__lead">{legendLead} </span> : null}
      {legendLead ? <span className="ui-legend__question">{legend}</span> : legend}
      {optionalLabel ? <span className="ui-optional"> {optionalLabel}</span> : null}
    </>
  );
  return legendAsHeading ? <h1 className="nl-heading nl-heading--level-1">{text}</h1> : text;
}
