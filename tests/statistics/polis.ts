import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { Vote } from "~/statistics/vote.ts";

/** The conversations in tests/reference/polis. */
export const CONVERSATIONS = ["london.youth.policing", "scoop-hivemind.affordable-housing"] as const;
export type Conversation = (typeof CONVERSATIONS)[number];

type Row = Record<string, string>;

/** Where a file of a conversation stands, from the folder of the project. */
export function pathOf(conversation: Conversation, file: string): string {
  return `tests/reference/polis/${conversation}/${file}`;
}

/** The rows of a CSV file of a conversation, by the name of the column. */
export function rowsOf(conversation: Conversation, file: string): Row[] {
  const bytes = readFileSync(pathOf(conversation, file));
  return parse(file.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true }) as Row[];
}

/** What is known of a conversation as a whole. */
export function aboutOf(conversation: Conversation): {
  voters: number;
  n_comments: number;
  n_votes_incl_changes: number;
  groups_in_export: number;
} {
  return JSON.parse(readFileSync(pathOf(conversation, "conversation.json"), "utf8"));
}

/** The people of a conversation, without the reader that is tested. */
export function votersOf(conversation: Conversation): {
  statements: string[];
  voters: { id: string; votes: Vote[] }[];
} {
  const rows = rowsOf(conversation, "participants-votes.csv");
  const statements = Object.keys(rows[0] ?? {}).filter((column) => /^\d+$/.test(column));
  const voteIn = (cell: string | undefined): Vote => (cell === "1" ? 1 : cell === "-1" ? -1 : cell === "0" ? 0 : null);
  return {
    statements,
    voters: rows.map((row) => ({
      id: row.participant ?? "",
      votes: statements.map((statement) => voteIn(row[statement])),
    })),
  };
}
