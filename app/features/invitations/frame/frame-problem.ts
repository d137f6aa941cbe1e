import type { TFunction } from "i18next";
import type { CellProblem } from "./frame-row.ts";

/** What can be wrong with a file as a whole. */
export type FileProblem =
  | "notUtf8"
  | "empty"
  | "noPeople"
  | "quotes"
  | "columns"
  | "missingColumn"
  | "columnTwice"
  | "noWayToReach"
  | "tooMany";

/** One thing that is wrong with a sampling frame, and where; lines count from 1. */
export interface FrameProblem {
  line: number;
  column: string | null;
  problem: CellProblem | FileProblem;
  /** What stands there, shortened; empty when nothing helps. */
  value: string;
}

/** The problem as a sentence that names its line and column. */
export function problemInWords(t: TFunction, { line, column, problem, value }: FrameProblem): string {
  const place = column === null ? t("invitations.frame.line", { line }) : t("invitations.frame.cell", { line, column });
  return `${place}: ${t(`invitations.frame.problem.${problem}`, { value })}`;
}
