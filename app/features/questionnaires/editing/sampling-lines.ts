/** Per block how many of its questions somebody gets, as lines to edit: "later = 4". */
export function samplingLines(sampling: Readonly<Record<string, number>>): string {
  return Object.entries(sampling)
    .map(([block, number]) => `${block} = ${number}`)
    .join("\n");
}

/** What the lines say, or undefined when one of them is no block and a number, or names a block again. */
export function samplingIn(text: string): Record<string, number> | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const pairs = lines.map((line) => /^\s*([a-z0-9_]{1,30})\s*=\s*([1-9]\d{0,2})\s*$/.exec(line));
  const blocks = new Map<string, number>();
  for (const pair of pairs) {
    if (!pair || blocks.has(pair[1] ?? "")) return undefined;
    blocks.set(pair[1] ?? "", Number(pair[2]));
  }
  return Object.fromEntries(blocks);
}
