/**
 * The yardstick: node:http and postgres.js with prepared statements, reading the rows that the pages show and
 * inserting the rows that a submitted form makes. No framework, no checks, no HTML.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import postgres from "postgres";
import { roundItems } from "./effect-form.ts";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => undefined });
const [organisation] = await sql<{ id: number }[]>`select id from organisations order by id limit 1`;
const organisationId = organisation?.id ?? 0;
const asked = new Map<string, Awaited<ReturnType<typeof readRound>>>();

/** A round and its items, read once. */
async function roundOf(slug: string) {
  const known = asked.get(slug) ?? (await readRound(slug));
  asked.set(slug, known);
  return known;
}

async function readRound(slug: string) {
  const [round] = await sql<{ id: number }[]>`select id from rounds where slug = ${slug}`;
  return { roundId: round?.id ?? 0, items: await roundItems(sql, organisationId, slug) };
}

function proposals(page: number) {
  return Promise.all([
    sql`
      select p.slug, p.title, p.area_label, p.area_code, p.phase,
        array(select theme_code from proposal_themes t
          where t.organisation_id = p.organisation_id and t.proposal_id = p.id order by t.position) as themes,
        (select count(*)::int from comments c
          where c.organisation_id = p.organisation_id and c.proposal_id = p.id and c.hidden_at is null) as comments,
        (select max(r.closes_at) from rounds r
          join questionnaires q on q.organisation_id = r.organisation_id and q.id = r.questionnaire_id
          where r.organisation_id = p.organisation_id and r.proposal_id = p.id and r.audience = 'open'
            and q.instrument = 'perceived_effect' and now() between r.opens_at and r.closes_at) as closes_at
      from proposals p where p.organisation_id = ${organisationId} order by p.id limit 20 offset ${(page - 1) * 20}`,
    sql`select count(*)::int as total from proposals where organisation_id = ${organisationId}`,
  ]);
}

function comments(slug: string) {
  return Promise.all([
    sql`
      select p.id, p.slug, p.title, count(c.id)::int as total,
        count(*) filter (where c.stance = 'for')::int as "for", count(*) filter (where c.stance = 'against')::int as against,
        count(*) filter (where c.stance = 'neutral')::int as neutral, count(*) filter (where c.stance = 'question')::int as question
      from proposals p
      left join comments c on c.organisation_id = p.organisation_id and c.proposal_id = p.id and c.level = 0
      where p.organisation_id = ${organisationId} and p.slug = ${slug} group by p.organisation_id, p.id`,
    sql`
      select c.id, c.stance, c.body, c.created_at, u.display_name, u.role
      from proposals p
      join comments c on c.organisation_id = p.organisation_id and c.proposal_id = p.id and c.level = 0
      join users u on u.organisation_id = c.organisation_id and u.id = c.author_id
      where p.organisation_id = ${organisationId} and p.slug = ${slug} order by c.id desc limit 20`,
  ]);
}

async function submit(request: IncomingMessage) {
  const form = new URLSearchParams(await text(request));
  const participant = randomUUID();
  const { roundId, items } = await roundOf(form.get("ronde") ?? "");
  const scores = items.map((item) => (item.type === "open_text" || item.type === "multiple_choice" ? null : 2));
  const choices = items.map((item) => (item.type === "multiple_choice" ? form.get(item.code) : null));
  const bodies = items.map((item) => (item.type === "open_text" ? form.get(item.code) : null));
  await sql`
    with stored as (
      insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, receipt, form_key,
        content_hash, gemeente_code, age_group, gender, education)
      values (${organisationId}, ${roundId}, ${participant}, 'open', 'web', current_date, ${participant},
        ${form.get("formKey")}, 'x', ${form.get("gemeente")}, ${form.get("leeftijd")}, ${form.get("geslacht")},
        ${form.get("opleiding")})
    )
    insert into answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body)
    select ${organisationId}, ${roundId}, ${participant}, item, 'answered', score,
      case when choice is not null then array[choice::smallint] end, body
    from unnest(${items.map((item) => item.id)}::int[], ${scores}::smallint[], ${choices}::text[], ${bodies}::text[])
      as answer (item, score, choice, body)`;
  return { receipt: participant };
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://bare");
  let found: unknown = "ready";
  if (request.method === "POST") found = await submit(request);
  else if (url.pathname === "/proposals") found = await proposals(Number(url.searchParams.get("page")));
  else if (url.pathname === "/comments") found = await comments(url.searchParams.get("slug") ?? "");
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(found));
}).listen(Number(process.env.PORT), "127.0.0.1");

process.once("SIGTERM", () => process.exit(0));
