import type { ReactNode } from "react";

/** Extra text that one may open; nothing a visitor needs may hide in it. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="ui-details" open={open}>
      <summary>{summary}</summary>
      <div className="ui-details__body ui-flow">{children}</div>
    </details>
  );
}
