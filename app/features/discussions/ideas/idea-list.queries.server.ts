import { and, desc, eq, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { isThemeCode, type ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { areas, ideaSupports, ideas } from "~db/schema/index.ts";
import { type IdeaSort, ideasPerPage, type ListedIdea } from "./idea.ts";
import { spokenName, wijkPrefix } from "./idea-areas.ts";

/** Few ideas took another one over: the database looks that up once, and for those only asks who stands behind their doubles. */
const hasDoubles = sql`${ideas.id} in (select taken.merged_into from ideas taken where taken.merged_into is not null)`;

/** Doubles that still stand behind the idea that took them over. */
export const doublesOf = sql`from ideas double where double.organisation_id = ${ideas.organisationId}
  and double.merged_into = ${ideas.id} and double.withdrawn_at is null and ${hasDoubles}`;

/**
 * How many residents stand behind an idea: who supports it or one of its doubles, and who wrote a double. Everybody counts
 * once, its author does not, and neither do people who work for the organisation.
 */
const supportsOf = sql<number>`(select count(distinct voice.user_id)::int
  from (
    select user_id from ${ideaSupports} support
      where support.organisation_id = ${ideas.organisationId} and support.idea_id = ${ideas.id}
    union all
    select double.author_id ${doublesOf}
    union all
    select support.user_id from ${ideaSupports} support where support.organisation_id = ${ideas.organisationId}
      and ${hasDoubles} and support.idea_id in (select double.id ${doublesOf})
  ) voice join users person on person.organisation_id = ${ideas.organisationId} and person.id = voice.user_id
  where person.role = 'resident' and voice.user_id <> ${ideas.authorId})`;

/** An idea that everybody can read, and that stands by itself. */
export const isListed = and(
  isNull(ideas.hiddenAt),
  isNull(ideas.withdrawnAt),
  isNull(ideas.heldFor),
  isNull(ideas.mergedInto),
);

export interface IdeasQuestion {
  organisationId: number;
  gemeente: string | undefined;
  wijk: string | undefined;
  theme: ThemeCode | undefined;
  sort: IdeaSort;
  page: number;
}

/** One page of the ideas that everybody can read, and how many there are: one statement. */
export async function listIdeas(
  db: Database,
  { organisationId, gemeente, wijk, theme, sort, page }: IdeasQuestion,
): Promise<{ ideas: ListedIdea[]; total: number }> {
  const rows = await db
    .select({ ...listedColumns, total: sql<number>`count(*) over ()::int` })
    .from(ideas)
    .innerJoin(areas, eq(areas.code, ideas.areaCode))
    .where(and(eq(ideas.organisationId, organisationId), isListed, inPlace(gemeente, wijk), ofTheme(theme)))
    .orderBy(...(sort === "support" ? [desc(supportsOf)] : []), desc(ideas.id))
    .limit(ideasPerPage)
    .offset((page - 1) * ideasPerPage);
  return { ideas: rows.flatMap(asListed), total: rows[0]?.total ?? 0 };
}

/** What the list tells of each idea. */
export const listedColumns = {
  id: ideas.id,
  title: ideas.title,
  areaName: areas.name,
  theme: ideas.themeCode,
  supports: supportsOf,
  createdAt: ideas.createdAt,
  answered: sql<boolean>`${ideas.answer} is not null`,
  proposed: sql<boolean>`${ideas.proposalId} is not null`,
};

/** A row of the list, with its place as people say it; none when its theme is not known any more. */
export function asListed<Row extends { theme: string; areaName: string }>({ theme, areaName, ...row }: Row) {
  return isThemeCode(theme) ? [{ ...row, areaName: spokenName(areaName), theme }] : [];
}

/** A gemeente with its wijken, or one wijk. */
function inPlace(gemeente: string | undefined, wijk: string | undefined): SQL | undefined {
  if (wijk) return eq(ideas.areaCode, wijk);
  if (!gemeente) return undefined;
  return or(eq(ideas.areaCode, gemeente), like(ideas.areaCode, `${wijkPrefix(gemeente)}%`));
}

function ofTheme(theme: ThemeCode | undefined): SQL | undefined {
  return theme && eq(ideas.themeCode, theme);
}

/** The ideas that a proposal was made of (Dutch: waar dit voorstel mee begon). */
export async function ideasBehind(
  db: Database,
  { organisationId, proposalId }: { organisationId: number; proposalId: number },
): Promise<{ id: number; title: string }[]> {
  return await db
    .select({ id: ideas.id, title: ideas.title })
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.proposalId, proposalId), isListed))
    .orderBy(ideas.id);
}
