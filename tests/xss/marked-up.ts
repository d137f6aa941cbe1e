import fc from "fast-check";
import { expect } from "vitest";
import { RICH_TEXT_TAGS } from "~/ui/rich-text-html.ts";

const plain = RICH_TEXT_TAGS.filter((tag) => tag !== "a" && tag !== "br").join("|");
const listed = new RegExp(
  `^<(/?(${plain})|br /|ol start="\\d{1,9}"|/a|a href="(https?:|mailto:|/(?![/\\\\]))[^"<>]*" rel="noreferrer")>$`,
);

/** The tags in a text of staff as it is shown that are not on the closed list, or that carry more than they may. */
export function unlistedTags(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !listed.test(tag));
}

// Nothing on the closed list is a div, so the first end is that of the text.
const texts = /(<div class="ui-prose ui-flow ui-rich-text"[^>]*>)(.*?)(<\/div>)/gs;

/** A page with its texts of staff left empty, each of which must hold listed tags only. */
export function withoutMarkedUpTexts(page: string): string {
  return page.replaceAll(texts, (_, start: string, text: string, end: string) => {
    expect(unlistedTags(text), text).toEqual([]);
    return `${start}${end}`;
  });
}

/** Any text, and rather one of the characters that mean something in a text of staff. */
export function markedUpPieces(): fc.Arbitrary<string> {
  const marks = ["*", "**", "_", "[", "](", ")", "!", "\n", "\n\n", "- ", "1. ", "#", "`", "\\", " "];
  const html = ["<", ">", '"', "'", "&", "<a href=", "<img src=x onerror=", "<!--", "-->", "&lt;"];
  const addresses = ["javascript:", "https://", "//", "mailto:", "www.", "/x"];
  const pieces = fc.constantFrom(...marks, ...html, ...addresses, "x", "é");
  return fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(""));
}
