import { faultOfPdf, latin1, type PdfFault } from "./pdf-check.server.ts";
import { withoutMaker } from "./pdf-maker.ts";
import { withoutPhotoNotes } from "./pdf-photos.ts";
import { formatOf } from "./picture-parts.ts";
import type { FileKind } from "./proposal-file-kind.ts";
import { type PictureFault, redraw } from "./redraw.server.ts";

/** Most bytes of a file that comes in. */
const mostBytes = 10_000_000;

/** Why a file is not taken. */
export type FileFault = "too-large" | "unknown-kind" | "no-document" | "no-picture" | PictureFault | PdfFault;

/** A file as the site keeps it. */
export interface AcceptedFile {
  content: Buffer;
  mediaType: "image/webp" | "application/pdf";
  width: number | null;
  height: number | null;
}

export type Acceptance = { kind: "accepted"; file: AcceptedFile } | { kind: "refused"; fault: FileFault };

/** Looks at what a file is by its bytes, never by its name, and makes of it what the site may pass on. */
export async function acceptFile(bytes: Uint8Array, wanted: FileKind): Promise<Acceptance> {
  if (bytes.length > mostBytes) return { kind: "refused", fault: "too-large" };
  const format = formatOf(bytes);
  if (format === undefined) return { kind: "refused", fault: "unknown-kind" };
  if ((format === "pdf") !== (wanted === "document")) {
    return { kind: "refused", fault: format === "pdf" ? "no-picture" : "no-document" };
  }
  return format === "pdf" ? await acceptPdf(bytes) : await acceptPicture(bytes, format);
}

async function acceptPdf(bytes: Uint8Array): Promise<Acceptance> {
  const text = latin1(bytes);
  const nameless = withoutPhotoNotes(withoutMaker(text));
  // A signature holds for every byte: without the name it would tell that somebody tampered with the document.
  if (nameless !== text && text.includes("/ByteRange")) return { kind: "refused", fault: "maker" };
  const content = Buffer.from(nameless, "latin1");
  const fault = await faultOfPdf(content);
  if (fault) return { kind: "refused", fault };
  const file = { content, mediaType: "application/pdf", width: null, height: null } as const;
  return { kind: "accepted", file };
}

async function acceptPicture(bytes: Uint8Array, format: Parameters<typeof redraw>[1]): Promise<Acceptance> {
  const redrawn = await redraw(bytes, format);
  if (redrawn.kind === "refused") return redrawn;
  const { content, width, height } = redrawn;
  return { kind: "accepted", file: { content, mediaType: "image/webp", width, height } };
}
