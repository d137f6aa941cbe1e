import { sql } from "drizzle-orm";
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

/**
 * Ideas for the same gemeente that everybody can read and that use the words of this one, the most alike first. Words are
 * compared as Dutch does: "bankje" and "bankjes" are one word, and "de" and "en" are none. A word of
 * either title that the other idea uses counts; two are enough within a theme, and three across themes.
 */
export async function resemblingIdeas(
  db: Database,
  { organisationId, ideaId }: { organisationId: number; ideaId: number },
): Promise<ResemblingIdea[]> {
  const rows = await db.execute<ResemblingIdea & Record<string, unknown>>(sql`
    with own as (
      select area_code, theme_code, author_id, tsvector_to_array(to_tsvector('dutch', title)) as title_words,
        tsvector_to_array(to_tsvector('dutch', title || ' ' || body)) as words
      from ideas where organisation_id = ${organisationId} and id = ${ideaId}
    ), others as (
      select other.id, other.title, other.theme_code = own.theme_code as same_theme,
        tsvector_to_array(to_tsvector('dutch', other.title)) as title_words,
        tsvector_to_array(to_tsvector('dutch', other.title || ' ' || other.body)) as words
      from ideas other, own
      where other.organisation_id = ${organisationId} and other.id <> ${ideaId} and other.author_id <> own.author_id
        and substr(other.area_code, 3, 4) = substr(own.area_code, 3, 4)
        and num_nonnulls(other.hidden_at, other.withdrawn_at, other.held_for, other.merged_into) = 0
      order by other.id desc limit ${mostCompared}
    ), compared as (
      select others.id, others.title, others.same_theme,
        (select count(*) from unnest(own.title_words) word where word = any (others.words))
          + (select count(*) from unnest(others.title_words) word where word = any (own.words)) as shared
      from others, own
    )
    select id, title from compared where shared >= case when same_theme then 2 else 3 end
    order by shared desc, id desc limit ${mostShown}`);
  return [...rows].map(({ id, title }) => ({ id, title }));
}
