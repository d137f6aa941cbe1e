import type { PageLink } from "./page.tsx";

/** The way from home to this page; the last one is the page itself. */
export function Breadcrumbs({ label, items }: { label: string; items: PageLink[] }) {
  return (
    <nav aria-label={label} className="ui-breadcrumbs">
      <ol>
        {items.map((item, index) => (
          <li key={item.href}>
            <a aria-current={index === items.length - 1 ? "page" : undefined} href={item.href} lang={item.labelLang}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
