/** Acts on one page of the log. */
export const actsPerPage = 50;

/** An act of staff as the log shows it (Dutch: logboekregel). */
export interface ShownAct {
  id: number;
  at: string;
  /** Null: the program by itself, or the operator's command line. */
  actor: string | null;
  action: string;
  /** To what, such as `comment 12`. */
  subject: string;
  /** What else was kept of it, each as `name: value`. */
  details: string[];
}
