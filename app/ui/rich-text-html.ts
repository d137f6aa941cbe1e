import { Marked } from "marked";
import sanitize from "sanitize-html";
import { readRichText } from "./rich-text-reader.ts";

/** Every tag that a text of staff can hold when it is shown. May only become shorter. */
export const RICH_TEXT_TAGS = ["p", "br", "strong", "em", "ul", "ol", "li", "a"];

const SCHEMES = ["https", "http", "mailto"];

const drawer = new Marked({
  renderer: {
    // The headings of a page are its own, so that every proposal is built alike.
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
    },
    // Pictures stand in a place of their own, with a description; here that description is all there is.
    image({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    /** Of a link that leads where it may not, only the words stay; one without words shows where it leads. */
    link({ href, tokens }) {
      const address = addressOf(href);
      const words = this.parser.parseInline(tokens).trim();
      return address === null ? words : `<a href="${address}" rel="noreferrer">${words || address}</a>`;
    },
    checkbox({ checked }) {
      return checked ? "[x] " : "[ ] ";
    },
  },
});

/**
 * A text of staff as HTML: Markdown of which paragraphs, line breaks, bold, slanting, lists and links are kept. Tags that
 * somebody typed are shown as they were typed.
 *
 * What comes out holds no tag but `RICH_TEXT_TAGS` and no attribute but the first number of a list, and `href` and `rel` of
 * a link to a page or an address. Only `app/ui/rich-text.tsx` puts it on a page.
 *
 * @see docs/requirements.md INJ-2
 */
export function richTextHtml(text: string): string {
  return sanitize(markedUp(text), {
    allowedTags: RICH_TEXT_TAGS,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedSchemes: SCHEMES,
    allowProtocolRelative: false,
  }).trim();
}

/** Not clean yet. A text that the reader cannot take apart is shown as it was typed: a page must not fail by it. */
function markedUp(text: string): string {
  const tokens = readRichText(text);
  if (tokens !== null) return drawer.parser(tokens);
  const typed = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p>${typed.replaceAll("\n", "<br />")}</p>`;
}

const HERE = "https://here.invalid";

/** Where a link leads, as it can stand in an attribute; null where it may not lead there. */
export function addressOf(typed: string): string | null {
  const href = typed.startsWith("www.") ? `https://${typed}` : typed;
  if (!URL.canParse(href, HERE)) return null;
  const url = new URL(href, HERE);
  const isOnThisSite = url.origin === HERE;
  if (isOnThisSite ? !href.startsWith("/") : !hasGoodScheme(href)) return null;
  const address = isOnThisSite ? url.href.slice(HERE.length) : url.href;
  // Dots within a path can leave what a browser reads as another site.
  if (address.startsWith("//")) return null;
  return address.replaceAll("&", "&amp;").replaceAll('"', "%22").replaceAll("<", "%3C").replaceAll(">", "%3E");
}

/** Not of an address such as `//elsewhere.example`, which takes its scheme from the page. */
function hasGoodScheme(href: string): boolean {
  return SCHEMES.some((scheme) => href.toLowerCase().startsWith(`${scheme}:`));
}
