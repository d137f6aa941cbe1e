import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "./checkbox.tsx";

interface Props extends CheckboxProps {
  /** What one ticks, below the label. */
  children: ReactNode;
  /** Badges and links about it. */
  marks?: ReactNode;
}

/** Something in a list to tick, with its text below the box and badges below that. */
export function TickRow({ children, marks, ...box }: Props) {
  return (
    <div className="ui-ticks__row">
      <Checkbox {...box} />
      <div className="ui-ticks__text ui-flow">
        {children}
        {marks ? <div className="ui-ticks__marks">{marks}</div> : null}
      </div>
    </div>
  );
}
