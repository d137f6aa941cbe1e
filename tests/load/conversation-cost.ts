import type postgres from "postgres";
import { DATA_DIR } from "./bench-database.ts";
import { proposalSlug } from "./fill.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";
import type { Server } from "./servers.ts";
import { statementsDuring } from "./statements.ts";
import { medianVisit } from "./visitor.ts";

const LONG = "lang-gesprek";
const THREADS = 5000;
const REPETITIONS = 3;
const VISITS = 30;
const MOST_TIMES = 2;

/** So many of the oldest have a reply of an official, and so many after those are named by a published decision. */
const ANSWERED_EACH_WAY = 1000;

const PAGES = [
  { name: "newest", query: "" },
  { name: "most support", query: "?volgorde=steun" },
  { name: "one theme, for", query: "?thema=wonen&houding=voor" },
  { name: "page 100", query: "?pagina=100" },
  { name: "without an answer", query: "?volgorde=zonder-antwoord" },
];

/**
 * How long a page of a conversation of 5,000 comments takes, beside the same page of one of 20, by turns, and how many
 * statements each takes. A page that only the long one has is compared with the first page of the short one.
 */
export async function measureConversation(owner: postgres.Sql, organisation: number, site: Server): Promise<Aim[]> {
  say(`adding a conversation of ${THREADS} comments`);
  await addConversation(owner, organisation);
  const found: { name: string; short: number; long: number; statements: [short: number, long: number] }[] = [];
  for (const { name, query } of PAGES) {
    say(`conversation: ${name}`);
    const paths = {
      short: `/voorstellen/${proposalSlug(1)}/reacties${query.startsWith("?pagina") ? "" : query}`,
      long: `/voorstellen/${LONG}/reacties${query}`,
    };
    const statements: [number, number] = [
      await statementsOf(owner, site, paths.short),
      await statementsOf(owner, site, paths.long),
    ];
    found.push({ name, ...(await byTurns(site, paths)), statements });
  }
  console.log(
    `\nconversations, drawn anew, one visitor: median of ${REPETITIONS} medians of at most ${VISITS}, by turns\n`,
  );
  printTable(
    ["", "20 comments", `${THREADS} comments`, "ratio", "statements"],
    found.map(({ name, short, long, statements }) => [
      name,
      `${short.toFixed(1)} ms`,
      `${long.toFixed(1)} ms`,
      (long / short).toFixed(2),
      statements.join(" / "),
    ]),
  );
  const worst = Math.max(...found.map(({ short, long }) => long / short));
  return [
    {
      aim: `a page of ${THREADS} comments takes at most ${MOST_TIMES} times as long as one of 20`,
      reached: worst.toFixed(2),
      isMet: worst <= MOST_TIMES,
    },
    {
      aim: `a page of ${THREADS} comments takes as many statements as one of 20`,
      reached: found.map(({ statements }) => statements.join("/")).join(" "),
      isMet: found.every(({ statements: [short, long] }) => short === long),
    },
  ];
}

async function byTurns(site: Server, paths: { short: string; long: string }) {
  const times = { short: [] as number[], long: [] as number[] };
  const names = ["short", "long"] as const;
  for (const name of names) await medianVisit(site, { path: paths[name], status: 200 }, { visits: VISITS });
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
      times[name].push(await medianVisit(site, { path: paths[name], status: 200 }, { visits: VISITS }));
    }
  }
  return { short: median(times.short), long: median(times.long) };
}

/** The fewest of three times: now and then the site reads something of its own, such as whether a round is due. */
async function statementsOf(owner: postgres.Sql, site: Server, path: string): Promise<number> {
  const counted: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const statements = await statementsDuring(owner, `${DATA_DIR}/postgres.log`, async () => {
      const answer = await fetch(`${site.origin}${path}`);
      if (answer.status !== 200) throw new Error(`${path} got ${answer.status}`);
      await answer.text();
    });
    counted.push(statements.length);
  }
  return Math.min(...counted);
}

