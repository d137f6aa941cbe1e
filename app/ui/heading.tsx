import type { ReactNode } from "react";

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading; `look` lets it look like another level than it is. */
export function Heading(props: { level: HeadingLevel; look?: HeadingLevel; id?: string; children: ReactNode }) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag className={`nl-heading nl-heading--level-${props.look ?? props.level}`} id={props.id}>
      {props.children}
    </Tag>
  );
}
