import { slugOf } from "~/platform/slug.ts";

/** How long a browser may keep a file that everybody may see: one that was taken away is gone by the next day. */
const publicSeconds = 86_400;

/**
 * What a browser is told of a file: its kind, that nothing in it runs, and under which name to keep it. That it is nothing
 * else (nosniff) every answer of the site says. A document is never opened as a page of the site. One that is not published stays in no cache.
 */
export function fileHeaders(file: { title: string; mediaType: string; isPublished: boolean; bytes: number }): Headers {
  const isDocument = file.mediaType === "application/pdf";
  const name = `${slugOf(file.title)}.${isDocument ? "pdf" : "webp"}`;
  return new Headers({
    "Cache-Control": file.isPublished ? `public, max-age=${publicSeconds}` : "private, no-store",
    "Content-Disposition": `${isDocument ? "attachment" : "inline"}; filename="${name}"`,
    "Content-Length": String(file.bytes),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Type": file.mediaType,
  });
}
