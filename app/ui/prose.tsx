import type { ReactNode } from "react";

/** Running text with its own headings, lists and quotes; plain HTML elements inside get their look from here. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="ui-prose ui-flow">{children}</div>;
}
