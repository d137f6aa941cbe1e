import type { ReactNode } from "react";

export interface TimelineStep {
  /** What tells it from the others; the title itself when left out, which is a text then. */
  id?: string;
  title: ReactNode;
  state: "done" | "current" | "upcoming";
  when?: string;
  text?: ReactNode;
}

/** Steps in time, with the present one marked; `labels` says each state in words, for who does not see the marks. */
export function Timeline({ steps, labels }: { steps: TimelineStep[]; labels: Record<TimelineStep["state"], string> }) {
  return (
    <ol className="ui-timeline">
      {steps.map((step) => (
        <li
          aria-current={step.state === "current" ? "step" : undefined}
          className={`ui-timeline__step ui-timeline__step--${step.state}`}
          key={`${step.id ?? String(step.title)} ${step.when ?? ""}`}
        >
          <div className="ui-timeline__title">
            {step.title}{" "}
            {step.state === "current" ? (
              <span className="nl-data-badge ui-badge ui-badge--strong">{labels.current}</span>
            ) : (
              <span className="ui-hidden">({labels[step.state]})</span>
            )}
          </div>
          {step.when ? <div className="ui-timeline__when">{step.when}</div> : null}
          {step.text ? <div className="ui-timeline__text">{step.text}</div> : null}
        </li>
      ))}
    </ol>
  );
}
