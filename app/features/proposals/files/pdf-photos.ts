/** What a JPEG calls the part in which a telephone notes where and with what a photo was taken: Exif, and XMP beside it. */
const notes = /\xff\xe1(.)(.)(?=Exif\0\0|http:\/\/ns\.adobe\.com\/x)/gs;

/**
 * A PDF, as Latin-1 letters, in which the photos tell no longer where they were taken: every letter of such a note is a nul,
 * so that everything else stays in its place. A photo that is packed once more is not looked into.
 */
export function withoutPhotoNotes(pdf: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { index, 1: high = "", 2: low = "" } of pdf.matchAll(notes)) {
    // The length of a part counts its own two letters.
    const start = index + 4;
    const end = index + 2 + high.charCodeAt(0) * 256 + low.charCodeAt(0);
    if (start < done || end <= start || end > pdf.length) continue;
    parts.push(pdf.slice(done, start), "\0".repeat(end - start));
    done = end;
  }
  return [...parts, pdf.slice(done)].join("");
}
