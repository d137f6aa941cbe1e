import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { readTable, type TableRow } from "~/platform/csv-table.ts";
import type { Margin } from "~/statistics/rake.ts";
import { HIGHEST_BASE_WEIGHT } from "~/statistics/raking-cell.ts";
import type { Scale } from "~/statistics/roll-up.ts";
import type { MarginColumns, Question } from "./analysis.ts";

/** What one cell of an item says: a score, "weet ik niet", or null when it was not asked. */
export type Answer = number | "dk" | null;

/** One person of the file. */
export interface Respondent {
  name: string | null;
  /** One per margin; "" where it is not known. */
  levels: string[];
  baseWeight: number;
  /** One per item, in the order of the question. */
  answers: Answer[];
  group: string | null;
}

/** The respondents that the question is about, and the scale of each item over the whole file. */
export interface Responses {
  respondents: Respondent[];
  scales: Scale[];
}

type Row = TableRow<string>;

const NAME = "respondent_id";
const CROSS = "|";
const UNKNOWN_GROUP = "onbekend";
/** A scale is at most this wide: an item with more different scores is something else. */
const WIDEST_SCALE = 200;
/** Several scores in one cell, as questions with more than one choice have. */
const SEVERAL = /^-?\d+(\s*[;,|/ ]\s*-?\d+)+$/;
/** Scale of a perceived effect, shown whole even where nobody chose its ends. */
const EFFECT_SCALE: Scale = { lowest: -3, highest: 3 };

/**
 * The respondents of a file that the question is about.
 *
 * @param file - One row a respondent; an item's cell is a whole number, `dk`, or empty.
 * @param question - Which columns to read.
 * @param margins - Which levels there are.
 * @returns Respondents in the order of the file.
 * @throws BadInput naming file, line and column of what cannot be used.
 */
export function readResponsesFile(file: TextFile, question: Question, margins: readonly Margin[]): Responses {
  const all: Row[] = readTable(file, { required: requiredColumns(question) });
  const scales = question.items.map((item) => scaleOf(all, item));
  const rows = all.filter((row) => isAskedFor(row, question.where));
  if (rows.length === 0) {
    const [column] = question.where.keys();
    throw new BadInput({ file: file.name, line: 1, column }, "geen enkele respondent voldoet aan --where.");
  }
  refuseTwins(rows);
  return { scales, respondents: rows.map((row) => respondentOf(row, question, margins)) };
}

function requiredColumns({ margins, baseWeight, where, items, by, named }: Question): string[] {
  const optional = [baseWeight, by, named ? NAME : null].filter((column) => column !== null);
  return [...margins.flatMap(({ columns }) => columns), ...where.keys(), ...items, ...optional];
}

function isAskedFor(row: Row, where: Question["where"]): boolean {
  return [...where].every(([column, values]) => values.includes(row.optionalText(column) ?? ""));
}

/** One person counts once, also when the file holds several waves. */
function refuseTwins(rows: readonly Row[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const name = row.optionalText(NAME);
    if (name === null) continue;
    const before = lines.get(name);
    if (before !== undefined) row.refuse(NAME, `respondent ${name} staat ook op regel ${before}.`);
    lines.set(name, row.line);
  }
}

function respondentOf(row: Row, question: Question, margins: readonly Margin[]): Respondent {
  return {
    name: question.named ? row.text(NAME) : row.optionalText(NAME),
    levels: question.margins.map((margin, place) => levelOf(row, margin, margins[place])),
    baseWeight: question.baseWeight === null ? 1 : baseWeightOf(row, question.baseWeight),
    answers: question.items.map((item) => answerOf(row, item)),
    group: question.by === null ? null : (row.optionalText(question.by) ?? UNKNOWN_GROUP),
  };
}

/** A crossed level of which one part is not known, is not known. */
function levelOf(row: Row, { name, columns }: MarginColumns, margin: Margin | undefined): string {
  const parts = columns.map((column) => row.optionalText(column) ?? "");
  if (parts.includes("")) return "";
  const level = parts.join(CROSS);
  if (margin && !margin.totals.has(level)) {
    row.refuse(columns.join(CROSS), `"${level}" komt niet voor in marge ${name}, of er woont daar niemand.`);
  }
  return level;
}

function baseWeightOf(row: Row, column: string): number {
  const weight = row.number(column);
  if (!(weight > 0)) return row.refuse(column, `het gewicht is ${weight}, maar moet meer dan 0 zijn.`);
  if (weight > HIGHEST_BASE_WEIGHT) {
    return row.refuse(column, `het gewicht is ${weight}, maar mag niet meer dan ${HIGHEST_BASE_WEIGHT} zijn.`);
  }
  return weight;
}

function answerOf(row: Row, item: string): Answer {
  const text = row.optionalText(item);
  if (text === null || text === "dk") return text;
  if (SEVERAL.test(text)) {
    row.refuse(item, `"${text}" zijn meer antwoorden: een vraag met meer keuzes kan deze opdracht niet uitrekenen.`);
  }
  const score = row.number(item);
  return Number.isInteger(score) ? score : row.refuse(item, `${text} is geen heel getal.`);
}

/** From the lowest to the highest score in the file; an effect has its own scale. */
function scaleOf(rows: readonly Row[], item: string): Scale {
  let scale: Scale = { lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY };
  for (const row of rows) {
    const answer = answerOf(row, item);
    if (typeof answer !== "number") continue;
    scale = widened(scale, { lowest: answer, highest: answer });
    if (scale.highest - scale.lowest > WIDEST_SCALE)
      row.refuse(item, `${answer} ligt te ver van de andere antwoorden.`);
  }
  if (scale.lowest > scale.highest) return { lowest: 0, highest: -1 };
  return scale.lowest < 0 ? widened(scale, EFFECT_SCALE) : scale;
}

function widened(one: Scale, other: Scale): Scale {
  return { lowest: Math.min(one.lowest, other.lowest), highest: Math.max(one.highest, other.highest) };
}
