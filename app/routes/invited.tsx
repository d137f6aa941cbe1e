import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignOutFirst } from "~/features/accounts/sign-out-first.tsx";
import { signedInUser, worksHere } from "~/features/accounts/signed-in.server.ts";
import { answerToClaim, type ClaimAnswer } from "~/features/invitations/claim/claim-answer.server.ts";
import { ClaimForm } from "~/features/invitations/claim/claim-form.server.ts";
import { lookAtInvitation } from "~/features/invitations/claim/invitation-page.queries.server.ts";
import {
  CodeRefused,
  Declined,
  GoOn,
  Invitation,
  NotOpenYet,
  PlaceGiven,
  TypeCode,
} from "~/features/invitations/claim/invited-view.tsx";
import { CodeUsed } from "~/features/invitations/claim/used-code.tsx";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { slugOfResumeCode } from "~/features/responses/draft.queries.server.ts";
import { findReceived } from "~/features/responses/receipt.queries.server.ts";
import { receiptOf } from "~/features/responses/receipt.server.ts";
import { resumeAnswering } from "~/features/responses/resuming.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { typedCodeOf } from "~/platform/typed-code.server.ts";
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
  return data(shown, { status: page.kind === "refused" ? 404 : page.kind === "used" ? 410 : 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const submission = parseWithZod(await readForm(request), { schema: ClaimForm });
  if (submission.status !== "success") return badRequest();
  const { formKey, code = "", intent, anders } = submission.value;
  const { token } = params;
  const { clientAddress } = context;
  const sent = token === undefined ? { typed: code } : { token };
  if (!intent && worksHere(await signedInUser(request))) {
    return (
      (await receiptBehind(request, organisationId, code)) ?? data({ kind: "staff", code } as const, { status: 403 })
    );
  }
  const answer = await answerToClaim(db, {
    ...{ organisationId, sent, request, clientAddress, formKey, now: clock.now() },
    declines: intent === "afmelden",
  });
  if (answer.data.kind !== "refused" || token !== undefined) return answer;
  if (intent) return unknownCode(code);
  return (
    (await otherCode(request, { organisationId, code, formKey, clientAddress, isSure: anders !== undefined })) ??
    unknownCode(code)
  );
}

interface TypedCode {
  organisationId: number;
  code: string;
  formKey: string;
  clientAddress: string;
  isSure: boolean;
}

/** People hold codes of several kinds that look alike: one to go on elsewhere, or that of a receipt. */
async function otherCode(request: Request, typed: TypedCode) {
  const { organisationId } = typed;
  const code = typedCodeOf(typed.code);
  const slug = code && (await slugOfResumeCode(db, { ...typed, code }));
  const resumed = slug && (await resumeAnswering(db, { ...typed, slug, request, now: clock.now() }));
  if (resumed && resumed.kind === "resumed") {
    const headers = { "Set-Cookie": resumed.cookie };
    return redirect(inLanguage(languageOf(request), `/vragenlijsten/${slug}`), { status: 303, headers });
  }
  if (resumed && resumed.kind === "someone-else") {
    return data<ClaimAnswer>({ kind: "typed", code: typed.code, problem: "someoneElse" }, { status: 409 });
  }
  return await receiptBehind(request, organisationId, typed.code);
}

async function receiptBehind(request: Request, organisationId: number, code: string) {
  const receipt = receiptOf(code);
  const received = receipt && (await findReceived(db, { organisationId, receipt }));
  return received ? redirect(inLanguage(languageOf(request), `/bedankt/${received.receipt}`), 303) : undefined;
}

/** The code stays in its field: most who type a code that nobody knows made a mistake. */
function unknownCode(code: string) {
  return data<ClaimAnswer>({ kind: "typed", code, problem: "unknown" }, { status: 404 });
}

/** The page behind the link in a letter or a mail, and the page to type its code. */
export default function InvitedPage() {
  const shown = useLoaderData<typeof loader>();
  const { page, organisation, contact, address, formKey } = shown;
  const answer = useActionData<typeof action>();
  if (answer?.kind === "place") return <PlaceGiven {...answer} address={address} />;
  if (answer?.kind === "upcoming") return <NotOpenYet {...answer} formKey={formKey} />;
  if (answer?.kind === "declined") return <Declined />;
  if (answer?.kind === "yours") return <GoOn {...answer} formKey={formKey} />;
  if (answer?.kind === "used") return <CodeUsed {...answer} contact={contact} organisation={organisation} />;
  if (answer?.kind === "typed")
    return <TypeCode {...answer} contact={contact} formKey={formKey} organisation={organisation} />;
  if (answer?.kind === "refused") return <CodeRefused contact={contact} organisation={organisation} />;
  const behind = <BehindLink {...shown} />;
  return answer?.kind === "staff" ? (
    <>
      <SignOutFirst />
      {page.kind === "type-code" ? <TypeCode {...shown} code={answer.code} /> : behind}
    </>
  ) : (
    behind
  );
}

function BehindLink({ page, organisation, contact, formKey }: ReturnType<typeof useLoaderData<typeof loader>>) {
  switch (page.kind) {
    case "type-code":
      return <TypeCode contact={contact} formKey={formKey} organisation={organisation} />;
    case "valid":
      return <Invitation {...page} formKey={formKey} />;
    case "upcoming":
      return <NotOpenYet {...page} formKey={formKey} />;
    case "yours":
      return <GoOn formKey={formKey} hasAnswered={page.hasAnswered} round={page.round} />;
    case "used":
      return <CodeUsed {...page} contact={contact} organisation={organisation} />;
    case "refused":
      return <CodeRefused contact={contact} organisation={organisation} />;
    default:
      return unreachable(page);
  }
}
