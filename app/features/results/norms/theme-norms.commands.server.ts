import type { Database } from "~db/client.server.ts";
import { themeNorms } from "~db/schema/index.ts";
import { type NormKind, turnsAround } from "./theme-norm.ts";
import { themeNormsOf } from "./theme-norms.queries.server.ts";

/** What somebody enters about the line of a theme; a null grade takes it away. */
export interface NewDecision {
  organisationId: number;
  theme: string;
  kind: NormKind;
  grade: number | null;
  ground: string;
  setBy: string;
}

export type DecisionOutcome =
  | { kind: "set" }
  | { kind: "taken-away" }
  /** The line already stands there like this, as after sending the same form twice. */
  | { kind: "unchanged" }
  /** The norm of a theme would lie above its ambition. */
  | { kind: "norm-above-ambition" };

/** Enters a decision as a new row and says how it went; earlier rows stay as they were. */
export async function decideNorm(db: Database, decision: NewDecision, now: Date): Promise<DecisionOutcome> {
  const { organisationId, theme, kind, grade, ground, setBy } = decision;
  const norms = await themeNormsOf(db, organisationId);
  const present = norms[theme]?.[kind];
  if (grade === null && present === undefined) return { kind: "unchanged" };
  if (present?.grade === grade && present?.ground === ground) return { kind: "unchanged" };
  if (turnsAround(norms, decision)) return { kind: "norm-above-ambition" };
  await db.insert(themeNorms).values({ organisationId, themeCode: theme, kind, grade, ground, setAt: now, setBy });
  return { kind: grade === null ? "taken-away" : "set" };
}
