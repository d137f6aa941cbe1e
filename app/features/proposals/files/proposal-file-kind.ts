/** What a file with a proposal is: a photo or artist's impression, a drawing of the plan, or a PDF. */
export const fileKinds = ["picture", "drawing", "document"] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file as pages show it (Dutch: bijlage). */
export interface ProposalFile {
  id: string;
  kind: FileKind;
  title: string;
  /** What is to be seen, for who does not see it; null on documents. */
  alternative: string | null;
  width: number | null;
  height: number | null;
  /** Size in bytes. */
  bytes: number;
  /** When and why it was taken away for good; ISO time. Null: it was not. */
  removed: { at: string; reason: string } | null;
}

/** A file that people look at: it has a size in pixels. */
export type ShownPicture = ProposalFile & { width: number; height: number; alternative: string };

/** Whether a file is to look at, rather than to open, and was not taken away. */
export function isPicture(file: ProposalFile): file is ShownPicture {
  return (
    !file.removed &&
    file.kind !== "document" &&
    file.width !== null &&
    file.height !== null &&
    file.alternative !== null
  );
}

/** Where a file is served. */
export function filePath(id: string): string {
  return `/bestanden/${id}`;
}
