import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { actsPerPage } from "~/features/organisations/logbook/act.ts";
import { actsOf } from "~/features/organisations/logbook/acts.queries.server.ts";
import { ActsTable } from "~/features/organisations/logbook/acts-table.tsx";
import { rolesWithLogbook } from "~/features/organisations/logbook/logbook.permissions.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("logbook.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

const Search = z.strictObject({ pagina: z.coerce.number().int().min(1).max(100_000).default(1) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithLogbook);
  const { pagina: page } = searchParams(request, Search);
  const { acts, total } = await actsOf(db, { organisationId, page });
  return { acts, page, pages: Math.max(1, Math.ceil(total / actsPerPage)) };
}

/** What staff did on the site, for administrators. */
export default function LogbookPage() {
  const { acts, page, pages } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  const to = (number: number) => path(`/beheer/logboek?pagina=${number}`);
  return (
    <>
      <Heading level={1}>{t("logbook.title")}</Heading>
      <Paragraph lead>{t("logbook.lead")}</Paragraph>
      {acts.length === 0 ? (
        <EmptyState level={2} title={t("logbook.empty")}>
          {t("logbook.emptyText")}
        </EmptyState>
      ) : (
        <ActsTable acts={acts} />
      )}
      <Pagination
        label={t("logbook.pages")}
        next={page < pages ? { href: to(page + 1), label: t("logbook.older") } : undefined}
        position={t("logbook.position", { page, pages })}
        previous={page > 1 ? { href: to(Math.min(page - 1, pages)), label: t("logbook.newer") } : undefined}
      />
    </>
  );
}
