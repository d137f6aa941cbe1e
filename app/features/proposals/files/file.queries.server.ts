import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalFiles } from "~db/schema/index.ts";
import type { ProposalFile } from "./proposal-file-kind.ts";

/** These files, in this order, without what is in them. One that was taken away is left out. */
export async function filesNamed(
  db: Database,
  { organisationId, ids }: { organisationId: number; ids: readonly string[] },
): Promise<ProposalFile[]> {
  if (ids.length === 0) return [];
  const { id, kind, title, alternative, width, height, content } = proposalFiles;
  const rows = await db
    .select({ id, kind, title, alternative, width, height, bytes: sql<number>`octet_length(${content})` })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), inArray(id, [...ids])));
  return ids.flatMap((wanted) => rows.find((row) => row.id === wanted) ?? []);
}

/** A file with what is in it. */
export interface StoredFile {
  title: string;
  mediaType: string;
  content: Buffer;
  isPublished: boolean;
}

/** The file with this id; undefined when there is none. */
export async function findFile(
  db: Database,
  { organisationId, id }: { organisationId: number; id: string },
): Promise<StoredFile | undefined> {
  const { title, mediaType, content, publishedAt } = proposalFiles;
  const [row] = await db
    .select({ title, mediaType, content, publishedAt })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.id, id)));
  if (!row) return undefined;
  const { publishedAt: since, ...file } = row;
  return { ...file, isPublished: since !== null };
}
