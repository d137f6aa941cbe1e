import type { ReactNode } from "react";

interface SideProps<Way> {
  label: string;
  previous?: Way | undefined;
  next?: Way | undefined;
  /** Where one is, e.g. "Pagina 2 van 7". */
  position: string;
  /** Draws a way to another page around its words. */
  way: (way: Way, words: ReactNode, rel: "prev" | "next") => ReactNode;
}

/** The page before, where one is and the page after, side by side. Nothing when there is only one page. */
export function PaginationFrame<Way extends { label: string }>({
  label,
  previous,
  next,
  position,
  way,
}: SideProps<Way>) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="ui-pagination">
      <span className="ui-pagination__side">
        {previous
          ? way(
              previous,
              <>
                <span aria-hidden="true">← </span>
                {previous.label}
              </>,
              "prev",
            )
          : null}
      </span>
      <span className="ui-pagination__position">{position}</span>
      <span className="ui-pagination__side">
        {next
          ? way(
              next,
              <>
                {next.label}
                <span aria-hidden="true"> →</span>
              </>,
              "next",
            )
          : null}
      </span>
    </nav>
  );
}