/** Five thousand threads by the residents of the benchmark, a fifth of them with a reply, ten voices for each, and answers. */
async function addConversation(sql: postgres.Sql, organisation: number): Promise<void> {
  await sql`
    insert into proposals (organisation_id, slug, title, summary, area_label, area_code, phase, horizon_year)
    values (${organisation}, ${LONG}, 'Voorstel met veel reacties', 'Een plan waar veel mensen iets van vinden.', 'Wijk',
      'GM0363', 'beleidsvorming', 2040)`;
  await sql`
    with authors as (
      select array_agg(id) as ids from users where organisation_id = ${organisation} and email like 'meting%'
    )
    insert into comments (organisation_id, proposal_id, level, author_id, stance, theme_code, body, form_key, created_at)
    select ${organisation}, p.id, 0, authors.ids[1 + n % 200],
      (array['for', 'against', 'neutral', 'question'])[1 + n % 4]::stance,
      (array['wonen', 'milieu', 'veiligheid', null])[1 + n / 4 % 4],
      'Wij wonen hier al lang en zien graag dat er meer groen komt. Reactie ' || n || ' op dit plan.',
      gen_random_uuid(), now() - (n || ' minutes')::interval
    from authors, proposals p cross join generate_series(1, ${THREADS}) n where p.slug = ${LONG}`;
  await sql`
    insert into comments (organisation_id, proposal_id, level, parent_id, parent_level, author_id, body, form_key)
    select c.organisation_id, c.proposal_id, 1, c.id, 0, c.author_id, 'Daar ben ik het mee eens.', gen_random_uuid()
    from comments c join proposals p on p.organisation_id = c.organisation_id and p.id = c.proposal_id
    where p.slug = ${LONG} and c.id % 5 = 0`;
  await sql`
    insert into comment_votes (organisation_id, comment_id, user_id, supports)
    select c.organisation_id, c.id, voter.id, (c.id + voter.n) % 3 > 0
    from comments c join proposals p on p.organisation_id = c.organisation_id and p.id = c.proposal_id
      cross join lateral (
        select u.id, row_number() over () as n from users u
        where u.organisation_id = c.organisation_id and u.email like 'meting%' limit 10
      ) voter
    where p.slug = ${LONG} and c.level = 0`;
  await addAnswers(sql, organisation);
  await sql`vacuum analyze`;
}

/** The list of what waits for an answer begins with the oldest: it has to pass over all of these. */
async function addAnswers(sql: postgres.Sql, organisation: number): Promise<void> {
  await sql`
    insert into comments (organisation_id, proposal_id, level, parent_id, parent_level, author_id, body, form_key)
    select c.organisation_id, c.proposal_id, 1, c.id, 0, official.id, 'Dank u. Wij nemen dit mee.', gen_random_uuid()
    from comments c join proposals p on p.organisation_id = c.organisation_id and p.id = c.proposal_id
      cross join (select id from users where organisation_id = ${organisation} and role = 'official' limit 1) official
    where p.slug = ${LONG} and c.level = 0 order by c.id limit ${ANSWERED_EACH_WAY}`;
  const [decision] = await sql<{ id: number }[]>`
    insert into decisions (organisation_id, proposal_id, title, body, decided_on, made_by, changed_at)
    select p.organisation_id, p.id, 'Besluit', 'Wij doen dit.', current_date, official.id, now()
    from proposals p
      cross join (select id from users where organisation_id = ${organisation} and role = 'official' limit 1) official
    where p.slug = ${LONG} returning id`;
  const id = decision?.id ?? 0;
  await sql`
    insert into decision_inputs (organisation_id, decision_id, comment_id, used, reason)
    select c.organisation_id, ${id}, c.id, true, 'Staat nu in het plan.'
    from comments c join proposals p on p.organisation_id = c.organisation_id and p.id = c.proposal_id
    where p.slug = ${LONG} and c.level = 0 order by c.id offset ${ANSWERED_EACH_WAY} limit ${ANSWERED_EACH_WAY}`;
  await sql`update decisions set published_at = now() where organisation_id = ${organisation} and id = ${id}`;
}
