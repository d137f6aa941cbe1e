import { themesOf } from "~/features/framework/theme.ts";

/** The themes that residents give a grade, and that the council may set a line for. */
export const themesWithNorm = themesOf("here_now");

/** `norm`: the grade that must at least be reached; `ambition`: the grade that the council wants. */
export const normKinds = ["norm", "ambition"] as const;
export type NormKind = (typeof normKinds)[number];

export const lowestGrade = 1;
export const highestGrade = 10;

/** One decision about the line of a theme; a null grade takes the line away. */
export interface NormDecision {
  theme: string;
  kind: NormKind;
  grade: number | null;
  /** What it rests on, such as a decision of the council. */
  ground: string;
  /** ISO time. */
  setAt: string;
}

/** A line that counts now. */
export interface ThemeLine {
  grade: number;
  ground: string;
  setAt: string;
}

/** The lines that count now, per theme and kind. */
export type ThemeNorms = Readonly<Record<string, Partial<Record<NormKind, ThemeLine>>>>;

/** The lines that count: of each theme and kind the newest decision, unless it took the line away. Newest first. */
export function linesOf(decisions: readonly NormDecision[]): ThemeNorms {
  const decided = new Set<string>();
  const lines: Record<string, Partial<Record<NormKind, ThemeLine>>> = {};
  for (const { theme, kind, grade, ground, setAt } of decisions) {
    const place = `${theme} ${kind}`;
    if (decided.has(place)) continue;
    decided.add(place);
    if (grade !== null) lines[theme] = { ...lines[theme], [kind]: { grade, ground, setAt } };
  }
  return lines;
}

/** Whether a line would leave the norm of its theme above the ambition: then what must be reached is more than is wanted. */
export function turnsAround(norms: ThemeNorms, { theme, kind, grade }: Pick<NormDecision, "theme" | "kind" | "grade">) {
  if (grade === null) return false;
  const { norm, ambition } = norms[theme] ?? {};
  return kind === "norm" ? ambition !== undefined && grade > ambition.grade : norm !== undefined && norm.grade > grade;
}
