import type { ReactNode } from "react";

interface LinkButtonProps {
  children: ReactNode;
  name?: string;
  value?: string;
  /** The id of the form that it sends, where it stands outside of it. */
  form?: string;
}

/** A button that looks like a link, for a small action in running text or in the header, such as "sign out". */
export function LinkButton({ children, ...sent }: LinkButtonProps) {
  return (
    <button {...sent} className="ui-link-button" type="submit">
      {children}
    </button>
  );
}
