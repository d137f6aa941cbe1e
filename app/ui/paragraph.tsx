import type { ReactNode } from "react";

/** A paragraph; `lead` for the one that opens a page, `small` for a side note. */
export function Paragraph({ lead, small, children }: { lead?: boolean; small?: boolean; children: ReactNode }) {
  const look = lead ? " nl-paragraph--lead" : small ? " ui-small" : "";
  return <p className={`nl-paragraph${look}`}>{children}</p>;
}
