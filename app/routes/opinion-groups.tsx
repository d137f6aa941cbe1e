import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { newestRelease } from "~/features/discussions/opinion-groups/newest-release.queries.server.ts";
import { outcomesOf } from "~/features/discussions/opinion-groups/outcomes.ts";
import { type OutcomesData, OutcomesPage } from "~/features/discussions/opinion-groups/outcomes-page.tsx";
import { countVoters, findStatementRound } from "~/features/discussions/statements/statement.queries.server.ts";
import { statementRoundState } from "~/features/discussions/statements/statement.ts";
import { statementsPath } from "~/features/discussions/statements/statement-path.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { publishedCount } from "~/statistics/publication-thresholds.ts";

export const handle: PageHandle<OutcomesData> = {
  title: (t, page) => t("opinions.outcomes.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("site.nav.proposals") },
    ...(page
      ? [
          { href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) },
          { href: path(statementsPath(page.proposal.slug)), label: t("opinions.title") },
        ]
      : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs): Promise<OutcomesData> {
  searchParams(request, z.strictObject({}));
  const { id: organisationId } = await currentOrganisation(db);
  const found = (await findStatementRound(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const about = { organisationId, proposalId: found.proposal.id };
  const newest = await newestRelease(db, about);
  const { slug, title } = found.proposal;
  const { round } = found;
  return {
    proposal: { slug, title },
    released: newest ? { at: newest.releasedAt, outcomes: outcomesOf(newest.content, newest.readable) } : null,
    hasRound: round !== null,
    peopleNow: newest ? null : publishedCount(await countVoters(db, about)),
    isOpen:
      !found.proposal.isWithdrawn &&
      round !== null &&
      statementRoundState({ ...round, hasKey: round.key !== null }, clock.now()) === "open",
  };
}

/** What came of the statements about a proposal. */
export default function OpinionGroups() {
  return <OutcomesPage {...useLoaderData<typeof loader>()} />;
}
