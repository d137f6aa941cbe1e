import type { ReactNode } from "react";

/** Buttons and links that belong together; the first is the main one. */
export function ActionList({ children }: { children: ReactNode }) {
  return <div className="ui-actions">{children}</div>;
}
