import type { ReactNode } from "react";
import type { HeadingLevel } from "./heading.tsx";

export interface CardProps {
  title: string;
  /** Makes the whole card lead there; the title is the link. */
  href?: string;
  level?: HeadingLevel;
  /** Language of the title, where it is not the page's. */
  titleLang?: string | undefined;
  /** A short line above the title, such as a place. */
  kicker?: ReactNode;
  /** Facts below the text, such as a badge or a date. */
  meta?: ReactNode;
  children?: ReactNode;
}

/** One item out of a list of things to choose from. */
export function Card({ title, titleLang, href, level = 3, kicker, meta, children }: CardProps) {
  const Tag = `h${level}` as const;
  return (
    <article className={`ui-card${href === undefined ? "" : " ui-card--link"}`}>
      {kicker ? <p className="ui-card__kicker">{kicker}</p> : null}
      <Tag className="nl-heading nl-heading--level-3 ui-card__title" lang={titleLang}>
        {href === undefined ? title : <a href={href}>{title}</a>}
      </Tag>
      {children ? <div className="ui-card__text">{children}</div> : null}
      {meta ? <div className="ui-card__meta">{meta}</div> : null}
    </article>
  );
}
