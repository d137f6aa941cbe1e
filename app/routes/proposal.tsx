import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { ideasBehind } from "~/features/discussions/ideas/idea-list.queries.server.ts";
import { IdeasBehind } from "~/features/discussions/ideas/ideas-behind.tsx";
import { findStatementRound, type StatementRound } from "~/features/discussions/statements/statement.queries.server.ts";
import { statementRoundState } from "~/features/discussions/statements/statement.ts";
import { StatementsTeaser } from "~/features/discussions/statements/statements-teaser.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { placeFigures } from "~/features/proposals/place-figures.queries.server.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { ratingState } from "~/features/proposals/proposal.ts";
import { ProposalHero } from "~/features/proposals/proposal-hero.tsx";
import { placeMap } from "~/features/proposals/proposal-map.queries.server.ts";
import { ProposalView } from "~/features/proposals/proposal-view.tsx";
import { expectedEffects } from "~/features/results/expected-effects.queries.server.ts";
import { effectsToShow } from "~/features/results/public-effects.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { dayOf } from "~/platform/day.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t, page) => page?.proposal.title ?? t("proposals.list.title"),
  dutchTitle: (page) => page !== undefined,
  breadcrumbs: ({ t, path }) => [{ href: path("/voorstellen"), label: t("proposals.list.title") }],
  hero: (_text, { proposal, state, map }) => <ProposalHero map={map} proposal={proposal} state={state} />,
};

export async function loader({ params }: LoaderFunctionArgs) {
  const [organisation, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  const question = { organisationId: organisation.id, slug: requireParam(params, "slug") };
  const proposal = (await findProposal(db, question)) ?? notFound();
  const { title, areaCode, touchedAreas } = proposal;
  const now = clock.now();
  const about = { organisationId: organisation.id, proposalId: proposal.id };
  const [figures, map, inputs, expected, statements, ideas] = await Promise.all([
    placeFigures(db, tree, proposal),
    placeMap(db, tree, { title, areaCode, touchedAreas, href: null, mark: null }),
    countInputs(db, { ...about, now }),
    expectedEffects(db, about),
    findStatementRound(db, question),
    ideasBehind(db, about),
  ]);
  const effects = expected ? effectsToShow(expected) : [];
  return {
    proposal,
    state: ratingState(proposal, now),
    figures,
    map,
    inputs,
    effects,
    ideas,
    statements: stateOf(statements?.round, now),
    results: expected ? `/resultaten/${expected.roundSlug}` : null,
    today: dayOf(now),
  };
}

function stateOf(round: StatementRound["round"] | undefined, now: Date) {
  return round ? statementRoundState({ ...round, hasKey: round.key !== null }, now) : null;
}

export default function ProposalPage() {
  const { results, ideas, statements, ...page } = useLoaderData<typeof loader>();
  const { t, path } = useText();
  return (
    <ProposalView
      {...page}
      before={
        <>
          {results ? (
            <Paragraph>
              {t("evidence.list.fromProposal")}{" "}
              <Link href={path(results)} more>
                {t("evidence.list.all")}
              </Link>
            </Paragraph>
          ) : null}
          <IdeasBehind ideas={ideas} />
        </>
      }
      conversation={<StatementsTeaser slug={page.proposal.slug} state={statements} />}
    />
  );
}
