export interface PaginationProps {
  label: string;
  previous?: { href: string; label: string } | undefined;
  next?: { href: string; label: string } | undefined;
  /** Where one is, e.g. "Pagina 2 van 7". */
  position: string;
}

/** Links to the page before and the page after. Nothing when there is only one page. */
export function Pagination({ label, previous, next, position }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="ui-pagination">
      <span className="ui-pagination__side">
        {previous ? (
          <a className="nl-link" href={previous.href} rel="prev">
            <span aria-hidden="true">← </span>
            {previous.label}
          </a>
        ) : null}
      </span>
      <span className="ui-pagination__position">{position}</span>
      <span className="ui-pagination__side">
        {next ? (
          <a className="nl-link" href={next.href} rel="next">
            {next.label}
            <span aria-hidden="true"> →</span>
          </a>
        ) : null}
      </span>
    </nav>
  );
}
