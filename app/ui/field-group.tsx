import type { ReactNode } from "react";

/** Fields that belong together in a form that holds a page, at the distance of fields in a form of their own. */
export function FieldGroup({ children }: { children: ReactNode }) {
  return <div className="ui-form">{children}</div>;
}
