interface SavingPaginationProps {
  label: string;
  /** The id of the form that they send, and the name of the button in what is sent. */
  form: string;
  name: string;
  /** Sends the form elsewhere than its own action. */
  action?: string | undefined;
  previous?: { value: string; label: string } | undefined;
  next?: { value: string; label: string } | undefined;
  /** Where one is, e.g. "Pagina 2 van 7". */
  position: string;
}

/** Buttons to the page before and the page after that send a form, so that what was typed stays. They look like Pagination. */
export function SavingPagination({ label, form, name, action, previous, next, position }: SavingPaginationProps) {
  if (!previous && !next) return null;
  const sends = { className: "ui-link-button", form, formAction: action, name, type: "submit" } as const;
  return (
    <nav aria-label={label} className="ui-pagination">
      <span className="ui-pagination__side">
        {previous ? (
          <button {...sends} value={previous.value}>
            <span aria-hidden="true">← </span>
            {previous.label}
          </button>
        ) : null}
      </span>
      <span className="ui-pagination__position">{position}</span>
      <span className="ui-pagination__side">
        {next ? (
          <button {...sends} value={next.value}>
            {next.label}
            <span aria-hidden="true"> →</span>
          </button>
        ) : null}
      </span>
    </nav>
  );
}
