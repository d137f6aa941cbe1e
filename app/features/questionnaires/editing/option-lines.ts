import type { Condition } from "../condition.ts";
import { type ItemOption, mostOptions } from "../item.ts";

/** Longest answer, in characters. */
const longestOption = 200;

/** What is wrong with the answers that somebody typed, and on which line. */
export interface OptionMistake {
  kind: "tooMany" | "tooLong" | "twice" | "extraBar";
  line: number;
}

/** The answers of a question as lines to edit: "Nederlands | English". */
export function linesOf(options: readonly Pick<ItemOption, "labelNl" | "labelEn">[]): string {
  return options.map(({ labelNl, labelEn }) => (labelEn === "" ? labelNl : `${labelNl} | ${labelEn}`)).join("\n");
}

/** The answers that the lines name, numbered from 1 in their order; or the first mistake in them. Empty lines count for nothing. */
export function optionsIn(text: string): { options: ItemOption[] } | { mistake: OptionMistake } {
  const options: ItemOption[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [labelNl = "", labelEn = "", ...more] = line.split("|").map((part) => part.trim());
    const mistake = mistakeIn({ labelNl, labelEn, more, seen, count: options.length });
    if (mistake) return { mistake: { kind: mistake, line: index + 1 } };
    seen.add(labelNl.toLowerCase());
    options.push({ value: options.length + 1, labelNl, labelEn });
  }
  return { options };
}

interface TypedOption {
  labelNl: string;
  labelEn: string;
  more: string[];
  seen: ReadonlySet<string>;
  count: number;
}

function mistakeIn({ labelNl, labelEn, more, seen, count }: TypedOption): OptionMistake["kind"] | undefined {
  if (more.length > 0) return "extraBar";
  if (Math.max(labelNl.length, labelEn.length) > longestOption) return "tooLong";
  if (seen.has(labelNl.toLowerCase())) return "twice";
  return count >= mostOptions ? "tooMany" : undefined;
}

/** A number that no answer has: what a condition asks for once its answer is gone, so that the check finds it. */
const gone = 0;

/**
 * The new number of each old answer. One with the same words is the same answer; of the others, as many before as after
 * means that their words were mended in place. What is left has gone.
 */
export function renumbered(before: readonly ItemOption[], after: readonly ItemOption[]): (value: number) => number {
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  for (const old of before) {
    const same = after.find(({ labelNl }) => labelNl === old.labelNl);
    if (!same) continue;
    numbers.set(old.value, same.value);
    taken.add(same.value);
  }
  const restBefore = before.filter(({ value }) => !numbers.has(value));
  const restAfter = after.filter(({ value }) => !taken.has(value));
  if (restBefore.length === restAfter.length) {
    for (const [index, old] of restBefore.entries()) numbers.set(old.value, restAfter[index]?.value ?? gone);
  }
  return (value) => numbers.get(value) ?? gone;
}

/** A question whose answers got other numbers. */
interface RenumberedItem {
  code: string;
  /** Stored as one number: "at least" then compares that number, and otherwise how many answers were chosen. */
  isScored: boolean;
  numberOf: (value: number) => number;
}

/** The condition with the answers to one question under their new numbers. */
export function withAnswersOf(condition: Condition, item: RenumberedItem): Condition {
  if (condition.kind === "all" || condition.kind === "any") {
    return { ...condition, conditions: condition.conditions.map((part) => withAnswersOf(part, item)) };
  }
  if (condition.item !== item.code) return condition;
  switch (condition.kind) {
    case "answered":
      return condition;
    case "equals":
      return { ...condition, value: item.numberOf(condition.value) };
    case "among":
      return { ...condition, values: condition.values.map(item.numberOf) };
    case "least":
      return item.isScored ? { ...condition, value: item.numberOf(condition.value) } : condition;
  }
}
