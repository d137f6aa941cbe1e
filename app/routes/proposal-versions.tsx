import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { publishedVersions } from "~/features/proposals/editing/published-versions.queries.server.ts";
import { VersionList } from "~/features/proposals/editing/version-list.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t, page) => `${t("proposalPage.versions.title")} ${page ? shortTitle(page.title) : ""}`.trim(),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page ? [{ href: path(`/voorstellen/${page.slug}`), label: shortTitle(page.title) }] : []),
  ],
};

export async function loader({ params }: LoaderFunctionArgs) {
  const [{ id: organisationId }, tree] = await Promise.all([currentOrganisation(db), areaTree(db)]);
  return (await publishedVersions(db, tree, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
}

/** How a proposal changed, for everybody. */
export default function ProposalVersionsPage() {
  const { title, slug, versions, names } = useLoaderData<typeof loader>();
  const { t, path, language } = useText();
  return (
    <>
      <Heading level={1}>{t("proposalPage.versions.title")}</Heading>
      <p className="nl-paragraph" lang={language === "nl" ? undefined : "nl"}>
        <strong>{title}</strong>
      </p>
      <Paragraph lead>{t("proposalPage.versions.lead")}</Paragraph>
      {versions.length === 0 ? <Paragraph>{t("proposalPage.versions.none")}</Paragraph> : null}
      <VersionList names={names} slug={slug} versions={versions} />
      <ButtonLink href={path(`/voorstellen/${slug}`)} variant="secondary">
        {t("proposalPage.versions.back")}
      </ButtonLink>
    </>
  );
}
