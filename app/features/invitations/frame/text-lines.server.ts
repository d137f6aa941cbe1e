/** That bytes are no UTF-8, and on which line the first wrong one stands. */
export class NotUtf8 extends Error {
  override name = "NotUtf8";

  constructor(readonly line: number) {
    super(`Line ${line} is no UTF-8`);
  }
}

const LINE_FEED = 10;
/** No line of a list of people is longer; a file without line ends must not fill the memory. */
const LONGEST_LINE = 100_000;

/**
 * Bytes as text, in parts that end with a line: no more than a part is ever in memory.
 * @throws NotUtf8 when the bytes are no UTF-8, or when a line has no end.
 */
export async function* textInLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const text = decode(all.subarray(0, end), line);
      yield text;
      line += text.split("\n").length - 1;
    }
    rest = all.subarray(end);
    if (rest.length > LONGEST_LINE) throw new NotUtf8(line);
  }
  if (rest.length > 0) yield decode(rest, line);
}

/** A line feed is never part of another character in UTF-8, so whole lines can be read apart. */
function decode(bytes: Buffer, line: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotUtf8(line + linesBeforeWrongByte(bytes));
  }
}

function linesBeforeWrongByte(bytes: Buffer): number {
  let lines = 0;
  for (let start = 0; start < bytes.length; lines += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!part.equals(Buffer.from(part.toString("utf8")))) return lines;
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
