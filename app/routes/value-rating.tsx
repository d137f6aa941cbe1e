import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { answerToForm } from "~/features/responses/answer-to-form.server.ts";
import { startAnswering, takeAnswers } from "~/features/responses/answering.server.ts";
import { AnsweringPage } from "~/features/responses/answering-page.tsx";
import { NoRound } from "~/features/responses/closed-door.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t) => t("questionnaires.valueRating.title"),
  breadcrumbs: () => [],
};

/** Passes on when to try again after too many answers. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

async function question({ request, context }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const wanted = "open value rating" as const;
  return { organisationId, wanted, request, clientAddress: context.clientAddress, now: clock.now() };
}

export async function loader(args: LoaderFunctionArgs) {
  return { answering: await startAnswering(db, await question(args)) };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await question(args);
  return answerToForm(args.request, await takeAnswers(db, asked, await readForm(args.request)));
}

export default function ValueRating() {
  const { answering } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  const shown = taken?.answering ?? answering;
  return shown ? <AnsweringPage answering={shown} /> : <NoRound />;
}
