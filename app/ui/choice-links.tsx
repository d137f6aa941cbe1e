import { ChoicesFrame } from "./choices-frame.tsx";

interface ChoiceLink {
  href: string;
  label: string;
  current: boolean;
}

/** A choice of what a page shows, as links below a visible label; the chosen one is marked. They wrap on a narrow screen. */
export function ChoiceLinks({ label, links }: { label: string; links: readonly ChoiceLink[] }) {
  return (
    <ChoicesFrame label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a aria-current={link.current ? "true" : undefined} href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </ChoicesFrame>
  );
}
