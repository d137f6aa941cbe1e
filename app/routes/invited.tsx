import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerToClaim } from "~/features/invitations/claim/claim-answer.server.ts";
import { ClaimForm } from "~/features/invitations/claim/claim-form.server.ts";
import { lookAtInvitation } from "~/features/invitations/claim/invitation-page.queries.server.ts";
import {
  CodeRefused,
  GoOn,
  Invitation,
  NotOpenYet,
  PlaceGiven,
  TypeCode,
} from "~/features/invitations/claim/invited-view.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";

export const handle: PageHandle = { title: (t) => t("invitations.invited.title"), breadcrumbs: () => [] };

/** Passes on when to try again after too many codes. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id: organisationId, name: organisation } = await currentOrganisation(db);
  const { token } = params;
  const page =
    token === undefined
      ? ({ kind: "type-code" } as const)
      : await lookAtInvitation(db, { organisationId, token, request, now: clock.now() });
  const shown = {
    page,
    organisation,
    contact: env.contactEmail ?? null,
    address: `${new URL(env.appOrigin).host}${inLanguage(languageOf(request), "/u")}`,
    formKey: crypto.randomUUID(),
  };
  return data(shown, { status: page.kind === "refused" ? 404 : 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const submission = parseWithZod(await readForm(request), { schema: ClaimForm });
  if (submission.status !== "success") return badRequest();
  const { formKey, code = "" } = submission.value;
  const { token } = params;
  return await answerToClaim(db, {
    organisationId,
    sent: token === undefined ? { typed: code } : { token },
    clientAddress: context.clientAddress,
    formKey,
    now: clock.now(),
  });
}

/** The page behind the link in a letter or a mail, and the page to type its code. */
export default function InvitedPage() {
  const { page, organisation, contact, address, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.kind === "place") return <PlaceGiven {...answer} address={address} />;
  if (answer?.kind === "typed") return <TypeCode code={answer.code} formKey={formKey} problem={answer.problem} />;
  if (answer?.kind === "refused") return <CodeRefused contact={contact} organisation={organisation} />;
  switch (page.kind) {
    case "type-code":
      return <TypeCode formKey={formKey} />;
    case "valid":
      return <Invitation formKey={formKey} round={page.round} />;
    case "upcoming":
      return <NotOpenYet round={page.round} />;
    case "yours":
      return <GoOn round={page.round} />;
    case "refused":
      return <CodeRefused contact={contact} organisation={organisation} />;
    default:
      return unreachable(page);
  }
}
