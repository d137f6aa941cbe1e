import { sql } from "drizzle-orm";
import { type ViewToJudge, viewToJudge } from "~/features/proposals/guardians/removed-view.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { type DecidedSoFar, decidedSoFar, pastActs } from "./decided-so-far.server.ts";
import type { CommentCase } from "./moderation.ts";
import type { QueueQuestion } from "./queue-part.ts";
import { versionOf } from "./seen-text.server.ts";

/** A guardian's published view with what a moderator needs to decide about it. */
export interface ViewCase extends Pick<CommentCase, "seen" | "openObjection" | "own" | "history"> {
  view: ViewToJudge;
}

/** The published view with this number and what was decided about it; undefined when there is none. */
export async function findViewCase(
  db: Database,
  { organisationId, moderatorId, viewId }: QueueQuestion & { viewId: number },
): Promise<ViewCase | undefined> {
  const [row] = await db.execute<Record<string, unknown> & DecidedSoFar & { own: boolean }>(sql`
    select guardian.user_id = ${moderatorId} as own,
      ${decidedSoFar(sql`a.organisation_id = view.organisation_id and a.guardian_view_id = view.id`)}
    from guardian_views view join guardians guardian
      on guardian.organisation_id = view.organisation_id and guardian.id = view.guardian_id
    where view.organisation_id = ${organisationId} and view.id = ${viewId}`);
  const view = await viewToJudge(db, { organisationId, viewId });
  if (!row || !view) return undefined;
  const { own, openObjection, lastActId, history } = row;
  return { view, own, openObjection, seen: versionOf(null, lastActId), history: pastActs(history) };
}
