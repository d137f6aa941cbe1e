/** The beginning of a line that can be a point of a list, with what is behind it. */
const point = /^([ \t]*)([-*•‣▪]|\d{1,9}[.)])[ \t]+(.*)$/;
/** Points within points within points: nobody needs more, and the reader of Markdown takes long over hundreds. */
const deepest = "      ";
const deeper = /^[ \t]{7,}/;
/** What Markdown takes for a point at the beginning of a line. */
const looksLikePoint = /^([ \t]*)(\d*)([-*+.)])(?=\s|$)/;

/**
 * A text as people type it, as Markdown that means what they see: points of a list may begin with any dash or round point;
 * a number begins a point only when it is 1 or follows the point before, so that a year stays a year; one point is one point,
 * however many dashes stand before it; and a line behind a list that is not indented stands below it.
 */
export function typedLines(text: string): string {
  const lines: string[] = [];
  let last = 0;
  let isInList = false;
  for (const line of text.split(/\r\n?|\n/).map((typed) => typed.replace(deeper, deepest))) {
    const found = pointIn(line, last);
    last = found?.number ?? last;
    // Markdown would take it for more words of the point above.
    const isBelowList = isInList && !found && /^\S/.test(line);
    if (isBelowList) lines.push("");
    lines.push(found ? found.written : asWords(line));
    isInList = found !== null || (isInList && /^\s+\S/.test(line));
  }
  return lines.join("\n");
}

/** The point that a line begins, if it does; `last` is the number of the point before. */
function pointIn(line: string, last: number): { written: string; number: number | null } | null {
  const [, indent, typed, words = ""] = point.exec(line) ?? [];
  if (indent === undefined || typed === undefined) return null;
  if (!/^\d/.test(typed)) return { written: `${indent}- ${asWords(words)}`, number: null };
  const number = Number.parseInt(typed, 10);
  const isNext = number === 1 || number === last + 1;
  return isNext ? { written: `${indent}${typed} ${asWords(words)}`, number } : null;
}

/** A line that does not begin a point, whatever it begins with. */
function asWords(line: string): string {
  return line.replace(looksLikePoint, "$1$2\\$3");
}
