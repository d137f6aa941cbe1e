import { optionIds } from "./field-ids.ts";
import { Fieldset, type GroupProps } from "./fieldset.tsx";

export interface RadioOption {
  value: string;
  label: string;
  hint?: string;
  /** Stands apart from the scale, such as "weet ik niet". */
  apart?: boolean;
  /** Numbers of the FollowUp branches that this option opens; set by FollowUp. */
  reveals?: string;
}
export interface RadioGroupProps extends GroupProps {
  options: RadioOption[];
  defaultValue?: string | undefined;
  /** `stacked` below each other; `row` side by side when wide; `scale` numbers in one row with labels at both ends. */
  layout?: "stacked" | "row" | "scale";
  /** Words at the two ends of a `scale`, e.g. ["heel slecht", "heel goed"]. */
  endLabels?: [string, string];
}

/** One choice out of a few. The first option carries the id that an error summary links to. */
export function RadioGroup(props: RadioGroupProps) {
  const layout = props.layout ?? "stacked";
  const scale = props.options.filter((option) => !option.apart);
  const apart = props.options.filter((option) => option.apart);
  return (
    <Fieldset {...props} role="radiogroup">
      <div className={`ui-options ui-options--${layout}`}>
        {layout === "scale" && props.endLabels ? <ScaleEnds labels={props.endLabels} /> : null}
        <div className="ui-options__scale">
          {scale.map((option, index) => (
            <Radio group={props} key={option.value} option={option} first={index === 0} />
          ))}
        </div>
        {apart.map((option) => (
          <Radio group={props} key={option.value} option={option} first={false} />
        ))}
      </div>
    </Fieldset>
  );
}

function ScaleEnds({ labels }: { labels: [string, string] }) {
  return (
    <div className="ui-scale-ends">
      <span>{labels[0]}</span>
      <span>{labels[1]}</span>
    </div>
  );
}

function Radio({ group, option, first }: { group: RadioGroupProps; option: RadioOption; first: boolean }) {
  const { id, hintId } = optionIds(group.name, option.value, first);
  return (
    <div className={`ui-option${option.apart ? " ui-option--apart" : ""}`}>
      <input
        aria-describedby={option.hint ? hintId : undefined}
        className="utrecht-radio-button utrecht-radio-button--html-input"
        data-reveals={option.reveals}
        defaultChecked={group.defaultValue === option.value}
        id={id}
        name={group.name}
        type="radio"
        value={option.value}
      />
      <label className="ui-option__label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <span className="ui-option__hint" id={hintId}>
          {option.hint}
        </span>
      ) : null}
    </div>
  );
}
