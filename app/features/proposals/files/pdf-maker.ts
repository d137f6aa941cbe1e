import { endOfString } from "./pdf-streams.ts";

/** What XMP calls whoever made a document. */
const makers = ["dc:creator", "dc:contributor", "dc:publisher", "pdf:Author", "xmpRights:Owner"] as const;

/**
 * A PDF, as Latin-1 letters, without the name of its maker where that stands in the open: every letter of it is a space, so
 * that everything else stays in its place.
 */
export function withoutMaker(pdf: string): string {
  return makers.reduce(withoutElement, withoutAuthor(pdf));
}

/**
 * Whether text of a PDF still names a maker, in whatever form: packed, as an attribute, in CDATA, or in an element that is
 * not closed as expected. Finds more than `withoutMaker` can take away, so that what is in doubt is refused.
 */
export function namesMaker(text: string): boolean {
  const author = /\/Author\s*(?:\(\s*[^\s)]|<\s*[0-9a-fA-F<]|\d)/.test(text);
  return author || makers.some((name) => attributeOf(name).test(text) || elementOf(name).test(text));
}

const attributeOf = (name: string) => new RegExp(`${name}\\s*=\\s*(?:"\\s*[^"\\s]|'\\s*[^'\\s])`);
/** An opened element in which something other than tags and spaces follows before its end, or before the end of all. */
const elementOf = (name: string) =>
  new RegExp(`<${name}(?:\\s[^>]*)?(?<!/)>(?:\\s|<(?!/${name}|!)[^>]*>)*(?:<!\\[CDATA\\[|[^<\\s])`);

function withoutAuthor(pdf: string): string {
  const parts: string[] = [];
  const names = /\/Author[\0\t\n\f\r ]*(?=\(|<(?!<))/g;
  let done = 0;
  for (let found = names.exec(pdf); found; found = names.exec(pdf)) {
    const start = names.lastIndex;
    const end = pdf[start] === "(" ? endOfString(pdf, start) : pdf.indexOf(">", start) + 1;
    if (!end) break;
    parts.push(pdf.slice(done, start + 1), " ".repeat(end - start - 2));
    done = end - 1;
    names.lastIndex = end;
  }
  return [...parts, pdf.slice(done)].join("");
}

/** The texts between the tags of an element go; the tags stay. */
function withoutElement(xml: string, name: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { index: start } of xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?<!/)>`, "g"))) {
    const end = xml.indexOf(`</${name}>`, start);
    if (end === -1) break;
    if (start < done) continue;
    const blank = xml
      .slice(start, end + 1)
      .replace(/>([^<]+)(?=<)/g, (_, text: string) => `>${" ".repeat(text.length)}`);
    parts.push(xml.slice(done, start), blank);
    done = end + 1;
  }
  return [...parts, xml.slice(done)].join("");
}
