import { and, eq } from "drizzle-orm";
import type { AreaTree } from "~/features/areas/area.ts";
import type { Database } from "~db/client.server.ts";
import { proposals } from "~db/schema/index.ts";
import { fileTitles } from "../files/file.queries.server.ts";
import type { KnownNames } from "./content-words.ts";
import { type PublishedVersion, versionsOf } from "./live-proposal.queries.server.ts";

/** A proposal with all versions of it that were published, newest first. */
export interface PublishedVersions {
  title: string;
  slug: string;
  versions: Omit<PublishedVersion, "publishedBy">[];
  names: KnownNames;
}

/** The versions of the proposal with this name in its address; undefined when there is none. */
export async function publishedVersions(
  db: Database,
  tree: AreaTree,
  { organisationId, slug }: { organisationId: number; slug: string },
): Promise<PublishedVersions | undefined> {
  const [proposal] = await db
    .select({ id: proposals.id, title: proposals.title })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  if (!proposal) return undefined;
  const versions = await versionsOf(db, { organisationId, proposalId: proposal.id });
  const contents = versions.map(({ content }) => content);
  const files = await fileTitles(db, { organisationId, ids: [...new Set(contents.flatMap((one) => one.files))] });
  const told = versions.map(({ publishedBy: _official, ...version }) => version);
  return { title: proposal.title, slug, versions: told, names: namesOf(tree, contents, files) };
}

/** The names of the areas and files that contents refer to. */
export function namesOf(
  tree: AreaTree,
  contents: readonly PublishedVersion["content"][],
  files: readonly { id: string; title: string }[],
): KnownNames {
  const codes = contents.flatMap(({ areaCode, touchedAreas }) => [areaCode, ...touchedAreas]);
  return {
    areas: Object.fromEntries(codes.map((code) => [code, tree.get(code)?.name ?? code])),
    files: Object.fromEntries(files.map(({ id, title }) => [id, title])),
  };
}
