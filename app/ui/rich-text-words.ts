/** The words of a text of staff that are read as sentences: without its markup, and without addresses of links. */
export function richTextWords(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, "")
    .replace(/\*+/g, "");
}
