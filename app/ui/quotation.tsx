import type { ReactNode } from "react";

/** A text that stands apart, such as one that somebody consents to. */
export function Quotation({ lang, children }: { lang?: string | undefined; children: ReactNode }) {
  return (
    <div className="ui-quotation" lang={lang}>
      {children}
    </div>
  );
}
