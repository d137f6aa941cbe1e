import { alignedLines } from "~/platform/table/aligned-lines.ts";
import type { VoteSide } from "~/statistics/vote.ts";
import type { GroupReport, OpinionReport } from "./opinion-report.ts";

/** What the groups of a report rest on. */
export interface GroupingFacts {
  people: number;
  /** How many people are in no group. */
  apart: number;
  statements: number;
  /** How well people fit the groups that were found; null for groups that were given. */
  silhouette: number | null;
}

const COLUMNS = ["stelling", "kant", "aandeel", "toets", "verhouding", "toets"];
const SIDES: Record<VoteSide, string> = { agree: "eens", disagree: "oneens" };
/** As many statements as a person reads; `--json` has them all. */
const MOST_CONSENSUS = 10;

/** The report as lines to read: what it rests on, per group what marks it off, and what all groups agree with. */
export function opinionTable({ groups, consensus }: OpinionReport, facts: GroupingFacts): string[] {
  const shared = [...consensus].sort((a, b) => b.value - a.value).slice(0, MOST_CONSENSUS);
  return [
    `Mensen: ${facts.people}, van wie ${facts.apart} in geen groep. Stellingen: ${facts.statements}. Groepen: ${groups.length}.`,
    facts.silhouette === null
      ? "De groepen staan in het bestand."
      : `De groepen zijn berekend; gemiddelde silhouet: ${decimals(facts.silhouette)}.`,
    ...groups.flatMap(groupLines),
    "",
    "Waar de groepen het samen het meest mee eens zijn:",
    ...alignedLines([["stelling", "waarde"], ...shared.map(({ statement, value }) => [statement, decimals(value)])]),
  ];
}

function groupLines({ group, n, representative }: GroupReport): string[] {
  const heading = ["", `Groep ${group} (n = ${n})`];
  if (representative.length === 0) return [...heading, "Geen stelling kenmerkt deze groep."];
  const rows = representative.map(({ statement, side, share, shareTest, ratio, ratioTest }) => {
    return [statement, SIDES[side], ...[share, shareTest, ratio, ratioTest].map(decimals)];
  });
  return [...heading, ...alignedLines([COLUMNS, ...rows])];
}

function decimals(figure: number): string {
  return figure.toFixed(2);
}
