import type { ReactNode } from "react";

/** What to say, and what one can do, where there is nothing to show yet. */
export function EmptyState({ title, children, level = 2 }: { title: string; children?: ReactNode; level?: 2 | 3 }) {
  const Tag = `h${level}` as const;
  return (
    <div className="ui-empty">
      <Tag className="nl-heading nl-heading--level-3">{title}</Tag>
      {typeof children === "string" ? <p className="nl-paragraph">{children}</p> : children}
    </div>
  );
}
