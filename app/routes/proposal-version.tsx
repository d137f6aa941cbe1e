import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { versionsOf } from "~/features/proposals/editing/live-proposal.queries.server.ts";
import { previewDetails } from "~/features/proposals/editing/preview-details.ts";
import { filesNamed } from "~/features/proposals/files/file.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { placeFigures } from "~/features/proposals/place-figures.queries.server.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { ratingState, shortTitle } from "~/features/proposals/proposal.ts";
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
import { requireNumber } from "~/platform/require-number.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { formatDate } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, page) => (page ? t("proposalPage.oldVersion.title", named(page)) : t("proposals.list.title")),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page
      ? [
          { href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) },
          { href: path(`/voorstellen/${page.proposal.slug}/versies`), label: t("proposalPage.versions.title") },
        ]
      : []),
  ],
  hero: (_text, { proposal, state, map, isNewest }) => (
    <ProposalHero isReadOnly={!isNewest} map={map} proposal={proposal} state={state} />
  ),
};

const named = ({ number, proposal }: Pick<Data, "number" | "proposal">) => ({
  ...{ version: number, proposal: shortTitle(proposal.title) },
});

export async function loader({ params }: LoaderFunctionArgs) {
  const [{ id: organisationId }, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  const published = (await findProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const about = { organisationId, proposalId: published.id };
  const wanted = requireNumber(params, "version");
  const { content, version, publishedAt } =
    (await versionsOf(db, about)).find((one) => one.version === wanted) ?? notFound();
  const files = await filesNamed(db, { organisationId, ids: content.files });
  const now = clock.now();
  const proposal = {
    ...previewDetails(content, { files, published }),
    version: { number: version, publishedAt: publishedAt.toISOString() },
  };
  const { title, areaCode, touchedAreas } = proposal;
  const [figures, map, inputs, expected] = await Promise.all([
    placeFigures(db, tree, proposal),
    placeMap(db, tree, { title, areaCode, touchedAreas, href: null, mark: null }),
    countInputs(db, { ...about, now }),
    expectedEffects(db, about),
  ]);
  return {
    ...{ proposal, figures, map, inputs, state: ratingState(proposal, now), today: dayOf(now) },
    effects: expected ? effectsToShow(expected) : [],
    number: version,
    isNewest: published.version?.number === version,
  };
}

/** A proposal as it was published at some time, in the same words and shape as then. */
export default function ProposalVersionPage() {
  const { number, isNewest, ...page } = useLoaderData<typeof loader>();
  const { t, path, language } = useText();
  const { slug, version } = page.proposal;
  const date = formatDate(version.publishedAt, language);
  return (
    <>
      <Alert kind="warning" title={t("proposalPage.oldVersion.title", named({ number, proposal: page.proposal }))}>
        <p>
          {t(isNewest ? "proposalPage.oldVersion.newest" : "proposalPage.oldVersion.text", { date })}{" "}
          <Link href={path(`/voorstellen/${slug}`)}>{t("proposalPage.oldVersion.toNow")}</Link>
        </p>
      </Alert>
      <ProposalView {...page} />
    </>
  );
}
