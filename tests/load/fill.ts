import type postgres from "postgres";

const PROPOSALS = 1000;
const COMMENTS_EACH = 20;
const RATINGS = 200_000;

/** The slug of the nth proposal of the benchmark. */
export function proposalSlug(number: number): string {
  return `meting-${String(number).padStart(4, "0")}`;
}

/** What the benchmark asks and answers about, after filling. */
export interface Filled {
  organisationId: number;
  proposals: number;
  comments: number;
  ratings: number;
}

/**
 * Adds proposals with comments, and ratings of Haven-Stad up to 200,000, to a database that holds the example region.
 * As the owner, in bulk: what is measured is reading and adding to it, not how it got there.
 */
export async function fill(sql: postgres.Sql): Promise<Filled> {
  const [organisation] = await sql<{ id: number }[]>`select id from organisations order by id limit 1`;
  if (!organisation) throw new Error("The database holds no organisation: the example region was not loaded");
  const { id } = organisation;
  await addProposals(sql, id);
  await addComments(sql, id);
  await addRatings(sql, id);
  await sql`vacuum analyze`;
  const [counted] = await sql<Omit<Filled, "organisationId">[]>`
    select (select count(*)::int from proposals) as proposals, (select count(*)::int from comments) as comments,
      (select count(*)::int from answers where score is not null) as ratings`;
  return {
    organisationId: id,
    proposals: counted?.proposals ?? 0,
    comments: counted?.comments ?? 0,
    ratings: counted?.ratings ?? 0,
  };
}

async function addProposals(sql: postgres.Sql, organisation: number): Promise<void> {
  await sql`
    insert into proposals (organisation_id, slug, title, summary, area_label, area_code, phase, horizon_year)
    select ${organisation}, 'meting-' || lpad(n::text, 4, '0'), 'Voorstel ' || n,
      'Een plan voor een wijk met woningen, groen en een betere verbinding.', 'Wijk ' || n, 'GM0363', 'beleidsvorming', 2040
    from generate_series(1, ${PROPOSALS}) n`;
  await sql`
    insert into proposal_themes (organisation_id, proposal_id, theme_code, reason, ground, position)
    select ${organisation}, p.id, t.code, 'Het plan raakt dit thema.', 'eigen', t.position
    from proposals p cross join (select code, position from themes where dimension = 'here_now' order by position limit 5) t
    where p.slug like 'meting-%'`;
}

async function addComments(sql: postgres.Sql, organisation: number): Promise<void> {
  await sql`
    insert into users (organisation_id, email, display_name, password_hash)
    select ${organisation}, 'meting' || n || '@example.nl', 'Bewoner ' || n, 'x' from generate_series(1, 200) n`;
  await sql`
    with authors as (
      select array_agg(id) as ids from users where organisation_id = ${organisation} and email like 'meting%'
    )
    insert into comments (organisation_id, proposal_id, level, author_id, stance, body, form_key, created_at)
    select ${organisation}, p.id, 0, authors.ids[1 + (p.id * 7 + n) % 200],
      (array['for', 'against', 'neutral', 'question'])[1 + n % 4]::stance,
      'Wij wonen hier al lang en zien graag dat er meer groen komt. Reactie ' || n || ' op dit plan.',
      gen_random_uuid(), now() - (n || ' hours')::interval
    from authors, proposals p cross join generate_series(1, ${COMMENTS_EACH}) n
    where p.slug like 'meting-%'`;
}

/** Every respondent scores every effect item of Haven-Stad, as somebody who fills in the whole form does. */
async function addRatings(sql: postgres.Sql, organisation: number): Promise<void> {
  await sql`
    with effect_items as (
      select r.id as round_id, i.id as item_id, count(*) over () as items from rounds r
      join items i on i.organisation_id = r.organisation_id and i.questionnaire_id = r.questionnaire_id
      where r.organisation_id = ${organisation} and r.slug = 'effecten-haven-stad' and i.type = 'effect'
    ), missing as (
      select ceil((${RATINGS} - (select count(*) from answers where score is not null))::numeric / max(items))::int as n
      from effect_items
    ), added as (
      insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key,
        content_hash, gemeente_code, age_group)
      select ${organisation}, (select round_id from effect_items limit 1), gen_random_uuid(), 'open', 'synthetic',
        current_date, 'METING' || lpad(s::text, 10, '0'), gen_random_uuid(), 'x', 'GM0363', '30-44'
      from missing, generate_series(1, missing.n) s
      returning round_id, participant_id
    )
    insert into answers (organisation_id, round_id, participant_id, item_id, state, score)
    select ${organisation}, a.round_id, a.participant_id, e.item_id, 'answered', floor(random() * 7)::int - 3
    from added a cross join effect_items e`;
}
