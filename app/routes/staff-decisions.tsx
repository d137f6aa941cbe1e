import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { EverywhereSearch } from "~/features/discussions/decisions/decision-form.server.ts";
import { DecisionPages } from "~/features/discussions/decisions/decision-pages.tsx";
import { decisionsEverywhere } from "~/features/discussions/decisions/decisions-everywhere.queries.server.ts";
import { StaffDecisionsTable } from "~/features/discussions/decisions/staff-decisions-table.tsx";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("decisions.everywhere.staffTitle"),
  breadcrumbs: ({ t, path }) => [{ href: path("/beheer"), label: t("staff.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesThatAnswer);
  const { page } = searchParams(request, EverywhereSearch);
  const [found, counts] = await Promise.all([
    decisionsEverywhere(db, { organisationId, page }),
    countInputs(db, { organisationId, now: clock.now() }),
  ]);
  if (page > 1 && found.decisions.length === 0) notFound();
  return { ...found, counts, page };
}

/** The decisions about all proposals for who writes them: drafts first. */
export default function StaffDecisionsPage() {
  const { decisions, pages, counts, page } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("decisions.everywhere.staffTitle")}</Heading>
      <Paragraph lead>{t("decisions.everywhere.staffLead")}</Paragraph>
      <Paragraph>
        {t("decisions.everywhere.begin")}{" "}
        <Link href={path("/beheer/voorstellen")}>{t("decisions.everywhere.toProposals")}</Link>
      </Paragraph>
      <InputCounter counts={counts} everywhere />
      {decisions.length === 0 ? (
        <EmptyState title={t("decisions.noneTitle")}>{t("decisions.everywhere.none")}</EmptyState>
      ) : (
        <StaffDecisionsTable decisions={decisions} />
      )}
      <DecisionPages address="/beheer/besluiten" page={page} pages={pages} />
    </>
  );
}
