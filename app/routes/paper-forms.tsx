import { Readable } from "node:stream";
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { rolesThatEnter } from "~/features/responses/paper/paper.permissions.ts";
import { paperDeskById } from "~/features/responses/paper/paper-desk.queries.server.ts";
import { PrintSearch } from "~/features/responses/paper/paper-form.server.ts";
import { formNumber, printedForms } from "~/features/responses/paper/printed-form-pdf.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";

/** The questionnaire on paper, once for each number; of a closed round the page that says that nothing can be printed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesThatEnter);
  const { vanaf, aantal } = searchParams(request, PrintSearch);
  const roundId = requireNumber(params, "id");
  const desk = (await paperDeskById(db, { organisationId, roundId, now: clock.now() })) ?? notFound();
  if (desk.state === "closed")
    return redirect(inLanguage(languageOf(request), `/beheer/rondes/${roundId}/papier`), 303);
  const { name: organisation } = await currentOrganisation(db);
  const numbers = Array.from({ length: aantal }, (_, index) => formNumber(desk.round.opensAt, vanaf + index));
  const from = { organisation, contact: env.contactEmail ?? null };
  const fileName = translator("nl")("paper.print.fileName", { round: desk.round.slug });
  return new Response(Readable.toWeb(printedForms(desk, numbers, from)) as ReadableStream, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Content-Type": "application/pdf",
    },
  });
}
