/** A piece of a text: a paragraph, or a list of points. `id` tells it from the others of the same text. */
export type TextBlock = { id: string } & ({ kind: "paragraph"; text: string } | { kind: "list"; points: string[] });

const point = /^[-•*]\s+/;

/**
 * The paragraphs and lists of a text. A blank line ends a paragraph; lines that begin with a dash are points of one list;
 * other lines that follow each other are one paragraph.
 */
export function textBlocks(text: string): TextBlock[] {
  return text
    .split(/\n[ \t]*\n/)
    .flatMap(blocksOf)
    .map((block, place) => ({ id: String(place), ...block }));
}

type Block = { kind: "paragraph"; text: string } | { kind: "list"; points: string[] };

/** The blocks of a piece without blank lines. */
function blocksOf(piece: string): Block[] {
  const blocks: Block[] = [];
  for (const line of piece.split("\n").map((written) => written.trim())) {
    const last = blocks.at(-1);
    if (point.test(line)) addPoint(blocks, last, line.replace(point, ""));
    else if (last?.kind === "paragraph") last.text = `${last.text} ${line}`.trim();
    else if (line !== "") blocks.push({ kind: "paragraph", text: line });
  }
  return blocks;
}

function addPoint(blocks: Block[], last: Block | undefined, words: string): void {
  if (last?.kind === "list") last.points.push(words);
  else blocks.push({ kind: "list", points: [words] });
}
