import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeRegion } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { allDecisionsPath } from "~/features/discussions/decisions/decision-path.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { MapBesideList } from "~/features/proposals/map-beside-list.tsx";
import { type ProposalSummary, proposalsPerPage } from "~/features/proposals/proposal.ts";
import { ProposalFilter, type ProposalFilterChoice, proposalListPath } from "~/features/proposals/proposal-filter.tsx";
import { ProposalFilterForm } from "~/features/proposals/proposal-filter-form.server.ts";
import { listProposals } from "~/features/proposals/proposal-list.queries.server.ts";
import { NoProposals, ProposalGroups } from "~/features/proposals/proposal-list.tsx";
import { countryMap, regionCodes, regionMap, withMarks } from "~/features/proposals/proposal-map.queries.server.ts";
import { inLanguage, type Language, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle = { title: (t) => t("proposals.list.title"), breadcrumbs: () => [] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { thema: theme, fase: phase, pagina: page } = searchParams(request, ProposalFilterForm);
  const [organisation, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  const found = await listProposals(db, {
    organisationId: organisation.id,
    firstCodes: regionCodes(tree),
    theme,
    phase,
    page,
    now: clock.now(),
  });
  if (page > 1 && found.proposals.length === 0) notFound();
  const proposals = withMarks(tree, found.proposals);
  const places = mapped(proposals, languageOf(request));
  return {
    proposals,
    total: found.total,
    page,
    choice: { theme, phase } satisfies ProposalFilterChoice,
    regionName: homeRegion(tree)?.name,
    maps: {
      region: await regionMap(db, tree, places.inRegion),
      country: places.elsewhere.length > 0 ? await countryMap(db, tree, places.elsewhere) : null,
    },
  };
}

function mapped(proposals: ProposalSummary[], language: Language) {
  const places = proposals.map(({ slug, title, areaCode, touchedAreas, inRegion, mark }) => ({
    inRegion,
    place: { title, areaCode, touchedAreas, mark, href: inLanguage(language, `/voorstellen/${slug}`) },
  }));
  return {
    inRegion: places.filter(({ inRegion }) => inRegion).map(({ place }) => place),
    elsewhere: places.filter(({ inRegion }) => !inRegion).map(({ place }) => place),
  };
}

export default function ProposalsPage() {
  const { t, path } = useText();
  const { proposals, total, choice, regionName, maps, page } = useLoaderData<typeof loader>();
  const region = regionName ?? "";
  return (
    <>
      <Heading level={1}>{t("proposals.list.title")}</Heading>
      <Paragraph lead>{t("proposals.list.lead")}</Paragraph>
      <ProposalFilter {...choice} />
      {total === 0 ? (
        <NoProposals filtered={choice.theme !== undefined || choice.phase !== undefined} />
      ) : (
        <>
          <Paragraph small>{t("proposals.list.count", { count: total })}</Paragraph>
          <ProposalGroups
            countryMap={
              <MapBesideList
                drawing={maps.country}
                text={t("proposals.map.countryText")}
                title={t("proposals.map.country")}
              />
            }
            proposals={proposals}
            regionMap={
              <MapBesideList
                drawing={maps.region}
                text={t("proposals.map.regionText")}
                title={t("proposals.map.region", { region })}
              />
            }
            regionName={regionName}
          />
          <Pages choice={choice} page={page} total={total} />
          <Paragraph>
            {t("decisions.everywhere.lead")}{" "}
            <Link href={path(allDecisionsPath)} more>
              {t("decisions.everywhere.all")}
            </Link>
          </Paragraph>
        </>
      )}
    </>
  );
}

function Pages({ choice, page, total }: { choice: ProposalFilterChoice; page: number; total: number }) {
  const { t, path } = useText();
  const pages = Math.ceil(total / proposalsPerPage);
  const link = (to: number, label: string) => ({ href: path(proposalListPath(choice, to)), label });
  return (
    <Pagination
      label={t("site.paging.label")}
      next={page < pages ? link(page + 1, t("site.paging.next")) : undefined}
      position={t("site.paging.current", { page, pages })}
      previous={page > 1 ? link(page - 1, t("site.paging.previous")) : undefined}
    />
  );
}
