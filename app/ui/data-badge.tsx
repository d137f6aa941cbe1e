import type { ReactNode } from "react";

/** A short word about the state of something; the words carry the meaning, the colour only helps. */
export function DataBadge({
  children,
  tone = "neutral",
}: {
  children: ReactNode;
  tone?: "neutral" | "strong" | "ok" | "warning";
}) {
  return <span className={`nl-data-badge ui-badge ui-badge--${tone}`}>{children}</span>;
}
