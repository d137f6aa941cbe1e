import type { ReactNode } from "react";

/** Figures beside each other where there is room, below each other on a phone. */
export function FigureList({ children }: { children: ReactNode }) {
  return <div className="ui-figures">{children}</div>;
}
