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
  /** What the proposal or the round is called, where it was done to one. */
  title: string | null;
  /** What else was kept of it, by name. */
  details: readonly (readonly [name: string, value: string | number | boolean])[];
}
