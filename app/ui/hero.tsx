import type { ReactNode } from "react";

/** Full-width opening of a page: its title, one sentence and the main thing to do. For Page's `hero`. */
export function Hero({
  title,
  lead,
  children,
  aside,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className="ui-hero">
      <div className={`ui-container${aside ? " ui-hero__split" : ""}`}>
        <div className="ui-flow">
          <h1 className="nl-heading nl-heading--level-1">{title}</h1>
          {lead ? <p className="nl-paragraph nl-paragraph--lead">{lead}</p> : null}
          {children}
        </div>
        {aside ? <div className="ui-hero__aside">{aside}</div> : null}
      </div>
    </div>
  );
}
