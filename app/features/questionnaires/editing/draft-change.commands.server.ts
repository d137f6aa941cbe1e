import { and, eq } from "drizzle-orm";
import { brokenRule } from "~/platform/broken-rule.ts";
import type { Database } from "~db/client.server.ts";
import { questionnaires, rounds } from "~db/schema/index.ts";
import { versionOf } from "./version.ts";

/** Which draft is changed, from which version on, and when. */
export interface DraftChange {
  organisationId: number;
  id: number;
  /** What the page showed as `changed`. */
  changed: string;
  now: Date;
}

/** Why a draft could not be changed. */
export type DraftRefusal =
  | { kind: "unknown" }
  /** People have been asked these questions: a change makes a new version. */
  | { kind: "frozen" }
  /** A round waits to open with it: what was checked is what will open. */
  | { kind: "planned" }
  /** Somebody else saved since the page was drawn. */
  | { kind: "changed-meanwhile" };

/**
 * Does a change in a draft, all or nothing, while nobody else can change it or open a round with it.
 * @param work - Gives what came of it; anything but "saved" leaves the version of the draft as it was.
 */
export async function changeDraft<Outcome extends { kind: string }>(
  db: Database,
  change: DraftChange,
  work: (tx: Database) => Promise<Outcome>,
): Promise<Outcome | DraftRefusal> {
  try {
    return await db.transaction(async (tx) => {
      const row = await lockDraft(tx, change);
      if (!row) return { kind: "unknown" };
      const { rounds: planned, opened } = await roundsOf(tx, change);
      if (opened > 0) return { kind: "frozen" };
      if (planned > 0) return { kind: "planned" };
      if (versionOf(row.changedAt) !== change.changed) return { kind: "changed-meanwhile" };
      const outcome = await work(tx);
      if (outcome.kind === "saved") await markChanged(tx, change, row.changedAt);
      return outcome;
    });
  } catch (error) {
    // A round may open at this very moment: then the database is the one that says no (docs/requirements.md INT-5).
    if (brokenRule(error) === "questionnaire_frozen") return { kind: "frozen" };
    throw error;
  }
}

async function lockDraft(tx: Database, { organisationId, id }: DraftChange) {
  const [row] = await tx
    .select({ changedAt: questionnaires.changedAt })
    .from(questionnaires)
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, id)))
    .for("update");
  return row;
}

async function roundsOf(tx: Database, { organisationId, id, now }: DraftChange) {
  const found = await tx
    .select({ opensAt: rounds.opensAt })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.questionnaireId, id)));
  return { rounds: found.length, opened: found.filter(({ opensAt }) => opensAt <= now).length };
}

/** Always a later moment than before, so that two changes in one millisecond are two versions. */
async function markChanged(tx: Database, { organisationId, id, now }: DraftChange, before: Date | null): Promise<void> {
  const changedAt = before && before >= now ? new Date(before.getTime() + 1) : now;
  await tx
    .update(questionnaires)
    .set({ changedAt })
    .where(and(eq(questionnaires.organisationId, organisationId), eq(questionnaires.id, id)));
}
