import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { signedInUser } from "~/features/accounts/signed-in.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { findFile } from "~/features/proposals/files/file.queries.server.ts";
import { fileHeaders } from "~/features/proposals/files/file-headers.ts";
import { mayEditProposals } from "~/features/proposals/proposals.permissions.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";

const Search = z.strictObject({});

/** A picture or document of a proposal; before it is published only who writes proposals has it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  searchParams(request, Search);
  const id = z.uuid().safeParse(requireParam(params, "id")).data ?? notFound();
  const { id: organisationId } = await currentOrganisation(db);
  const { content, ...file } = (await findFile(db, { organisationId, id })) ?? notFound();
  if (!file.isPublished && !mayEditProposals((await signedInUser(request))?.role)) notFound();
  return new Response(new Uint8Array(content), { headers: fileHeaders({ ...file, bytes: content.length }) });
}
