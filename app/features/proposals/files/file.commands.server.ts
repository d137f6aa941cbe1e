import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { proposalFiles } from "~db/schema/index.ts";
import { lockedDraft, writeFiles } from "../editing/draft.commands.server.ts";
import { type AcceptedFile, acceptFile, type FileFault } from "./accept-file.server.ts";
import { mostFiles } from "./most-files.ts";
import type { FileKind } from "./proposal-file-kind.ts";

export interface OnDraft {
  organisationId: number;
  draftId: number;
  officialId: string;
}

export type AddFileOutcome =
  | { kind: "added" }
  | { kind: "refused"; fault: FileFault | "too-many" }
  /** There is no such draft. */
  | { kind: "unknown" };

/**
 * Takes a file in and puts it behind the others of a draft. The same file sent twice stands there once. Somebody who is
 * writing in the draft meanwhile does not notice.
 */
export async function addFile(
  db: Database,
  {
    kind,
    title,
    alternative,
    bytes,
    ...by
  }: OnDraft & {
    kind: FileKind;
    title: string;
    alternative: string | null;
    bytes: Uint8Array;
  },
  now: Date,
): Promise<AddFileOutcome> {
  // Before the transaction: to draw a picture anew takes long.
  const accepted = await acceptFile(bytes, kind);
  if (accepted.kind === "refused") return accepted;
  return await db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, by);
    if (!draft) return { kind: "unknown" };
    const { content } = draft;
    if (await isThere(tx, by, { file: accepted.file, title, ids: content.files })) return { kind: "added" };
    if (content.files.length >= mostFiles) return { kind: "refused", fault: "too-many" };
    const { organisationId, draftId, officialId: uploadedBy } = by;
    const [row] = await tx
      .insert(proposalFiles)
      .values({ organisationId, draftId, kind, title, alternative, ...accepted.file, uploadedBy, uploadedAt: now })
      .returning({ id: proposalFiles.id });
    if (!row) throw new Error("The file was not stored");
    await writeFiles(tx, by, { ...content, files: [...content.files, row.id] }, now);
    return { kind: "added" };
  });
}

async function isThere(
  tx: Database,
  { organisationId, draftId }: OnDraft,
  { file, title, ids }: { file: AcceptedFile; title: string; ids: readonly string[] },
): Promise<boolean> {
  const rows = await tx
    .select({ id: proposalFiles.id })
    .from(proposalFiles)
    .where(
      and(
        eq(proposalFiles.organisationId, organisationId),
        eq(proposalFiles.draftId, draftId),
        eq(proposalFiles.title, title),
        eq(proposalFiles.content, file.content),
      ),
    );
  return rows.some(({ id }) => ids.includes(id));
}

/** Takes a file off a draft, and away altogether when nobody ever saw it. False when there is no such draft. */
export async function removeFile(
  db: Database,
  { fileId, ...by }: OnDraft & { fileId: string },
  now: Date,
): Promise<boolean> {
  return await changeFiles(db, by, now, async (tx, files) => {
    await tx
      .delete(proposalFiles)
      .where(
        and(
          eq(proposalFiles.organisationId, by.organisationId),
          eq(proposalFiles.draftId, by.draftId),
          eq(proposalFiles.id, fileId),
          isNull(proposalFiles.publishedAt),
        ),
      );
    return files.filter((id) => id !== fileId);
  });
}

/** Shows a file before all others. False when there is no such draft. */
export async function showFileFirst(
  db: Database,
  { fileId, ...by }: OnDraft & { fileId: string },
  now: Date,
): Promise<boolean> {
  return await changeFiles(db, by, now, async (_tx, files) =>
    files.includes(fileId) ? [fileId, ...files.filter((id) => id !== fileId)] : files,
  );
}

async function changeFiles(
  db: Database,
  by: OnDraft,
  now: Date,
  change: (tx: Database, files: string[]) => Promise<string[]>,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, by);
    if (!draft) return false;
    await writeFiles(tx, by, { ...draft.content, files: await change(tx, draft.content.files) }, now);
    return true;
  });
}
