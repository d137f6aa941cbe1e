import { useText } from "~/i18n/text-context.tsx";
import { Pagination } from "~/ui/pagination.tsx";

/** The ways to the page before and after in a list of decisions about all proposals. */
export function DecisionPages({ address, page, pages }: { address: string; page: number; pages: number }) {
  const { t, path } = useText();
  const link = (to: number, label: string) => ({ href: path(to > 1 ? `${address}?pagina=${to}` : address), label });
  return (
    <Pagination
      label={t("site.paging.label")}
      next={page < pages ? link(page + 1, t("site.paging.next")) : undefined}
      position={t("site.paging.current", { page, pages })}
      previous={page > 1 ? link(page - 1, t("site.paging.previous")) : undefined}
    />
  );
}
