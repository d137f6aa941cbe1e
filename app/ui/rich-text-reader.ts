import { type Lexer, Marked, type Token, Tokenizer } from "marked";
import { typedLines } from "./typed-lines.ts";

/** What Markdown knows and this text does not: the characters are words like others. */
const isNoMarkup = () => undefined;

/**
 * How many characters of one text are searched for the star or underscore that ends bold or slanting words. What somebody
 * writes needs a few times its length. In a text full of stars that nothing ends, each of them is searched to the end of its
 * paragraph, which takes seconds; once so much was searched, the stars that are left are words like others.
 */
const MOST_SEARCHED = 500_000;
/** Bold within slanting within bold, and more than anybody needs: what stands within is taken apart once more each time. */
const MOST_WITHIN = 6;
const spent = new WeakMap<Lexer, { searched: number; within: number }>();

const reader = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    html: isNoMarkup,
    tag: isNoMarkup,
    code: isNoMarkup,
    fences: isNoMarkup,
    codespan: isNoMarkup,
    table: isNoMarkup,
    blockquote: isNoMarkup,
    hr: isNoMarkup,
    def: isNoMarkup,
    reflink: isNoMarkup,
    del: isNoMarkup,
    lheading: isNoMarkup,
    emStrong(source, masked, before) {
      const so = spent.get(this.lexer) ?? { searched: 0, within: 0 };
      spent.set(this.lexer, so);
      if (so.searched >= MOST_SEARCHED || so.within >= MOST_WITHIN || !canBegin(source, before)) return undefined;
      so.within += 1;
      const found = Tokenizer.prototype.emStrong.call(this, source, masked, before);
      so.within -= 1;
      so.searched += (found?.raw ?? source).length;
      return found as ReturnType<Tokenizer["emStrong"]>;
    },
  },
});

/** Stars before words; underscores only where no letter or digit stands before them, as in a name of a file. */
function canBegin(source: string, before = ""): boolean {
  return /^(?:\*+[^\s*]|_+[^\s_])/.test(source) && !(source.startsWith("_") && /[\p{L}\p{N}]/u.test(before));
}

/** What the button for a link leaves to be filled in. */
const unfilled = /^(?:https?:\/\/|mailto:)$/;

/** Whether a text of staff holds a link of which the address was never filled in. */
export function hasUnfilledLink(text: string): boolean {
  let isFound = false;
  void reader.walkTokens(readRichText(text) ?? [], (token) => {
    isFound ||= (token.type === "link" || token.type === "image") && unfilled.test(token.href);
  });
  return isFound;
}

/** A text of staff taken apart; null for one that the reader cannot take apart, which is shown as it was typed. */
export function readRichText(text: string): Token[] | null {
  try {
    return reader.lexer(typedLines(text));
  } catch {
    return null;
  }
}
