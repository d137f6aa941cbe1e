import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalFiles, proposals, proposalVersions } from "~db/schema/index.ts";
import type { ProposalDetails } from "../proposal.ts";

/** Of the proposal of the statement around it: which version is on the site, and the files that it shows. */
export function newestVersionParts(db: Database) {
  const { version, publishedAt } = proposalVersions;
  const told = newest(db, sql`json_build_object('number', ${version}, 'publishedAt', ${publishedAt})`);
  return {
    version: sql<ProposalDetails["version"]>`(${told})`,
    files: sql<ProposalDetails["files"]>`(${shownFiles(db)})`,
  };
}

function newest(db: Database, value: ReturnType<typeof sql>) {
  return db
    .select({ value })
    .from(proposalVersions)
    .where(
      and(eq(proposalVersions.organisationId, proposals.organisationId), eq(proposalVersions.proposalId, proposals.id)),
    )
    .orderBy(desc(proposalVersions.version))
    .limit(1);
}

function shownFiles(db: Database) {
  const { organisationId, id, kind, title, alternative, width, height, content, removedAt, removedReason } =
    proposalFiles;
  const ids = newest(db, sql`${proposalVersions.content} -> 'files'`);
  const shown = sql`jsonb_array_elements_text(coalesce((${ids}), '[]'::jsonb)) with ordinality as shown(id, place)`;
  const file = sql`json_build_object('id', ${id}, 'kind', ${kind}, 'title', ${title}, 'alternative', ${alternative},
    'width', ${width}, 'height', ${height}, 'bytes', coalesce(octet_length(${content}), 0), 'removed', case
    when ${removedAt} is not null then json_build_object('at', ${removedAt}, 'reason', ${removedReason}) end)`;
  return db
    .select({ list: sql`coalesce(json_agg(${file} order by shown.place), '[]')` })
    .from(shown)
    .innerJoin(proposalFiles, and(eq(organisationId, proposals.organisationId), eq(id, sql`shown.id::uuid`)));
}
