import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { DecidedInputs } from "~/features/discussions/decisions/decided-inputs.tsx";
import {
  decidedInputs,
  publishedDecisions,
  reasonsOf,
} from "~/features/discussions/decisions/decision.queries.server.ts";
import { inputsPerPage } from "~/features/discussions/decisions/decision.ts";
import { DecisionSearch } from "~/features/discussions/decisions/decision-form.server.ts";
import { decidingPath, publishedList } from "~/features/discussions/decisions/decision-path.ts";
import { DecisionView } from "~/features/discussions/decisions/decision-view.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, page) => t("decisions.titleOf", { proposal: page ? shortTitle(page.proposal.title) : "" }),
  breadcrumbs: ({ t, path }, page) => [
    { href: path("/voorstellen"), label: t("proposals.list.title") },
    ...(page ? [{ href: path(`/voorstellen/${page.proposal.slug}`), label: shortTitle(page.proposal.title) }] : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { besluit: chosenId, pagina: page, klaar: done } = searchParams(request, DecisionSearch);
  const { id: organisationId } = await currentOrganisation(db);
  const proposal = (await namedProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  const about = { organisationId, proposalId: proposal.id };
  const [all, counts] = await Promise.all([
    publishedDecisions(db, about),
    countInputs(db, { ...about, now: clock.now() }),
  ]);
  const decisions = chosenId === undefined ? all : all.filter(({ id }) => id === chosenId);
  const [chosen] = chosenId === undefined ? [] : decisions;
  if (chosenId !== undefined && !chosen) notFound();
  const pages = chosen ? Math.max(1, Math.ceil((chosen.used + chosen.setAside) / inputsPerPage)) : 1;
  if (page > pages) notFound();
  const [reasons, inputs] = await Promise.all([
    reasonsOf(db, { organisationId, decisionIds: decisions.map(({ id }) => id) }),
    chosen ? decidedInputs(db, { organisationId, decisionId: chosen.id, page, pageSize: inputsPerPage }) : [],
  ]);
  const isPublisher = done !== undefined && (await isOfficial(request));
  return { proposal, decisions, chosen: chosen ?? null, counts, reasons, inputs, page, pages, isPublisher };
}

/** Whether somebody reads who can have published a decision: not everybody who was sent the address. */
async function isOfficial(request: Request): Promise<boolean> {
  const user = await signedInUser(request);
  return user !== null && rolesThatAnswer.includes(user.role);
}

export default function ProposalDecisionsPage() {
  const { proposal, decisions, chosen, counts, reasons, inputs, page, pages, isPublisher } =
    useLoaderData<typeof loader>();
  const { t, path } = useText();
  const { slug, title } = proposal;
  return (
    <>
      <Heading level={1}>{t("decisions.heading", { proposal: shortTitle(title) })}</Heading>
      {chosen && isPublisher ? (
        <Alert kind="ok" live title={t("decisions.isPublished")}>
          <Link href={path(`${decidingPath(slug)}#${publishedList}`)}>{t("decisions.isWrong")}</Link>
        </Alert>
      ) : null}
      <Paragraph lead>{t("decisions.lead")}</Paragraph>
      {chosen ? null : (
        <>
          <Heading level={2}>{t("decisions.counter.title")}</Heading>
          <InputCounter counts={counts} />
          <Paragraph small>{t("decisions.counter.what")}</Paragraph>
        </>
      )}
      {decisions.length === 0 ? <EmptyState title={t("decisions.noneTitle")}>{t("decisions.none")}</EmptyState> : null}
      {decisions.map((decision) => (
        <DecisionView
          alone={chosen !== null}
          decision={decision}
          key={decision.id}
          reasons={reasons.filter(({ decisionId }) => decisionId === decision.id)}
          slug={slug}
        />
      ))}
      {chosen ? <DecidedInputs decision={chosen} inputs={inputs} page={page} pages={pages} slug={slug} /> : null}
      <ButtonLink href={path(`/voorstellen/${slug}`)} variant="secondary">
        {t("decisions.toProposal")}
      </ButtonLink>
    </>
  );
}
