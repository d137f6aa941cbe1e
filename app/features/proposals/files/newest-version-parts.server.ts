import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalFiles, proposals, proposalVersions } from "~db/schema/index.ts";
import type { ProposalDetails } from "../proposal.ts";

/** Of the proposal of the statement around it: which version is on the site, and the files that it shows and that were not taken away. */
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
  const { organisationId, id, kind, title, alternative, width, height, content } = proposalFiles;
  const ids = newest(db, sql`${proposalVersions.content} -> 'files'`);
  const shown = sql`jsonb_array_elements_text(coalesce((${ids}), '[]'::jsonb)) with ordinality as shown(id, place)`;
  const file = sql`json_build_object('id', ${id}, 'kind', ${kind}, 'title', ${title}, 'alternative', ${alternative},
    'width', ${width}, 'height', ${height}, 'bytes', octet_length(${content}))`;
  return db
    .select({ list: sql`coalesce(json_agg(${file} order by shown.place), '[]')` })
    .from(shown)
    .innerJoin(
      proposalFiles,
      and(eq(organisationId, proposals.organisationId), eq(id, sql`shown.id::uuid`), isNotNull(content)),
    );
}
