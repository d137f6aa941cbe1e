import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";

export interface PageLink {
  href: string;
  label: string;
  /** The page one is on, or the part of the site it belongs to. */
  current?: boolean;
  /** Language of the label where it is not that of the page. */
  labelLang?: string | undefined;
}
export interface LanguageLink extends PageLink {
  /** Language code of the page it leads to. */
  lang: string;
}
export interface FooterColumn {
  heading: string;
  links?: PageLink[];
  text?: ReactNode;
}
export interface PageProps {
  /** Name of the site and where its home is. */
  name: string;
  homeHref: string;
  logo?: ReactNode;
  nav: PageLink[];
  account?: ReactNode;
  language?: LanguageLink;
  banner?: ReactNode;
  breadcrumbs?: ReactNode;
  /** Full-width opening of a page, such as Hero. */
  hero?: ReactNode;
  footer: FooterColumn[];
  footnote?: ReactNode;
  labels: { skip: string; nav: string; account: string };
  children?: ReactNode;
}

/** A whole page: skip link, header, main and footer. Stands directly in the body. */
export function Page(props: PageProps) {
  return (
    <div className="ui-page utrecht-document utrecht-document--surface">
      <a className="nl-skip-link nl-skip-link--visible-on-focus ui-skip" href="#inhoud">
        {props.labels.skip}
      </a>
      {props.banner}
      <PageHeader {...props} />
      <div className="ui-page__body">
        {props.breadcrumbs ? <div className="ui-container">{props.breadcrumbs}</div> : null}
        <main id="inhoud" tabIndex={-1}>
          {props.hero}
          {props.children ? <div className="ui-container ui-main ui-flow">{props.children}</div> : null}
        </main>
      </div>
      <PageFooter columns={props.footer} footnote={props.footnote} />
    </div>
  );
}

function PageHeader({ name, homeHref, logo, nav, account, language, labels }: PageProps) {
  return (
    <header className="utrecht-page-header">
      <div className="utrecht-page-header__content ui-container ui-header">
        <a className="ui-brand" href={homeHref}>
          {logo ?? <Logo />}
          <span>{name}</span>
        </a>
        <nav aria-label={labels.account} className="ui-header__account">
          {account}
          {language ? (
            <a className="ui-header__link" href={language.href} hrefLang={language.lang} lang={language.lang}>
              {language.label}
            </a>
          ) : null}
        </nav>
        <nav aria-label={labels.nav} className="ui-header__nav">
          <ul>
            {nav.map((link) => (
              <li key={link.href}>
                <a aria-current={link.current ? "page" : undefined} className="ui-header__link" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function PageFooter({ columns, footnote }: { columns: FooterColumn[]; footnote?: ReactNode }) {
  return (
    <footer className="utrecht-page-footer">
      <div className="utrecht-page-footer__content ui-container ui-footer">
        <div className="ui-footer__columns">
          {columns.map((column) => (
            <section key={column.heading}>
              <h2 className="ui-footer__heading">{column.heading}</h2>
              {column.text}
              {column.links ? <FooterLinks links={column.links} /> : null}
            </section>
          ))}
        </div>
        {footnote ? <p className="ui-footer__note">{footnote}</p> : null}
      </div>
    </footer>
  );
}

function FooterLinks({ links }: { links: PageLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}
