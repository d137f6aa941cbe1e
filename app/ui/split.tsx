import type { ReactNode } from "react";

/** A wide column beside a narrow one; one below the other on a phone. `even` makes both as wide. */
export function Split({ children, aside, even }: { children: ReactNode; aside: ReactNode; even?: boolean }) {
  return (
    <div className={`ui-split${even ? " ui-split--even" : ""}`}>
      <div className="ui-flow">{children}</div>
      <div className="ui-split__aside ui-flow">{aside}</div>
    </div>
  );
}
