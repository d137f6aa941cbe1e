import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { headerOf, readTable, type TableRow } from "~/platform/csv-table.ts";
import type { Vote } from "~/statistics/vote.ts";
import type { Voter } from "./opinion-map.ts";

/** A person of the file; the group is null where the file puts them in none. */
export interface VoterInFile extends Voter {
  group: string | null;
}

/** The votes of a file, each person's in the order of the statements. */
export interface VotesFile {
  statements: string[];
  voters: VoterInFile[];
}

type Row = TableRow<string>;

const PERSON = "participant";
const GROUP = "group-id";
/** Columns about a person that an export of Polis has beside the votes. */
const ABOUT_PERSON = new Set([PERSON, "xid", GROUP, "n-comments", "n-votes", "n-agree", "n-disagree"]);
const NUMBER = /^\d+$/;

/**
 * Votes as Polis exports them: one row a person, one column a statement, in a cell 1 (agree), -1 (disagree), 0 (pass) or
 * nothing. Columns before the last one about the person are left alone, but for those whose name is a number.
 *
 * @param file - With a column `participant`, and `group-id` where groups are asked for.
 * @param withGroups - Whether the groups of the file are asked for.
 * @returns People and statements in the order of the file.
 * @throws BadInput naming file, line and column of what cannot be used: a person twice, a cell that is no vote, no
 *   statement, or nobody in a group while groups are asked for.
 */
export function readVotesFile(file: TextFile, withGroups: boolean): VotesFile {
  const rows: Row[] = readTable(file, { required: withGroups ? [PERSON, GROUP] : [PERSON] });
  const statements = statementsOf(file);
  refuseTwins(rows);
  const voters = rows.map((row) => ({
    id: row.text(PERSON),
    group: row.optionalText(GROUP),
    votes: statements.map((statement) => voteOf(row, statement)),
  }));
  if (withGroups && voters.every(({ group }) => group === null)) {
    throw new BadInput({ file: file.name, line: 2, column: GROUP }, "niemand in dit bestand heeft een groep.");
  }
  return { statements, voters };
}

function statementsOf(file: TextFile): string[] {
  const names = headerOf(file).map((name) => name.trim());
  const nameless = names.indexOf("");
  if (nameless !== -1) {
    throw new BadInput({ file: file.name, line: 1, column: nameless + 1 }, "deze kolom heeft geen naam.");
  }
  const lastAbout = Math.max(...names.map((name, place) => (ABOUT_PERSON.has(name) ? place : -1)));
  const statements = names.filter((name, place) => !ABOUT_PERSON.has(name) && (place > lastAbout || NUMBER.test(name)));
  if (statements.length === 0) {
    throw new BadInput(
      { file: file.name, line: 1, column: names.at(-1) },
      "achter deze kolom staat geen kolom met een stelling.",
    );
  }
  return statements;
}

function refuseTwins(rows: readonly Row[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const person = row.text(PERSON);
    const before = lines.get(person);
    if (before !== undefined) row.refuse(PERSON, `deelnemer ${person} staat ook op regel ${before}.`);
    lines.set(person, row.line);
  }
}

function voteOf(row: Row, statement: string): Vote {
  if (row.optionalText(statement) === null) return null;
  const vote = row.number(statement);
  if (vote === 1 || vote === -1) return vote;
  // A vote of −0 is a pass like any other.
  if (vote === 0) return 0;
  return row.refuse(statement, `${vote} is geen stem: kies 1 (eens), -1 (oneens), 0 (overgeslagen) of niets.`);
}
