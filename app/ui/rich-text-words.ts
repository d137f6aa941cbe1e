/** The words of a text of staff that are read as sentences: without its markup, and without addresses of links. */
export function richTextWords(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, "")
    .replace(/\*+/g, "");
}

const link = /(!?)\[([^\]]*)\]\(([^)\s]*)\)/g;
const heading = /^#{1,6}[ \t]+/gm;
/** Words between stars or underscores, within one paragraph; an address is found first, so that it stays as it is. */
const marked =
  /https?:\/\/[^\s*]+|(?<!\\)(\*{1,3})(?=\S)((?:[^*\n]|\n(?!\n))+)(?<=\S)\1|(?<![\w\\])(_{1,3})(?=\S)((?:[^_\n]|\n(?!\n))+)(?<=\S)\3(?!\w)/g;
/** Bold within slanting within bold. */
const deepest = 3;

/**
 * A text of staff for where nothing can be marked up, such as a mail: the words without their markup, lines and lists as they
 * were typed, and where a link leads in brackets behind its words.
 */
export function richTextAsPlain(text: string): string {
  let words = text.replace(link, withAddress).replace(heading, "");
  for (let pass = 0; pass < deepest; pass += 1) words = words.replace(marked, withoutMarks);
  return words.replace(/\\([\\*_[\]#])/g, "$1");
}

function withAddress(_typed: string, picture: string, words: string, address: string): string {
  if (picture) return words;
  return words.trim() === "" || words === address ? address : `${words} (${address})`;
}

function withoutMarks(typed: string, _stars?: string, starred?: string, _lines?: string, underlined?: string): string {
  return starred ?? underlined ?? typed;
}
