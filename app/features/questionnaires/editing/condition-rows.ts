import { numberToType, typedNumber } from "~/platform/typed-number.ts";
import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";

/** How the rows of a condition are joined; `keep` leaves a condition as it is that has no rows (Dutch: alle, een van). */
export const joins = ["all", "any", "keep"] as const;
export type Join = (typeof joins)[number];

/** What a row may ask of the answer to an earlier question. */
export const rowKinds = ["answered", "equals", "among", "least"] as const;
export type RowKind = (typeof rowKinds)[number];

/** Most rows of one condition. */
export const mostRows = 6;

/** One line of the form about who gets a question: an earlier question, what is asked of its answer, and a value. */
export interface ConditionRow {
  item: string;
  kind: RowKind;
  value: string;
}

/** The condition as rows to edit; undefined when it is made of parts within parts, which rows cannot show. */
export function rowsOf(condition: Condition | null): { join: Exclude<Join, "keep">; rows: ConditionRow[] } | undefined {
  if (condition === null) return { join: "all", rows: [] };
  if (condition.kind !== "all" && condition.kind !== "any") return { join: "all", rows: [rowOf(condition)] };
  const rows = condition.conditions.flatMap((part) =>
    part.kind === "all" || part.kind === "any" ? [] : [rowOf(part)],
  );
  const fits = rows.length === condition.conditions.length && rows.length <= mostRows;
  return fits ? { join: condition.kind, rows } : undefined;
}

function rowOf(part: Exclude<Condition, { kind: "all" | "any" }>): ConditionRow {
  switch (part.kind) {
    case "answered":
      return { item: part.item, kind: part.kind, value: "" };
    case "among":
      return { item: part.item, kind: part.kind, value: part.values.map(numberToType).join(", ") };
    default:
      return { item: part.item, kind: part.kind, value: numberToType(part.value) };
  }
}

/** What is wrong with a row; rows count from 1. */
export interface RowMistake {
  row: number;
  field: "Item" | "Value";
  kind: "notEarlier" | "valueMissing" | "valueUnknown" | "oneValue";
}

/** The condition that the rows say, null without rows, or the first mistake in them. A row without a question counts for nothing. */
export function conditionIn(
  rows: readonly ConditionRow[],
  join: Exclude<Join, "keep">,
  earlier: readonly Item[],
): { condition: Condition | null } | { mistake: RowMistake } {
  const parts: Condition[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.item === "") continue;
    const part = partOf(row, earlier);
    if ("field" in part) return { mistake: { row: index + 1, ...part } };
    parts.push(part);
  }
  const [only] = parts;
  if (parts.length < 2) return { condition: only ?? null };
  return { condition: { kind: join, conditions: parts } };
}

function partOf(row: ConditionRow, earlier: readonly Item[]): Condition | Omit<RowMistake, "row"> {
  const item = earlier.find(({ code }) => code === row.item);
  if (!item) return { field: "Item", kind: "notEarlier" };
  if (row.kind === "answered") return { kind: "answered", item: item.code };
  const texts = textsIn(row.value, item);
  if (texts.length === 0) return { field: "Value", kind: "valueMissing" };
  const values = texts.map((text) => valueIn(text.trim(), item));
  if (values.includes(undefined)) return { field: "Value", kind: "valueUnknown" };
  const known = values.filter((value) => value !== undefined);
  if (row.kind === "among") return { kind: "among", item: item.code, values: known };
  const [value = 0, ...more] = known;
  return more.length > 0 ? { field: "Value", kind: "oneValue" } : { kind: row.kind, item: item.code, value };
}

/** The values apart; a comma also stands in the words of an answer and in a number with decimals. */
function textsIn(value: string, item: Item): string[] {
  if (valueIn(value.trim(), item) !== undefined && (item.type === "number" || !/^\d+,\d+$/.test(value.trim())))
    return [value];
  return value.split(item.type === "number" ? /,\s+|;/ : /[,;]/).filter((text) => text.trim() !== "");
}

/** A value as somebody types it: a number, or the words of an answer. */
function valueIn(text: string, item: Item): number | undefined {
  const named = item.options.find(({ labelNl }) => labelNl.toLowerCase() === text.toLowerCase());
  if (named) return named.value;
  return typedNumber(text)?.value;
}
