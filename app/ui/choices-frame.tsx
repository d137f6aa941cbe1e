import type { ReactNode } from "react";
import { useDomId } from "./dom-id.ts";

/** A list to choose from below a visible label; it wraps on a narrow screen. */
export function ChoicesFrame({ label, children }: { label: string; children: ReactNode }) {
  const id = useDomId();
  return (
    <nav aria-labelledby={id} className="ui-choices">
      <p className="ui-choices__label" id={id}>
        {label}
      </p>
      {children}
    </nav>
  );
}
