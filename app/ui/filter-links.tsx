import { PartName } from "./part-name.tsx";

export interface FilterLink {
  href: string;
  label: string;
  count: number;
  current: boolean;
}

/** Links that show a part of a list, each with how many there are; the current one is marked. */
export function FilterLinks({ label, links }: { label: string; links: FilterLink[] }) {
  return (
    <nav aria-label={label} className="ui-filter-links">
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a aria-current={link.current ? "true" : undefined} href={link.href}>
              <PartName count={link.count} label={link.label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
