import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { answerToForm } from "~/features/responses/answer-to-form.server.ts";
import { startAnswering, takeAnswers } from "~/features/responses/answering.server.ts";
import { AnsweringPage } from "~/features/responses/answering-page.tsx";
import { languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t, data) => data?.title ?? t("responses.section.questions"),
  breadcrumbs: ({ t, path }, data) => {
    const panel = data?.answering.round.panel;
    const panels = { href: path("/panels"), label: t("site.nav.panels") };
    return panel ? [panels, { href: path(`/panels/${panel.slug}`), label: panel.name }] : [];
  },
};

/** Passes on when to try again after too many answers. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

async function question({ request, params, context }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  return {
    organisationId,
    wanted: { slug: requireParam(params, "slug") },
    request,
    clientAddress: context.clientAddress,
    now: clock.now(),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const answering = (await startAnswering(db, await question(args))) ?? notFound();
  const { titleNl, titleEn } = answering.round;
  return { answering, title: languageOf(args.request) === "nl" ? titleNl : titleEn };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await question(args);
  return answerToForm(args.request, await takeAnswers(db, asked, await readForm(args.request)));
}

export default function Questionnaire() {
  const { answering } = useLoaderData<typeof loader>();
  return <AnsweringPage answering={useActionData<typeof action>()?.answering ?? answering} />;
}
