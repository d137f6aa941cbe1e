import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DecisionCards } from "~/features/discussions/decisions/decision-cards.tsx";
import { EverywhereSearch } from "~/features/discussions/decisions/decision-form.server.ts";
import { DecisionPages } from "~/features/discussions/decisions/decision-pages.tsx";
import { allDecisionsPath } from "~/features/discussions/decisions/decision-path.ts";
import { publishedEverywhere } from "~/features/discussions/decisions/decisions-everywhere.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
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
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = {
  title: (t) => t("decisions.everywhere.title"),
  breadcrumbs: ({ t, path }) => [{ href: path("/voorstellen"), label: t("proposals.list.title") }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { page } = searchParams(request, EverywhereSearch);
  const { id: organisationId } = await currentOrganisation(db);
  const [found, counts] = await Promise.all([
    publishedEverywhere(db, { organisationId, page }),
    countInputs(db, { organisationId, now: clock.now() }),
  ]);
  if (page > 1 && found.decisions.length === 0) notFound();
  return { ...found, counts, page };
}

/** The published decisions about all proposals, and how much of the input has an answer. */
export default function DecisionsPage() {
  const { decisions, pages, counts, page } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <Heading level={1}>{t("decisions.everywhere.title")}</Heading>
      <Paragraph lead>{t("decisions.everywhere.lead")}</Paragraph>
      <InputCounter counts={counts} everywhere />
      {decisions.length === 0 ? (
        <EmptyState title={t("decisions.noneTitle")}>{t("decisions.none")}</EmptyState>
      ) : (
        <DecisionCards decisions={decisions} level={2} />
      )}
      <DecisionPages address={allDecisionsPath} page={page} pages={pages} />
    </>
  );
}
