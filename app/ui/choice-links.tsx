import { useDomId } from "./dom-id.ts";

interface ChoiceLink {
  href: string;
  label: string;
  current: boolean;
}

/** A choice of what a page shows, as links below a visible label; the chosen one is marked. They wrap on a narrow screen. */
export function ChoiceLinks({ label, links }: { label: string; links: readonly ChoiceLink[] }) {
  const id = useDomId();
  return (
    <nav aria-labelledby={id} className="ui-choices">
      <p className="ui-choices__label" id={id}>
        {label}
      </p>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a aria-current={link.current ? "true" : undefined} href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
