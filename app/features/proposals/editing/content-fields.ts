import { richTextAsPlain } from "~/ui/rich-text-words.ts";
import type { ScenarioKind } from "../proposal.ts";
import type { ProposalContent } from "./proposal-content.ts";

/** The parts of a proposal that a list of changes names apart, in the order of the page. */
export const contentFields = [
  "title",
  "summary",
  "caution",
  "area",
  "horizon",
  "files",
  "facts",
  "scenarios",
  "themes",
  "tasks",
  "milestones",
  "sources",
] as const;
export type ContentField = (typeof contentFields)[number];

/** What codes in a proposal are called for a reader. */
export interface ContentWords {
  area(code: string): string;
  theme(code: string): string;
  task(code: string): string;
  scenario(kind: ScenarioKind): string;
  file(id: string): string;
  /** The value and unit of a figure as the page writes them. */
  fact(fact: ProposalContent["facts"][number]): string;
  /** Such as "Bron: MER 2021". */
  source(text: string): string;
}

/** A part of a proposal as lines of text, one for each thing in it, to lay beside another version. */
export function linesOf(content: ProposalContent, field: ContentField, words: ContentWords): string[] {
  switch (field) {
    case "title":
      return filled(content.title);
    case "summary":
      return filled(...content.summary.split("\n"));
    case "caution":
      return filled(...(content.caution ?? "").split("\n"));
    case "area":
      return filled(content.areaLabel, ...[content.areaCode, ...content.touchedAreas].filter(Boolean).map(words.area));
    case "horizon":
      return content.horizonYear === null ? [] : [String(content.horizonYear)];
    case "files":
      return content.files.map(words.file);
    case "sources":
      return content.sources;
    case "tasks":
      return content.tasks.map(words.task);
    case "facts":
    case "scenarios":
    case "themes":
    case "milestones":
      return rowsOf(content, words)[field];
  }
}

function rowsOf({ facts, scenarios, themes, milestones }: ProposalContent, words: ContentWords) {
  const sourced = (text: string, source: string | null) => filled(text, source ? words.source(source) : "").join(" ");
  return {
    facts: facts.map((fact) => sourced(`${fact.label}: ${words.fact(fact)}.`, fact.source)),
    scenarios: scenarios.map(({ kind, name, description, ground }) =>
      sourced(`${words.scenario(kind)} – ${name}: ${description}`, ground),
    ),
    themes: themes.map(({ themeCode, reason, ground }) => sourced(`${words.theme(themeCode)}: ${reason}.`, ground)),
    milestones: milestones.map(({ when, title, source }) => sourced(`${when}: ${title}.`, source)),
  };
}

function filled(...lines: string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** What changed in one part: lines that went and lines that came. */
export interface FieldChange {
  field: ContentField;
  gone: string[];
  come: string[];
}

/** The parts in which two versions differ for a reader, in the order of the page. */
export function changesBetween(before: ProposalContent, after: ProposalContent, words: ContentWords): FieldChange[] {
  return contentFields.flatMap((field) => {
    const [old, now] = [linesOf(before, field, words), linesOf(after, field, words)];
    const gone = old.filter((line) => !now.includes(line));
    const come = now.filter((line) => !old.includes(line));
    return gone.length + come.length > 0 || !isSameOrder(old, now) ? [{ field, gone, come }] : [];
  });
}

/** The same without markup, for who reads what changed: bold or slanting alone is no change to them. */
export function changesInWords(changes: readonly FieldChange[]): FieldChange[] {
  return changes.flatMap(({ field, gone, come }) => {
    const [old, now] = [gone, come].map((lines) => [...new Set(lines.map(richTextAsPlain))]);
    const inWords = { field, gone: without(old, now), come: without(now, old) };
    const isOrder = gone.length + come.length === 0;
    return isOrder || inWords.gone.length + inWords.come.length > 0 ? [inWords] : [];
  });
}

function without(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  return lines.filter((line) => !others.includes(line));
}

function isSameOrder(old: readonly string[], now: readonly string[]): boolean {
  return old.length === now.length && old.every((line, place) => line === now[place]);
}
