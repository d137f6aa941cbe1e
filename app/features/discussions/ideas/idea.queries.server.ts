import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "~db/client.server.ts";
import { areas, ideas, proposals, users } from "~db/schema/index.ts";
import { hiddenFor } from "../comment.ts";
import type { Reader } from "../discussion.queries.server.ts";
import { versionOf } from "../moderation/seen-text.server.ts";
import type { Idea, IdeaState } from "./idea.ts";
import { spokenName } from "./idea-areas.ts";
import { asListed, doublesOf, isListed, listedColumns } from "./idea-list.queries.server.ts";
import type { IdeaThatStays } from "./staff-idea.ts";

const official = alias(users, "official");

/** Who may read an idea, of a row of `ideas`. */
export const ideaState = sql<IdeaState>`case when ${ideas.withdrawnAt} is not null then 'withdrawn'
  when ${ideas.hiddenAt} is not null then 'hidden' when ${ideas.heldFor} is not null then 'held' else 'shown' end`;

/** The newest decision of a moderator about an idea; only a moderator goes by it. */
const lastAct = sql<number | null>`(select max(act.id) from moderation_acts act
  where act.organisation_id = ${ideas.organisationId} and act.idea_id = ${ideas.id})`;

/** What somebody may see of an idea: the text of a hidden one stays in the database. */
function columns(reader: Reader) {
  const userId = reader.userId ?? null;
  const own = sql<boolean>`${ideas.authorId} is not distinct from ${userId}::uuid`;
  const sees = sql`(${ideas.hiddenAt} is null and ${ideas.heldFor} is null or ${own} or ${reader.seesHidden}::boolean)`;
  return {
    ...listedColumns,
    title: sql<string>`case when ${sees} then ${ideas.title} else '' end`,
    body: sql<string | null>`case when ${sees} then ${ideas.body} end`,
    areaCode: ideas.areaCode,
    author: sql<string>`case when ${ideas.withdrawnAt} is null then ${users.displayName} else '' end`,
    own,
    supported: sql<boolean>`exists (select from idea_supports s where s.organisation_id = ${ideas.organisationId}
      and (s.idea_id = ${ideas.id} or s.idea_id in (select double.id ${doublesOf}))
      and s.user_id is not distinct from ${userId}::uuid)`,
    ownMerged: sql<boolean>`exists (select ${doublesOf} and double.author_id is not distinct from ${userId}::uuid)`,
    editedAt: ideas.editedAt,
    lastActId: reader.seesHidden ? lastAct : sql<null>`null`,
    hiddenReason: ideas.hiddenReason,
    state: ideaState,
    answer: ideas.answer,
    answeredBy: official.displayName,
    answeredAt: ideas.answeredAt,
    proposalSlug: proposals.slug,
    proposalTitle: proposals.title,
    inDraft: sql<boolean>`exists (select from proposal_drafts d where d.organisation_id = ${ideas.organisationId}
      and d.idea_id = ${ideas.id})`,
    merged: sql<
      Idea["merged"]
    >`(select coalesce(json_agg(json_build_object('id', double.id, 'title', double.title, 'answer', double.answer)
        order by double.id), '[]') ${doublesOf} and double.hidden_at is null and double.held_for is null)`,
    into: sql<Idea["into"]>`(select json_build_object('id', stays.id, 'title', case when stays.held_for is null
        and stays.hidden_at is null or stays.author_id is not distinct from ${userId}::uuid or ${reader.seesHidden}::boolean
        then stays.title end) from ideas stays
      where stays.organisation_id = ${ideas.organisationId} and stays.id = ${ideas.mergedInto})`,
  };
}

/**
 * One idea as this reader may see it: one statement. Undefined when there is none with this number, or when it waits for a
 * moderator and the reader neither wrote it nor moderates.
 */
export async function findIdea(
  db: Database,
  where: { organisationId: number; ideaId: number; reader: Reader },
): Promise<Idea | undefined> {
  const rows = await db
    .select(columns(where.reader))
    .from(ideas)
    .innerJoin(areas, eq(areas.code, ideas.areaCode))
    .innerJoin(users, and(eq(users.organisationId, ideas.organisationId), eq(users.id, ideas.authorId)))
    .leftJoin(official, and(eq(official.organisationId, ideas.organisationId), eq(official.id, ideas.answeredBy)))
    .leftJoin(proposals, and(eq(proposals.organisationId, ideas.organisationId), eq(proposals.id, ideas.proposalId)))
    .where(and(eq(ideas.organisationId, where.organisationId), eq(ideas.id, where.ideaId)));
  const [row] = rows.flatMap(asListed);
  if (!row || (row.state === "held" && row.body === null)) return undefined;
  const { answer, answeredBy, answeredAt, proposalSlug, proposalTitle, hiddenReason, answered, proposed, ...rest } =
    row;
  const { lastActId, ...told } = rest;
  return {
    ...told,
    version: versionOf(told.editedAt, lastActId),
    hiddenReason: hiddenFor(hiddenReason),
    answer: answer !== null && answeredBy && answeredAt ? { body: answer, by: answeredBy, at: answeredAt } : null,
    proposal: proposalSlug !== null && proposalTitle !== null ? { slug: proposalSlug, title: proposalTitle } : null,
  };
}

/** Proposals that an idea can be tied to, by title: not one that was withdrawn. */
export async function proposalsToLink(
  db: Database,
  { organisationId }: { organisationId: number },
): Promise<{ slug: string; title: string }[]> {
  return await db
    .select({ slug: proposals.slug, title: proposals.title })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), isNull(proposals.withdrawnAt)))
    .orderBy(asc(proposals.title));
}

/** The idea that another one would be added to, for a moderator to see before; undefined when it can take nothing over. */
export async function ideaThatStays(
  db: Database,
  { organisationId, ideaId, into }: { organisationId: number; ideaId: number; into: number },
): Promise<IdeaThatStays | undefined> {
  if (ideaId === into) return undefined;
  const [found] = await db
    .select({ ...listedColumns, body: ideas.body })
    .from(ideas)
    .innerJoin(areas, eq(areas.code, ideas.areaCode))
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.id, into), isListed));
  if (!found) return undefined;
  const { id, title, body, areaName, supports } = found;
  return { id, title, body, areaName: spokenName(areaName), supports };
}
