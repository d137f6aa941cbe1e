import type { ReactNode } from "react";

/** A thin notice over the full width at the top of every page it concerns. */
export function Banner({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="ui-banner">
      <div className="ui-container">
        <strong>{label}</strong> <span>{children}</span>
      </div>
    </section>
  );
}
