import { PaginationFrame } from "./pagination-frame.tsx";

export interface PaginationProps {
  label: string;
  previous?: { href: string; label: string } | undefined;
  next?: { href: string; label: string } | undefined;
  /** Where one is, e.g. "Pagina 2 van 7". */
  position: string;
}

/** Links to the page before and the page after. Nothing when there is only one page. */
export function Pagination(props: PaginationProps) {
  return (
    <PaginationFrame
      {...props}
      way={({ href }, words, rel) => (
        <a className="nl-link" href={href} rel={rel}>
          {words}
        </a>
      )}
    />
  );
}
