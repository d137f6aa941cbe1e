/** A stream of a PDF: what is said of it, and where its bytes stand. */
export interface PdfStream {
  /** Its dictionary, with every run of white space as one space. */
  dictionary: string;
  start: number;
  end: number;
}

/** Ten megabytes of real pages hold far fewer. */
const mostStreams = 20_000;

/**
 * The streams of a PDF, found as a reader of it finds them: strings, comments and dictionaries are passed over whole, so that
 * a word in them counts for nothing. Undefined when it does not hold together. Each byte is looked at once.
 */
export function streamsOf(pdf: string): PdfStream[] | undefined {
  const streams: PdfStream[] = [];
  const dictionaries = new Dictionaries(pdf);
  for (let place: number | undefined = 0; place < pdf.length; ) {
    place = stepOver(pdf, place, { streams, dictionaries });
    if (place === undefined || streams.length > mostStreams) return undefined;
  }
  return streams;
}

/** Where what begins here ends, noted if it is a stream; undefined when it does not hold together. */
function stepOver(
  pdf: string,
  place: number,
  { streams, dictionaries }: { streams: PdfStream[]; dictionaries: Dictionaries },
): number | undefined {
  const token = tokenAt(pdf, place);
  if (!token) return undefined;
  if (token.kind !== "word" || pdf.slice(place, token.end) !== "stream") {
    return dictionaries.take(token, place) ? token.end : undefined;
  }
  const stream = streamAt(pdf, token.end, dictionaries.closed);
  if (stream) streams.push(stream);
  dictionaries.closed = null;
  return stream?.end;
}

/** Keeps which dictionaries are open, and the outer one that was closed last with nothing behind it. */
class Dictionaries {
  closed: string | null = null;
  private readonly begun: number[] = [];

  constructor(private readonly pdf: string) {}

  /** False when one is closed that was not opened. */
  take({ kind, end }: Token, place: number): boolean {
    if (kind === "space") return true;
    this.closed = null;
    if (kind === "open") this.begun.push(place);
    if (kind !== "close") return true;
    const start = this.begun.pop();
    if (start === undefined) return false;
    if (this.begun.length === 0) this.closed = this.pdf.slice(start, end).replace(/\s+/g, " ");
    return true;
  }
}

interface Token {
  kind: "space" | "open" | "close" | "word" | "other";
  end: number;
}

const ends = {
  space: /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y,
  name: /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y,
  hexadecimal: /<[\0\t\n\f\r 0-9a-fA-F]*>/y,
  word: /[^\0\t\n\f\r ()<>[\]{}/%]+/y,
  lineEnd: /[\t ]*(?:\r\n|\r|\n)?/y,
};

function endOf(kind: keyof typeof ends, pdf: string, place: number): number | undefined {
  ends[kind].lastIndex = place;
  return ends[kind].test(pdf) ? ends[kind].lastIndex : undefined;
}

/** The token that begins at a place; undefined for a string that never ends. */
function tokenAt(pdf: string, place: number): Token | undefined {
  const two = pdf.slice(place, place + 2);
  if (two === "<<") return { kind: "open", end: place + 2 };
  if (two === ">>") return { kind: "close", end: place + 2 };
  if (two.startsWith("(")) return whole("other", endOfString(pdf, place));
  if (two.startsWith("<")) return whole("other", endOf("hexadecimal", pdf, place));
  if (two.startsWith("/")) return whole("other", endOf("name", pdf, place));
  return (
    whole("space", endOf("space", pdf, place)) ??
    whole("word", endOf("word", pdf, place)) ?? { kind: "other", end: place + 1 }
  );
}

function whole(kind: Token["kind"], end: number | undefined): Token | undefined {
  return end === undefined ? undefined : { kind, end };
}

/** Where a string in brackets that begins at a place ends; undefined when it never does. Brackets within a string come in pairs, unless a backslash stands before them. */
export function endOfString(pdf: string, start: number): number | undefined {
  let depth = 0;
  const marks = /[\\()]/g;
  marks.lastIndex = start;
  for (let found = marks.exec(pdf); found; found = marks.exec(pdf)) {
    if (found[0] === "\\") marks.lastIndex += 1;
    else depth += found[0] === "(" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return undefined;
}

/** The stream that begins behind the word; undefined without a dictionary or an end, or with another stream in it. */
function streamAt(pdf: string, behind: number, dictionary: string | null): PdfStream | undefined {
  const start = endOf("lineEnd", pdf, behind) ?? behind;
  const end = endOfStream(pdf, start, dictionary);
  if (dictionary === null || end === undefined) return undefined;
  return /endobj|>>\s*stream[\r\n]/.test(pdf.slice(start, end)) ? undefined : { dictionary, start, end };
}

/** As long as is said of it when that is right, and else up to the word that ends it. */
function endOfStream(pdf: string, start: number, dictionary: string | null): number | undefined {
  const [, said] = /\/Length (\d{1,8})(?! \d+ R)/.exec(dictionary ?? "") ?? [];
  const end = start + Number(said ?? 0);
  if (said !== undefined && /^\s{0,2}endstream/.test(pdf.slice(end, end + 11))) return end;
  const found = pdf.indexOf("endstream", start);
  return found === -1 ? undefined : found;
}
