import type { Item } from "~/features/questionnaires/item.ts";

/** Questions that stand together on a screen. */
export interface QuestionBlock {
  /** The theme that all of them are about. */
  theme: Item["themeCode"];
  /** Whether they share their answers, and stand as rows of one matrix. */
  isMatrix: boolean;
  items: Item[];
}

/** More rows than this are tiring to answer (docs/requirements.md M-1.5). */
const mostRows = 7;

/** The items of a screen in blocks: those of one theme, and statements with the same answers that follow each other. */
export function inBlocks(items: readonly Item[]): QuestionBlock[] {
  const blocks: QuestionBlock[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last && isRowBeside(last, item)) Object.assign(last, { isMatrix: true, items: [...last.items, item] });
    else if (last && !last.isMatrix && last.theme !== null && last.theme === item.themeCode) last.items.push(item);
    else blocks.push({ theme: item.themeCode, isMatrix: false, items: [item] });
  }
  return blocks;
}

function isRowBeside({ items }: QuestionBlock, item: Item): boolean {
  const [first] = items;
  if (!first || items.length >= mostRows) return false;
  return items.every(isRow) && isRow(item) && answersIn(first) === answersIn(item);
}

/** A hint belongs to one question; in a row there is no place for it. */
function isRow({ type, hintNl }: Item): boolean {
  return type === "likert" && hintNl === null;
}

function answersIn({ options }: Item): string {
  return JSON.stringify(options.map(({ value, labelNl }) => [value, labelNl]));
}
