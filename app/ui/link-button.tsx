import type { ReactNode } from "react";

/** A button that looks like a link, for a small action in running text or in the header, such as "sign out". */
export function LinkButton({ children, name, value }: { children: ReactNode; name?: string; value?: string }) {
  return (
    <button className="ui-link-button" name={name} type="submit" value={value}>
      {children}
    </button>
  );
}
