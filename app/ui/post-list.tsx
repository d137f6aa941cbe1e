import type { ReactNode } from "react";

/** Posts below each other, with a line between them. */
export function PostList({ children }: { children: ReactNode }) {
  return <div className="ui-posts">{children}</div>;
}
