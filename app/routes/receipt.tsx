import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { roundState } from "~/features/questionnaires/round.ts";
import { changeHere } from "~/features/responses/change-here.server.ts";
import { noteWithdrawn } from "~/features/responses/note-withdrawn.server.ts";
import { findReceived, type ReceivedResponse } from "~/features/responses/receipt.queries.server.ts";
import { receiptOf } from "~/features/responses/receipt.server.ts";
import { ReceiptPage } from "~/features/responses/receipt-page.tsx";
import { withdrawResponse } from "~/features/responses/response.commands.server.ts";
import { besideYou } from "~/features/results/beside-you/beside-you.queries.server.ts";
import { BesideYouTable } from "~/features/results/beside-you/beside-you-table.tsx";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";

export const handle: PageHandle = { title: (t) => t("responses.receipt.pageTitle") };

function requireReceipt(params: LoaderFunctionArgs["params"]): string {
  return receiptOf(requireParam(params, "receipt")) ?? notFound();
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: organisationId } = await currentOrganisation(db);
  const received = (await findReceived(db, { organisationId, receipt: requireReceipt(params) })) ?? notFound();
  const now = clock.now();
  const { round, answers, places, background } = received;
  const asked = { organisationId, slug: round.slug, answers, places, ...livesIn(background), now };
  const isOpen = roundState(round, now) === "open" && received.withdrawnOn === null;
  const { clientAddress } = context;
  const question = { organisationId, wanted: { slug: round.slug }, request, clientAddress, now };
  return {
    received,
    isOpen,
    change: isOpen ? await changeHere(db, question, received.receipt) : undefined,
    answerPath: answerPathOf(round),
    beside: await besideYou(db, asked),
  };
}

function livesIn({ gemeenteCode, wijkCode = null }: ReceivedResponse["background"]) {
  return { gemeenteCode, wijkCode };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.get("actie") !== "weghalen" || [...form].length !== 1) badRequest();
  const { id: organisationId } = await currentOrganisation(db);
  const receipt = requireReceipt(params);
  const outcome = await withdrawResponse(db, { organisationId, receipt, now: clock.now() });
  switch (outcome.kind) {
    case "withdrawn":
    case "already-withdrawn":
      await noteWithdrawn(db, { organisationId, receipt });
      return redirect(inLanguage(languageOf(request), `/bedankt/${receipt}`), 303);
    case "unknown-receipt":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

function answerPathOf({ instrument, slug, proposalSlug }: ReceivedResponse["round"]): string {
  if (instrument === "value_rating") return "/waarderen";
  return proposalSlug ? `/voorstellen/${proposalSlug}/effecten` : `/vragenlijsten/${slug}`;
}

export default function Receipt() {
  const { beside, ...page } = useLoaderData<typeof loader>();
  return <ReceiptPage {...page} beside={beside ? <BesideYouTable {...beside} /> : null} />;
}
