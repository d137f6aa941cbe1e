import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { mayModerate } from "~/features/discussions/discussion.permissions.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { GuardianVoices } from "~/features/proposals/guardians/guardian-voices.tsx";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { publishedWeighing, weighingVersions } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { WeighingVersions } from "~/features/proposals/weighing/weighing-versions.tsx";
import { WeighingView } from "~/features/proposals/weighing/weighing-view.tsx";
import { besideWeighing } from "~/features/results/beside-weighing.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Page> = {
  title: (t, page) => t("weighing.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

const Search = z.strictObject({
  versie: z.coerce.number().int().min(1).max(30_000).optional(),
  plan: z.string().max(100).optional(),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { versie: version, plan } = searchParams(request, Search);
  const organisation = await currentOrganisation(db);
  const slug = requireParam(params, "slug");
  const proposal = (await findProposal(db, { organisationId: organisation.id, slug })) ?? notFound();
  const about = { organisationId: organisation.id, proposalId: proposal.id };
  const [weighing, versions, { expectations, ...beside }] = await Promise.all([
    publishedWeighing(db, { ...about, version }),
    weighingVersions(db, about),
    besideWeighing(db, { organisationId: organisation.id, proposal }),
  ]);
  if (version !== undefined && !weighing) notFound();
  const plans = proposal.scenarios
    .filter(({ kind }) => kind === "intervention")
    .map(({ code, name }) => ({ code, name }));
  const scenario = plan === undefined ? plans[0] : (plans.find(({ code }) => code === plan) ?? notFound());
  return {
    ...beside,
    expectations: expectations.filter((one) => one.scenario === scenario?.code),
    proposal: { slug, title: proposal.title },
    weighing,
    versions,
    plans,
    scenario,
    mayRemove: mayModerate((await signedInUser(request))?.role),
  };
}

export default function ProposalWeighingPage() {
  const { proposal, weighing, versions, guardians, views, plans, scenario, mayRemove, ...beside } =
    useLoaderData<typeof loader>();
  const { t, language, path } = useText();
  const here = path(`/voorstellen/${proposal.slug}/afweging`);
  return (
    <>
      <Heading level={1}>{t("weighing.titleOf", { proposal: shortTitle(proposal.title) })}</Heading>
      {weighing?.publishedAt && scenario ? (
        <>
          <Paragraph lead>{t("weighing.lead")}</Paragraph>
          <Paragraph small>
            {t("weighing.published", {
              version: weighing.version,
              date: formatDate(weighing.publishedAt, language),
            })}
          </Paragraph>
          <WeighingVersions here={here} shown={weighing.version} versions={versions} />
          {plans.length > 1 ? (
            <ChoiceLinks
              label={t("weighing.chooseScenario")}
              links={plans.map(({ code, name }) => ({
                href: `${here}?plan=${code}`,
                label: name,
                current: code === scenario.code,
              }))}
            />
          ) : null}
          <WeighingView
            {...beside}
            content={weighing.content}
            guardians={guardians}
            scenario={scenario.code}
            views={views}
          />
        </>
      ) : (
        <EmptyState title={t("weighing.noneTitle")}>
          <p>{t("weighing.none")}</p>
        </EmptyState>
      )}
      <GuardianVoices guardians={guardians} mayRemove={mayRemove} views={views} />
      <ButtonLink href={path(`/voorstellen/${proposal.slug}`)} variant="secondary">
        {t("weighing.toProposal")}
      </ButtonLink>
    </>
  );
}
