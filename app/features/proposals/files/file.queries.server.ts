import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
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
    .where(and(eq(proposalFiles.organisationId, organisationId), inArray(id, [...ids]), isNotNull(content)));
  return ids.flatMap((wanted) => rows.find((row) => row.id === wanted) ?? []);
}

/** What these files are called, also those that were taken away. */
export async function fileTitles(
  db: Database,
  { organisationId, ids }: { organisationId: number; ids: readonly string[] },
): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  const { id, title } = proposalFiles;
  return await db
    .select({ id, title })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), inArray(id, [...ids])));
}

/** A file of a draft as officials see it, whether or not the draft still shows it. */
export interface DraftFile extends ProposalFile {
  isPublished: boolean;
  /** When and why it was taken away for good; ISO time. Null: it was not. */
  removed: { at: string; reason: string } | null;
}

/** Every file that was ever added to a draft and is still known, oldest first. */
export async function filesOfDraft(
  db: Database,
  { organisationId, draftId }: { organisationId: number; draftId: number },
): Promise<DraftFile[]> {
  const { id, kind, title, alternative, width, height, content, publishedAt, removedAt, removedReason } = proposalFiles;
  const bytes = sql<number>`coalesce(octet_length(${content}), 0)`;
  const rows = await db
    .select({ id, kind, title, alternative, width, height, bytes, publishedAt, removedAt, removedReason })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.draftId, draftId)))
    .orderBy(asc(proposalFiles.uploadedAt), asc(id));
  return rows.map(({ publishedAt: since, removedAt: at, removedReason: reason, ...file }) => ({
    ...{ ...file, isPublished: since !== null },
    removed: at && { at: at.toISOString(), reason: reason ?? "" },
  }));
}

/** A file with what is in it, or with when and why that was taken away. */
export type StoredFile =
  | { title: string; mediaType: string; content: Buffer; isPublished: boolean }
  | { content: null; removedAt: Date; reason: string };

/** The file with this id; undefined when there is none. */
export async function findFile(
  db: Database,
  { organisationId, id }: { organisationId: number; id: string },
): Promise<StoredFile | undefined> {
  const { title, mediaType, content, publishedAt, removedAt, removedReason } = proposalFiles;
  const [row] = await db
    .select({ title, mediaType, content, publishedAt, removedAt, removedReason })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.id, id)));
  if (!row) return undefined;
  if (row.removedAt) return { content: null, removedAt: row.removedAt, reason: row.removedReason ?? "" };
  if (!row.content) throw new Error(`File ${id} is empty`);
  return { title: row.title, mediaType: row.mediaType, content: row.content, isPublished: row.publishedAt !== null };
}
