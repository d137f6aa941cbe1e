import { addressOf, richTextHtml } from "./rich-text-html.ts";

/** How a text is written where nothing can be marked up. */
interface Writing {
  link(words: string, address: string): string;
  /** What stands before a point of a list; null: one of a list without numbers. */
  point(number: number | null): string;
  /** What stands before a line within a list, once for every list around it. */
  indent: string;
}

/** As sentences are read: dashes and addresses are no words. */
const sentences: Writing = {
  link: (words, address) => (isAddress(words, address) ? "" : words),
  point: () => "",
  indent: "",
};

const mail: Writing = {
  link: (words, address) => (isAddress(words, address) ? words : `${words} (${address})`),
  point: (number) => (number === null ? "- " : `${number}. `),
  indent: "  ",
};

/** The words of a text of staff that are read as sentences: without its markup, and without addresses of links. */
export function richTextWords(text: string): string {
  return written(text, sentences);
}

/**
 * A text of staff for where nothing can be marked up, such as a mail: what is drawn, with dashes and numbers for its lists,
 * and where a link leads in brackets behind its words.
 */
export function richTextAsPlain(text: string): string {
  return written(text, mail);
}

/** Splits what is drawn into words, a tag, what the tag carries, words, and so on. There is no other < in it. */
const tags = /<(\/?[a-z]+)(?: (?:href|start)="([^"]*)")?[^>]*>/;

/** The drawing of a text as lines, so that words without markup never say anything but what readers of the page see. */
function written(text: string, writing: Writing): string {
  // A line break of the text is a tag in the drawing; any other is of the drawing alone.
  const [before = "", ...rest] = richTextHtml(text).replaceAll("\n", "").split(tags);
  const page = sheet(writing);
  page.write(before);
  for (let place = 0; place < rest.length; place += 3) {
    const [tag = "", carried, words = ""] = rest.slice(place, place + 3);
    page.take(tag, carried ?? "");
    page.write(words);
  }
  return page.lines();
}

function sheet({ link, point, indent }: Writing) {
  let lines = "";
  /** How many lines further the next words stand. */
  let gap = 0;
  /** Whether nothing stands behind the dash of a point yet. */
  let isAtPoint = false;
  let linked = { at: 0, address: "" };
  /** The number of the next point of every list that is open; null where points have none. */
  const lists: (number | null)[] = [];

  const goOn = () => {
    if (lines !== "" && gap > 0) lines += "\n".repeat(gap) + indent.repeat(lists.length);
    gap = 0;
  };
  const apart = () => {
    if (!isAtPoint) gap = Math.max(gap, lists.length > 0 ? 1 : 2);
  };
  const write = (drawn: string) => {
    if (drawn === "") return;
    goOn();
    lines += asTyped(drawn);
    isAtPoint = false;
  };
  const begin = (first: number | null) => {
    apart();
    lists.push(first);
  };
  const end = () => {
    lists.pop();
    isAtPoint = false;
    apart();
  };
  const onTag: Record<string, (carried: string) => void> = {
    p: apart,
    "/p": apart,
    br: () => {
      gap += 1;
      goOn();
    },
    ul: () => begin(null),
    ol: (first) => begin(Number(first || 1)),
    "/ul": end,
    "/ol": end,
    li: () => {
      const number = lists.pop() ?? null;
      gap = Math.max(gap, 1);
      goOn();
      lists.push(number === null ? null : number + 1);
      lines += point(number);
      isAtPoint = true;
    },
    "/li": () => {
      isAtPoint = false;
      gap = 1;
    },
    a: (address) => {
      goOn();
      linked = { at: lines.length, address: asTyped(address) };
    },
    "/a": () => {
      lines = lines.slice(0, linked.at) + link(lines.slice(linked.at), linked.address);
    },
  };
  return { write, take: (tag: string, carried: string) => onTag[tag]?.(carried), lines: () => lines };
}

/** Whether the words of a link are where it leads, as when somebody only typed an address. */
function isAddress(words: string, address: string): boolean {
  return ["", "http://", "mailto:"].some((scheme) => asTyped(addressOf(scheme + words) ?? "") === address);
}

/** Drawn words with the four signs that are written otherwise in HTML. */
function asTyped(drawn: string): string {
  return drawn.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
