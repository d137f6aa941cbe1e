import type { ReactNode } from "react";

/** A part of a page as wide as a phone, to show what people see there. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  return <div className="ui-phone ui-flow">{children}</div>;
}
