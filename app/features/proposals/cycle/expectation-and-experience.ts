import type { ThemeCode } from "~/features/framework/theme.ts";
import type { RoundInCourse } from "./course.ts";

/** A round as a comparison names it. */
type ComparedRound = Omit<RoundInCourse, "hasFigures">;

/** What residents said of one plan on one theme in one round: the difference from doing nothing. */
export interface AnchorFigure {
  theme: ThemeCode;
  /** Code and name of the plan. */
  scenario: string;
  scenarioName: string;
  /** −6…+6; null: withheld. */
  difference: number | null;
  /** Its 95 % interval, where people were drawn; null in open participation. */
  range: readonly [number, number] | null;
  /** Rounded number of people with an opinion; null: withheld. */
  people: number | null;
}

export type FigureStream = "open" | "invited";

/** A round with its released figures, and whether it was held before the plan was carried out (expectation) or since (experience). */
export interface AskedRound extends ComparedRound {
  asked: "expectation" | "experience";
  figures: Record<FigureStream, AnchorFigure[]>;
}

/** The same question in an earlier and a later phase (Dutch: verwacht toen en nu): both ask what people expect. */
export interface Comparison {
  stream: FigureStream;
  expected: ComparedRound;
  later: ComparedRound;
  rows: { theme: ThemeCode; scenarioName: string; expected: AnchorFigure; later: AnchorFigure }[];
}

/**
 * The newest round from when the plan was carried out or looked back on, beside the newest from before that, where the
 * same questions came back; undefined while there are no such two with figures. Only within one stream: invited people where
 * both rounds have figures of them, else open participation.
 */
export function compareRounds(rounds: readonly AskedRound[]): Comparison | undefined {
  const inTime = [...rounds].sort((one, other) => (one.opensAt < other.opensAt ? 1 : -1));
  const later = inTime.find(({ asked }) => asked === "experience");
  const expected = inTime.find(({ asked, opensAt }) => asked === "expectation" && later && opensAt < later.opensAt);
  if (!later || !expected) return undefined;
  for (const stream of ["invited", "open"] as const) {
    const rows = rowsOf(expected.figures[stream], later.figures[stream]);
    if (rows.some((row) => row.expected.difference !== null && row.later.difference !== null)) {
      return { stream, expected, later, rows };
    }
  }
  return undefined;
}

function rowsOf(expected: readonly AnchorFigure[], laterFigures: readonly AnchorFigure[]): Comparison["rows"] {
  return laterFigures.flatMap((later) => {
    const earlier = expected.find(({ theme, scenario }) => theme === later.theme && scenario === later.scenario);
    if (!earlier) return [];
    return [{ theme: later.theme, scenarioName: later.scenarioName, expected: earlier, later }];
  });
}
