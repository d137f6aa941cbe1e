import { and, eq, inArray, isNull } from "drizzle-orm";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposalFiles } from "~db/schema/index.ts";
import { type LockedDraft, lockedDraft, writeFiles } from "../editing/draft.commands.server.ts";
import type { OnDraft } from "./file.commands.server.ts";

interface OnFile extends OnDraft {
  fileId: string;
}
type FileRow = typeof proposalFiles.$inferSelect;

/** The file of a draft, which nobody else changes until the transaction ends. */
async function lockedFile(tx: Database, { organisationId, draftId, fileId }: OnFile): Promise<FileRow | undefined> {
  const [row] = await tx
    .select()
    .from(proposalFiles)
    .where(
      and(
        eq(proposalFiles.organisationId, organisationId),
        eq(proposalFiles.draftId, draftId),
        eq(proposalFiles.id, fileId),
      ),
    )
    .for("update");
  return row;
}

const isFile = ({ organisationId, fileId }: Pick<OnFile, "organisationId" | "fileId">) =>
  and(eq(proposalFiles.organisationId, organisationId), eq(proposalFiles.id, fileId));

export type EraseOutcome =
  | { kind: "erased" }
  /** Nobody but officials ever saw it: taking it off the draft is enough. */
  | { kind: "not-published" }
  | { kind: "unknown" };

/**
 * Takes what is in a published file away for good, with a reason that everybody can read, and with it the same picture under
 * other words: of an earlier version, or waiting for the next. That it was there stays: in the versions that showed it and at
 * the comments that point at it. Asked for twice it is done once.
 */
export async function eraseFile(
  db: Database,
  { reason, ...by }: OnFile & { reason: string },
  now: Date,
): Promise<EraseOutcome> {
  return await db.transaction(async (tx): Promise<EraseOutcome> => {
    const draft = await lockedDraft(tx, by);
    const file = await lockedFile(tx, by);
    if (!draft || !file) return { kind: "unknown" };
    if (file.publishedAt === null) return { kind: "not-published" };
    if (file.removedAt !== null) return { kind: "erased" };
    const { organisationId, officialId: actorId, fileId } = by;
    const same = await sameFiles(tx, by, file);
    const unseen = same.filter(({ publishedAt }) => publishedAt === null).map(({ id }) => id);
    if (unseen.length > 0) {
      await tx.delete(proposalFiles).where(areFiles(by, unseen));
      const files = draft.content.files.map((id) => (unseen.includes(id) ? fileId : id));
      await writeFiles(tx, by, { ...draft.content, files: [...new Set(files)] }, now);
    }
    const gone = { content: null, removedAt: now, removedReason: reason, removedBy: actorId };
    const seen = same.map(({ id }) => id).filter((id) => !unseen.includes(id));
    await tx.update(proposalFiles).set(gone).where(areFiles(by, seen));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now, action: "proposal.erase-file", subject: `file ${fileId}` },
      details: { reason },
    });
    return { kind: "erased" };
  });
}

/** A file and all that hold the same bytes in this proposal: another description makes another file of it. */
async function sameFiles(tx: Database, by: OnFile, { content }: FileRow) {
  if (content === null) return [];
  const { id, publishedAt, organisationId, draftId } = proposalFiles;
  return await tx
    .select({ id, publishedAt })
    .from(proposalFiles)
    .where(
      and(
        eq(organisationId, by.organisationId),
        eq(draftId, by.draftId),
        eq(proposalFiles.content, content),
        isNull(proposalFiles.removedAt),
      ),
    )
    .for("update");
}

const areFiles = ({ organisationId }: Pick<OnFile, "organisationId">, ids: readonly string[]) =>
  and(eq(proposalFiles.organisationId, organisationId), inArray(proposalFiles.id, ids));

export type DescribeOutcome =
  | { kind: "described" }
  /** Comments point at a drawing that is on the site: it stays the one that they point at. */
  | { kind: "fixed" }
  | { kind: "unknown" };

/**
 * Changes what a file is called and what it shows, in words. What was published never changes: there the draft gets the same
 * file under another name, which readers see with the next version.
 */
export async function describeFile(
  db: Database,
  { title, alternative, ...by }: OnFile & { title: string; alternative: string | null },
  now: Date,
): Promise<DescribeOutcome> {
  return await db.transaction(async (tx): Promise<DescribeOutcome> => {
    const draft = await lockedDraft(tx, by);
    const file = await lockedFile(tx, by);
    if (!draft || !file || file.removedAt !== null) return { kind: "unknown" };
    const words = wordsFor(file, { title, alternative });
    if (isCalled(file, words)) return { kind: "described" };
    if (file.publishedAt === null) {
      await tx.update(proposalFiles).set(words).where(isFile(by));
      return { kind: "described" };
    }
    if (file.kind === "drawing") return { kind: "fixed" };
    await replaceFile(tx, by, { draft, file: { ...file, ...words }, now });
    return { kind: "described" };
  });
}

type Words = Pick<FileRow, "title" | "alternative">;

/** A document is not described: it has its own text. */
function wordsFor({ kind }: FileRow, { title, alternative }: Words): Words {
  return { title, alternative: kind === "document" ? null : alternative };
}

function isCalled(file: Words, words: Words): boolean {
  return file.title === words.title && file.alternative === words.alternative;
}

/** Puts the same file in the place of a published one, under the words that it has now. */
async function replaceFile(
  tx: Database,
  by: OnFile,
  { draft, file, now }: { draft: LockedDraft; file: FileRow; now: Date },
): Promise<void> {
  const { id: _id, ...same } = file;
  const [row] = await tx
    .insert(proposalFiles)
    .values({ ...same, uploadedBy: by.officialId, uploadedAt: now, publishedAt: null })
    .returning({ id: proposalFiles.id });
  if (!row) throw new Error("The file was not stored");
  const files = draft.content.files.map((id) => (id === by.fileId ? row.id : id));
  await writeFiles(tx, by, { ...draft.content, files }, now);
}
