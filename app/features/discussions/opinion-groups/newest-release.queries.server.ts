import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { opinionReleases, statements } from "~db/schema/index.ts";
import type { ReadRelease, StoredRelease } from "./stored-release.ts";

/** A release with when it was made, and which of its statements can still be read; of the others the text is left out. */
export interface NewestRelease {
  releasedAt: Date;
  content: ReadRelease;
  /** A moderator may have taken one out since. */
  readable: number[];
}

/** The newest release about a proposal, or undefined when there is none. */
export async function newestRelease(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<NewestRelease | undefined> {
  const [row] = await db
    .select({ releasedAt: opinionReleases.createdAt, content: opinionReleases.content })
    .from(opinionReleases)
    .where(and(eq(opinionReleases.organisationId, organisationId), eq(opinionReleases.proposalId, proposalId)))
    .orderBy(desc(opinionReleases.id))
    .limit(1);
  if (!row) return undefined;
  const accepted = await db
    .select({ id: statements.id, body: statements.body })
    .from(statements)
    .where(
      and(
        eq(statements.organisationId, organisationId),
        eq(statements.proposalId, proposalId),
        eq(statements.state, "accepted"),
      ),
    );
  const bodies = new Map(accepted.map(({ id, body }) => [id, body]));
  const stored = row.content as StoredRelease;
  const read = stored.statements.map(({ id }) => ({ id, body: bodies.get(id) ?? "" }));
  return { ...row, content: { ...stored, statements: read }, readable: [...bodies.keys()] };
}
