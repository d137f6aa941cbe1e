import type { ReactNode } from "react";

/** A link in running text. `more` makes it stand on its own with an arrow. */
export function Link(props: {
  href: string;
  children: ReactNode;
  lang?: string;
  rel?: string;
  download?: boolean;
  more?: boolean;
}) {
  return (
    <a
      className={`nl-link${props.more ? " ui-more" : ""}`}
      download={props.download}
      href={props.href}
      hrefLang={props.lang}
      lang={props.lang}
      rel={props.rel}
    >
      {props.children}
    </a>
  );
}
