import { and, asc, desc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { areas, ideas, proposalDrafts, reports } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import { openObjectionTo } from "../moderation/open-objection.queries.server.ts";
import { heldKinds } from "../personal-data.ts";
import { ideasPerPage } from "./idea.ts";
import { asListed, isListed, listedColumns } from "./idea-list.queries.server.ts";
import type { StaffFacts, StaffIdea, StaffIdeaView } from "./staff-idea.ts";

/** Who does not moderate finds no more ideas than everybody reads: not the title of one that is hidden or held either. */
function wanted(view: StaffIdeaView, seesHidden: boolean): SQL | undefined {
  if (view === "unanswered") return and(isListed, isNull(ideas.answer));
  return seesHidden ? and(isNull(ideas.mergedInto), isNull(ideas.withdrawnAt)) : isListed;
}

/** What waits longest comes first, or what came last. */
const order: Record<StaffIdeaView, SQL> = { unanswered: asc(ideas.id), all: desc(ideas.id) };

interface StaffIdeasQuestion {
  organisationId: number;
  view: StaffIdeaView;
  page: number;
  /** Whether who asks keeps order. */
  seesHidden: boolean;
}

/** One page of the ideas that staff look after, and how many there are: one statement. */
export async function ideasForStaff(
  db: Database,
  { organisationId, view, page, seesHidden }: StaffIdeasQuestion,
): Promise<{ ideas: StaffIdea[]; total: number }> {
  const rows = await db
    .select({
      ...listedColumns,
      hidden: sql<boolean>`${ideas.hiddenAt} is not null`,
      held: sql<boolean>`${ideas.heldFor} is not null`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(ideas)
    .innerJoin(areas, eq(areas.code, ideas.areaCode))
    .where(and(eq(ideas.organisationId, organisationId), wanted(view, seesHidden)))
    .orderBy(order[view])
    .limit(ideasPerPage)
    .offset((page - 1) * ideasPerPage);
  return { ideas: rows.flatMap(asListed), total: rows[0]?.total ?? 0 };
}

const mostNear = 10;

/** The newest other ideas that everybody can read, for the same gemeente or about the same theme. */
async function ideasNear(
  db: Database,
  { organisationId, ideaId }: { organisationId: number; ideaId: number },
): Promise<StaffFacts["near"]> {
  // GM0363 and WK0363BB: four figures tell the gemeente.
  const isNear = sql`exists (select from ideas self where self.organisation_id = ${organisationId} and self.id = ${ideaId}
    and (self.theme_code = ${ideas.themeCode} or substr(self.area_code, 3, 4) = substr(${ideas.areaCode}, 3, 4)))`;
  return await db
    .select({ id: ideas.id, title: ideas.title, body: ideas.body })
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), ne(ideas.id, ideaId), isListed, isNear))
    .orderBy(desc(ideas.id))
    .limit(mostNear);
}

/** What staff need to know of one idea besides what its page tells; what is wrong with it is for moderators only. */
export async function staffFactsOf(
  db: Database,
  { organisationId, ideaId, moderates }: { organisationId: number; ideaId: number; moderates: boolean },
): Promise<StaffFacts> {
  const [idea] = await db
    .select({ heldFor: ideas.heldFor, draftId: proposalDrafts.id })
    .from(ideas)
    .leftJoin(
      proposalDrafts,
      and(eq(proposalDrafts.organisationId, ideas.organisationId), eq(proposalDrafts.ideaId, ideas.id)),
    )
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId)));
  const draftId = idea?.draftId ?? null;
  if (!moderates) return { held: [], reports: [], openObjection: null, draftId, near: [] };
  const reported = await db
    .select({ reason: reports.reason, count: sql<number>`count(*)::int` })
    .from(reports)
    .where(and(eq(reports.organisationId, organisationId), eq(reports.ideaId, ideaId), isNull(reports.handledAt)))
    .groupBy(reports.reason)
    .orderBy(asc(reports.reason));
  return {
    held: heldKinds(idea?.heldFor ?? null),
    reports: reported.map(({ reason, count }) => ({ reason: hiddenFor(reason) ?? "other", count })),
    openObjection: (await openObjectionTo(db, { organisationId, kind: "idea", id: ideaId })) ?? null,
    draftId,
    near: await ideasNear(db, { organisationId, ideaId }),
  };
}
