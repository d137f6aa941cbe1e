import { taskCodes } from "~/features/framework/local-frame.ts";
import { themeCodes } from "~/features/framework/theme.ts";
import type { ScenarioKind } from "../proposal.ts";
import { areaActOf } from "./area-step.ts";
import { mostRows, numbersUpTo, type WrittenPart } from "./draft-parts.ts";
import { mostScenarios } from "./missing.ts";
import type { ProposalContent } from "./proposal-content.ts";

/** What the fields of a form hold; an empty one is undefined. */
export type FieldValues = Readonly<Record<string, string | undefined>>;
type Change = (content: ProposalContent) => ProposalContent;

/**
 * The proposal with what one part's form says in the place of what that part held. A field that is frozen cannot be filled
 * in: then it is not sent, and what it held stays.
 */
export function changeOf(part: WrittenPart, values: FieldValues, sent: { has(name: string): boolean }): Change {
  return changes[part](values, sent);
}

const changes: Record<WrittenPart, (values: FieldValues, sent: { has(name: string): boolean }) => Change> = {
  basis:
    ({ title = "", summary = "", caution }, sent) =>
    (content) => ({
      ...content,
      title: sent.has("title") ? title : content.title,
      summary: sent.has("summary") ? summary : content.summary,
      caution: caution || null,
    }),
  gebied:
    ({ areaLabel = "", intent = "" }) =>
    (content) =>
      withArea({ ...content, areaLabel }, intent),
  feiten: (values) => (content) => ({
    ...content,
    sources: linesIn(values.sources),
    facts: rowsIn(values, ["label", "value", "unit", "factSource"], mostRows).map(
      ({ label, value, unit, factSource }) => ({ label, value, unit: unit || null, source: factSource || null }),
    ),
  }),
  tijd: (values, sent) => (content) => ({
    ...content,
    horizonYear: sent.has("horizon") ? Number(values.horizon) || null : content.horizonYear,
    milestones: rowsIn(values, ["when", "what", "milestoneSource"], mostRows)
      .map(({ when, what, milestoneSource }) => ({ when, title: what, source: milestoneSource }))
      .sort((a, b) => a.when.localeCompare(b.when, "en")),
  }),
  scenarios: (values) => (content) => ({ ...content, scenarios: scenariosIn(values) }),
  themas: (values) => (content) => ({
    ...content,
    themes: themeCodes.flatMap((themeCode) => {
      const [reason, ground] = [values[`reason-${themeCode}`], values[`from-${themeCode}`]];
      return reason && ground ? [{ themeCode, reason, ground }] : [];
    }),
    tasks: taskCodes.filter((code) => values[`task-${code}`] === "ja"),
  }),
};

/** The proposal with the area that a button names as its plan area, among those that it touches, or no longer there. */
function withArea(content: ProposalContent, intent: string): ProposalContent {
  const asked = areaActOf(intent);
  if (!asked) return content;
  const { act, code } = asked;
  if (act === "area") return { ...content, areaCode: code };
  const others = content.touchedAreas.filter((one) => one !== code);
  return { ...content, touchedAreas: act === "touch" ? [...others, code].sort() : others };
}

/** The rows in which something is filled in, by the names of their columns. */
function rowsIn<Name extends string>(
  values: FieldValues,
  names: readonly Name[],
  most: number,
): Record<Name, string>[] {
  return numbersUpTo(most)
    .map((row) => names.map((name) => [name, values[`${name}-${row}`] ?? ""] as const))
    .filter((cells) => cells.some(([, text]) => text !== ""))
    .map((cells) => Object.fromEntries(cells) as Record<Name, string>);
}

/** Each line that says something, once. */
function linesIn(text = ""): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}

/** A scenario keeps its code, because questions refer to it; one that is new gets the first that is free. */
function scenariosIn(values: FieldValues): ProposalContent["scenarios"] {
  const rows = numbersUpTo(mostScenarios).flatMap((row) => {
    const [code = "", kind, name = "", description = "", ground = ""] = fieldsOf(values, row);
    const isNul = kind === "nul";
    return isNul || name || description || ground ? [{ code, kind: kindOf(kind), name, description, ground }] : [];
  });
  const kept = rows.map(({ code }, place) => isOwnCode(code) && rows.findIndex((row) => row.code === code) === place);
  const taken = new Set(rows.map(({ code }) => code));
  return rows.map((row, place) => (kept[place] ? row : { ...row, code: freeCode(row.kind, taken) }));
}

function isOwnCode(code: string): boolean {
  return /^[a-z0-9]{1,40}$/.test(code);
}

function fieldsOf(values: FieldValues, row: number): (string | undefined)[] {
  return ["code", "kind", "name", "description", "ground"].map((name) => values[`${name}-${row}`]);
}

function kindOf(kind: string | undefined): ScenarioKind {
  return kind === "nul" || kind === "dropped" ? kind : "intervention";
}

function freeCode(kind: ScenarioKind, taken: Set<string>): string {
  const name = kind === "nul" ? "nul" : "plan";
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? name : `${name}${number}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}
