import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalFiles } from "~db/schema/index.ts";
import type { ProposalFile } from "./proposal-file-kind.ts";

/** These files, in this order, without what is in them. One that was taken away says when and why. */
export async function filesNamed(
  db: Database,
  { organisationId, ids }: { organisationId: number; ids: readonly string[] },
): Promise<ProposalFile[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(shownColumns)
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), inArray(proposalFiles.id, [...ids])));
  return ids.flatMap((wanted) => rows.filter((row) => row.id === wanted).map(asShown));
}

const { id, kind, title, alternative, width, height, content, removedAt, removedReason } = proposalFiles;
const bytes = sql<number>`coalesce(octet_length(${content}), 0)`;
const shownColumns = { id, kind, title, alternative, width, height, bytes, removedAt, removedReason };

type ShownRow = Omit<ProposalFile, "removed"> & { removedAt: Date | null; removedReason: string | null };

function asShown({ removedAt: at, removedReason: reason, ...file }: ShownRow): ProposalFile {
  return { ...file, removed: at && { at: at.toISOString(), reason: reason ?? "" } };
}

/** What these files are called, also those that were taken away. */
export async function fileTitles(
  db: Database,
  { organisationId, ids }: { organisationId: number; ids: readonly string[] },
): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  return await db
    .select({ id, title })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), inArray(id, [...ids])));
}

/** A file of a draft as officials see it, whether or not the draft still shows it. */
export interface DraftFile extends ProposalFile {
  isPublished: boolean;
}

/** Of the files of a draft those that it does not show any more, but that an earlier version still shows to everybody. */
export function shownEarlier(all: readonly DraftFile[], { files }: { files: readonly string[] }): DraftFile[] {
  return all.filter((file) => file.isPublished && !file.removed && !files.includes(file.id));
}

/** Every file that was ever added to a draft and is still known, oldest first. */
export async function filesOfDraft(
  db: Database,
  { organisationId, draftId }: { organisationId: number; draftId: number },
): Promise<DraftFile[]> {
  const rows = await db
    .select({ ...shownColumns, publishedAt: proposalFiles.publishedAt })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.draftId, draftId)))
    .orderBy(asc(proposalFiles.uploadedAt), asc(id));
  return rows.map(({ publishedAt: since, ...file }) => ({ ...asShown(file), isPublished: since !== null }));
}

/** A file with what is in it, or with when and why that was taken away. */
export type StoredFile =
  | { title: string; mediaType: string; content: Buffer; isPublished: boolean }
  | { content: null; removedAt: Date; reason: string };

/** The file with this id; undefined when there is none. */
export async function findFile(
  db: Database,
  { organisationId, id: wanted }: { organisationId: number; id: string },
): Promise<StoredFile | undefined> {
  const { mediaType, publishedAt } = proposalFiles;
  const [row] = await db
    .select({ title, mediaType, content, publishedAt, removedAt, removedReason })
    .from(proposalFiles)
    .where(and(eq(proposalFiles.organisationId, organisationId), eq(id, wanted)));
  if (!row) return undefined;
  if (row.removedAt) return { content: null, removedAt: row.removedAt, reason: row.removedReason ?? "" };
  if (!row.content) throw new Error(`File ${wanted} is empty`);
  return { title: row.title, mediaType: row.mediaType, content: row.content, isPublished: row.publishedAt !== null };
}
