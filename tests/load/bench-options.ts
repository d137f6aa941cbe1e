import { parseArgs } from "node:util";

const PARTS = ["site", "survey", "results"] as const;

/** What to measure. */
export interface BenchOptions {
  parts: readonly (typeof PARTS)[number][];
  /** Made-up residents in the large database: 225,000 of them give some ten million ratings. */
  respondents: number;
  /** Seconds that fifty surveys a second are held. */
  hold: number;
}

const USUAL_RESPONDENTS = 225_000;
const USUAL_HOLD = 300;

/**
 * The options of the command line: `--only site`, `--only survey` or `--only results`, `--hold 60` for how many seconds the
 * steady stream of surveys lasts, and `--respondents 3000` for a smaller large
 * database. @throws Error that says what is wrong with them.
 */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, respondents: { type: "string" }, hold: { type: "string" } },
  });
  const parts = values.only === undefined ? PARTS : PARTS.filter((part) => part === values.only);
  if (parts.length === 0) throw new Error(`--only is one of ${PARTS.join(", ")}, not ${values.only}`);
  const respondents = values.respondents === undefined ? USUAL_RESPONDENTS : Number(values.respondents);
  if (!(Number.isInteger(respondents) && respondents >= 1_000)) {
    throw new Error(`--respondents is a whole number from 1000 on, not ${values.respondents}`);
  }
  const hold = values.hold === undefined ? USUAL_HOLD : Number(values.hold);
  if (!(Number.isInteger(hold) && hold >= 1))
    throw new Error(`--hold is a whole number of seconds, not ${values.hold}`);
  return { parts, respondents, hold };
}
