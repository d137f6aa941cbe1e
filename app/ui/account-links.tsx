import type { ReactNode } from "react";
import type { PageLink } from "./page.tsx";

/** Links for the account corner of the header; children are for a form such as "sign out". */
export function AccountLinks({ name, links, children }: { name?: string; links: PageLink[]; children?: ReactNode }) {
  return (
    <>
      {name ? <span className="ui-header__who">{name}</span> : null}
      {links.map((link) => (
        <a
          aria-current={link.current ? "page" : undefined}
          className="ui-header__link"
          href={link.href}
          key={link.href}
        >
          {link.label}
        </a>
      ))}
      {children}
    </>
  );
}
