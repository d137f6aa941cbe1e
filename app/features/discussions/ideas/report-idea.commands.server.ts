import { and, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { ideas } from "~db/schema/index.ts";
import { mayReport, type Reporter, storeReport } from "../report-text.server.ts";
import { isListed } from "./idea-list.queries.server.ts";

export type ReportIdeaOutcome =
  /** `looked-at`: a moderator did since, and it may stay as it is. */
  { kind: "reported" | "looked-at" } | { kind: "too-many" } | { kind: "no-such-idea" };

/** Asks a moderator to look at an idea (Dutch: melden). */
export async function reportIdea(
  db: Database,
  { ideaId, ...report }: Reporter & { ideaId: number },
  now: Date,
): Promise<ReportIdeaOutcome> {
  if (!(await mayReport(db, report))) return { kind: "too-many" };
  return await db.transaction(async (tx) => {
    const [idea] = await tx
      .select({ editedAt: ideas.editedAt })
      .from(ideas)
      .where(and(eq(ideas.organisationId, report.organisationId), eq(ideas.id, ideaId), isListed))
      // Whoever takes it back, hides or merges it waits, and then the report goes or is handled too.
      .for("share");
    if (!idea) return { kind: "no-such-idea" };
    return { kind: await storeReport(tx, report, { ideaId, editedAt: idea.editedAt }, now) };
  });
}
