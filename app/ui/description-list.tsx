import type { ReactNode } from "react";

export interface DescriptionItem {
  term: string;
  value: ReactNode;
  /** A link to change the value, on a check-your-answers page; `label` says what it changes. */
  change?: { href: string; text: string; label: string };
}

/** Pairs of a term and its value; each term occurs once. */
export function DescriptionList({ items }: { items: DescriptionItem[] }) {
  return (
    <dl className="ui-facts">
      {items.map((item) => (
        <div className="ui-facts__row" key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.change ? (
            <dd className="ui-facts__change">
              <a aria-label={item.change.label} className="nl-link" href={item.change.href}>
                {item.change.text}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
