import { type SQL, sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";

/** An idea that may say the same as another. */
export interface ResemblingIdea {
  id: number;
  title: string;
}

/** More than these few nobody reads. */
const mostShown = 3;
/** A gemeente may have thousands: the newest are looked through. */
const mostCompared = 500;

/** Of so many letters one word can be the beginning of another: "bank" of "bankjes", but "zee" not of "zeep". */
const shortestRoot = 4;
/** What an idea is about stands in its title and its first sentences. */
const charactersRead = 300;

/**
 * Ideas for the same gemeente that everybody can read and that use the words of this one, the most alike first. Words are
 * compared by their Dutch stem or as the beginning of one another, and "de" and "en" are none. A word of either title that the
 * other idea uses too counts once, but not the name of the place, which stands in many; two words are enough within a theme,
 * and three across themes.
 */
export async function resemblingIdeas(
  db: Database,
  { organisationId, ideaId }: { organisationId: number; ideaId: number },
): Promise<ResemblingIdea[]> {
  const isAmong = (words: string) => sql`exists (select from unnest(${sql.raw(words)}) there where there = word
    or (length(word) >= ${shortestRoot} and starts_with(there, word))
    or (length(there) >= ${shortestRoot} and starts_with(word, there)))`;
  const words = (text: SQL) => sql`tsvector_to_array(to_tsvector('dutch', ${text}))`;
  const rows = await db.execute<ResemblingIdea & Record<string, unknown>>(sql`
    with own as (
      select area_code, theme_code, author_id, ${words(sql`title`)} as title_words,
        ${words(sql`title || ' ' || left(body, ${charactersRead})`)} as words,
        ${words(sql`(select coalesce(string_agg(place.name, ' '), '') from areas place
          where place.code in (ideas.area_code, 'GM' || substr(ideas.area_code, 3, 4)))`)} as places
      from ideas where organisation_id = ${organisationId} and id = ${ideaId}
    ), others as (
      select other.id, other.title, other.theme_code = own.theme_code as same_theme,
        ${words(sql`other.title`)} as title_words,
        ${words(sql`other.title || ' ' || left(other.body, ${charactersRead})`)} as words
      from ideas other, own
      where other.organisation_id = ${organisationId} and other.id <> ${ideaId} and other.author_id <> own.author_id
        and substr(other.area_code, 3, 4) = substr(own.area_code, 3, 4)
        and num_nonnulls(other.hidden_at, other.withdrawn_at, other.held_for, other.merged_into) = 0
      order by other.id desc limit ${mostCompared}
    ), compared as (
      select others.id, others.title, others.same_theme,
        (select count(*) from unnest(own.title_words) word
          where word <> all (own.places) and ${isAmong("others.words")})
        + (select count(*) from unnest(others.title_words) word
          where word <> all (own.places) and ${isAmong("own.words")} and not ${isAmong("own.title_words")}) as shared
      from others, own
    )
    select id, title from compared where shared >= case when same_theme then 2 else 3 end
    order by shared desc, id desc limit ${mostShown}`);
  return [...rows].map(({ id, title }) => ({ id, title }));
}
