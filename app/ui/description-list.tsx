import type { ReactNode } from "react";

export interface DescriptionItem {
  /** What tells it from the others; the term itself when left out, which then occurs once. */
  id?: string;
  term: string;
  /** Language of the term where it is not that of the page. */
  termLang?: string | undefined;
  value: ReactNode;
  /**
   * How to change the value, on a check-your-answers page; `label` says what it changes. A link to another page, or a button of the
   * form around the list, which sends `name` with `value`.
   */
  change?: { text: string; label: string } & ({ href: string } | { name: string; value: string });
}

/** Pairs of a term and its value; `sentences` when the terms are whole sentences and the values a word or two. */
export function DescriptionList({ items, sentences }: { items: DescriptionItem[]; sentences?: boolean }) {
  return (
    <dl className={sentences ? "ui-facts ui-facts--sentences" : "ui-facts"}>
      {items.map((item) => (
        <div
          className={item.change ? "ui-facts__row ui-facts__row--changes" : "ui-facts__row"}
          key={item.id ?? item.term}
        >
          <dt lang={item.termLang}>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.change ? (
            <dd className="ui-facts__change">
              <Change change={item.change} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function Change({ change }: { change: NonNullable<DescriptionItem["change"]> }) {
  if ("href" in change) {
    return (
      <a aria-label={change.label} className="nl-link" href={change.href}>
        {change.text}
      </a>
    );
  }
  return (
    <button aria-label={change.label} className="ui-link-button" name={change.name} type="submit" value={change.value}>
      {change.text}
    </button>
  );
}
