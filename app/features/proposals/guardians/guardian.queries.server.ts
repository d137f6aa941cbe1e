import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { guardians, guardianViews, proposals, users } from "~db/schema/index.ts";
import { isTheirAccount, isTheirProposal } from "./beside-guardian.server.ts";
import type { Guardian, GuardianTask, GuardianView } from "./guardian.ts";
import { removalOf } from "./removed-view.queries.server.ts";

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

const isOf = ({ organisationId, proposalId }: OfProposal) =>
  and(eq(guardians.organisationId, organisationId), eq(guardians.proposalId, proposalId));

/** Everybody who is or was a guardian of a proposal, in the order in which they were asked. */
export async function guardiansOf(db: Database, question: OfProposal): Promise<Guardian[]> {
  return await selectGuardians(db, isOf(question));
}

/** The guardian that this person is of the proposal now; undefined when they are none. */
export async function ownGuardian(
  db: Database,
  { userId, ...question }: OfProposal & { userId: string },
): Promise<Guardian | undefined> {
  const isOpen = sql`not exists (select from ${proposals} where ${proposals.organisationId} = ${guardians.organisationId}
    and ${proposals.id} = ${guardians.proposalId} and ${proposals.withdrawnAt} is not null)`;
  const isOwn = and(isOf(question), eq(guardians.userId, userId), isNull(guardians.endedAt), isOpen);
  return (await selectGuardians(db, isOwn))[0];
}

/** Whether this person is or was a guardian of the proposal, whatever became of the task and the plan. */
export async function everGuardian(
  db: Database,
  { userId, ...question }: OfProposal & { userId: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: guardians.id })
    .from(guardians)
    .where(and(isOf(question), eq(guardians.userId, userId)))
    .limit(1);
  return rows.length > 0;
}

/** What this person is asked to do as a guardian now, of proposals that are on the site. */
export async function tasksOfGuardian(
  db: Database,
  { organisationId, userId }: { organisationId: number; userId: string },
): Promise<GuardianTask[]> {
  const { id, speaksFor, reason, appointedAt } = guardians;
  const rows = await db
    .select({ id, speaksFor, reason, appointedAt, slug: proposals.slug, title: proposals.title })
    .from(guardians)
    .innerJoin(proposals, isTheirProposal)
    .where(
      and(
        eq(guardians.organisationId, organisationId),
        eq(guardians.userId, userId),
        isNull(guardians.endedAt),
        isNull(proposals.withdrawnAt),
      ),
    )
    .orderBy(asc(guardians.id));
  return rows.map(({ slug, title, ...row }) => ({
    ...row,
    appointedAt: row.appointedAt.toISOString(),
    proposal: { slug, title },
  }));
}

async function selectGuardians(db: Database, condition: SQL | undefined): Promise<Guardian[]> {
  const rows = await db
    .select({
      id: guardians.id,
      speaksFor: guardians.speaksFor,
      name: users.displayName,
      reason: guardians.reason,
      appointedAt: guardians.appointedAt,
      endedAt: guardians.endedAt,
    })
    .from(guardians)
    .innerJoin(users, isTheirAccount)
    .where(condition)
    .orderBy(asc(guardians.id));
  return rows.map((row) => ({
    ...row,
    appointedAt: row.appointedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

/** The published views on a proposal: of each guardian the newest on a theme; of one that was taken away only the reason. */
export async function publishedViews(db: Database, question: OfProposal): Promise<GuardianView[]> {
  const views = await selectViews(db, and(isOf(question), isNotNull(guardianViews.publishedAt)));
  return views.map((view) => (view.removed ? { ...view, score: null, body: "", sources: [] } : view));
}

/** Everything that one guardian wrote, also what is not published. */
export async function viewsOfGuardian(
  db: Database,
  { organisationId, guardianId }: { organisationId: number; guardianId: number },
): Promise<GuardianView[]> {
  return await selectViews(db, and(eq(guardians.organisationId, organisationId), eq(guardians.id, guardianId)));
}

/** Of each guardian, theme and state the newest. */
async function selectViews(db: Database, condition: SQL | undefined): Promise<GuardianView[]> {
  const state = sql`${guardianViews.publishedAt} is null`;
  const rows = await db
    .selectDistinctOn([guardianViews.guardianId, guardianViews.themeCode, state], {
      id: guardianViews.id,
      guardianId: guardianViews.guardianId,
      theme: guardianViews.themeCode,
      score: guardianViews.score,
      body: guardianViews.body,
      sources: guardianViews.sources,
      publishedAt: guardianViews.publishedAt,
      hiddenAt: guardianViews.hiddenAt,
      hiddenReason: guardianViews.hiddenReason,
      hiddenExplanation: guardianViews.hiddenExplanation,
    })
    .from(guardianViews)
    .innerJoin(
      guardians,
      and(eq(guardians.organisationId, guardianViews.organisationId), eq(guardians.id, guardianViews.guardianId)),
    )
    .where(condition)
    .orderBy(asc(guardianViews.guardianId), asc(guardianViews.themeCode), state, sql`${guardianViews.id} desc`);
  return rows.flatMap(({ theme, publishedAt, hiddenAt, hiddenReason, hiddenExplanation, ...row }) => {
    const removed = removalOf({ hiddenAt, hiddenReason, hiddenExplanation });
    return isThemeCode(theme) ? [{ ...row, theme, publishedAt: publishedAt?.toISOString() ?? null, removed }] : [];
  });
}
