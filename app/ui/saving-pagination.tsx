import { PaginationFrame } from "./pagination-frame.tsx";

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
export function SavingPagination({ form, name, action, ...pages }: SavingPaginationProps) {
  return (
    <PaginationFrame
      {...pages}
      way={({ value }, words) => (
        <button className="ui-link-button" form={form} formAction={action} name={name} type="submit" value={value}>
          {words}
        </button>
      )}
    />
  );
}
