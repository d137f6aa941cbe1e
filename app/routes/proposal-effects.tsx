import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { shortTitle } from "~/features/proposals/proposal.ts";
import { answerToForm } from "~/features/responses/answer-to-form.server.ts";
import { startAnswering, takeAnswers } from "~/features/responses/answering.server.ts";
import { AnsweringPage } from "~/features/responses/answering-page.tsx";
import { NoRound } from "~/features/responses/closed-door.tsx";
import { ScenarioReading } from "~/features/responses/scenario-reading.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, data) => t("responses.effectTitle", { proposal: shortTitle(data?.proposal.title ?? "") }),
  breadcrumbs: ({ t, path }, data) => [
    { href: path("/voorstellen"), label: t("site.nav.proposals") },
    ...(data ? [{ href: path(`/voorstellen/${data.proposal.slug}`), label: shortTitle(data.proposal.title) }] : []),
  ],
};

/** Passes on when to try again after too many answers. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

async function question({ request, params, context }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const wanted = { proposalSlug: requireParam(params, "slug") };
  return { organisationId, wanted, request, clientAddress: context.clientAddress, now: clock.now() };
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await question(args);
  const [proposal, answering] = await Promise.all([
    findProposal(db, { organisationId: asked.organisationId, slug: asked.wanted.proposalSlug }),
    startAnswering(db, asked),
  ]);
  return { proposal: proposal ?? notFound(), answering };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await question(args);
  return answerToForm(args.request, await takeAnswers(db, asked, await readForm(args.request)));
}

export default function ProposalEffects() {
  const { answering, proposal } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>()?.answering ?? answering;
  if (!shown) return <NoRound />;
  return <AnsweringPage answering={shown} reading={{ plan: <ScenarioReading proposal={proposal} /> }} />;
}
