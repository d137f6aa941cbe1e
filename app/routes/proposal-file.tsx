import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findFile } from "~/features/proposals/files/file.queries.server.ts";
import { fileHeaders } from "~/features/proposals/files/file-headers.ts";
import { mayEditProposals } from "~/features/proposals/proposals.permissions.ts";
import { languageOf } from "~/i18n/language.ts";
import { translator } from "~/i18n/translate.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { formatDate } from "~/ui/format.ts";

const Search = z.strictObject({});

/** A picture or document of a proposal; before it is published only who writes proposals has it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  searchParams(request, Search);
  const id = z.uuid().safeParse(requireParam(params, "id")).data ?? notFound();
  const { id: organisationId } = await currentOrganisation(db);
  const file = (await findFile(db, { organisationId, id })) ?? notFound();
  if (file.content === null) return gone(request, file);
  if (!file.isPublished && !mayEditProposals((await signedInUser(request))?.role)) notFound();
  const { content, ...told } = file;
  return new Response(new Uint8Array(content), { headers: fileHeaders({ ...told, bytes: content.length }) });
}

/** What there is to say of a file that was taken away: when and why. */
function gone(request: Request, { removedAt, reason }: { removedAt: Date; reason: string }): Response {
  const language = languageOf(request);
  const sentence = translator(language)("proposalPage.fileGone", { date: formatDate(removedAt, language), reason });
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(`${sentence}\n`, { status: 410, headers });
}
