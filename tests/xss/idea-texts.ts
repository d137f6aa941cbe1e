import { randomUUID } from "node:crypto";
import type { Ground, TextField } from "./text-field.ts";

const anyone = "anonymous" as const;
const moderator = "moderator" as const;

async function ideaIds({ sql, authorId }: Ground): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select id from ideas where author_id = ${authorId} and form_key::text like '00000000-%' order by id`;
  return rows.map(({ id }) => id);
}

/** A key by which what was planted is known from what stood there. */
const plantedKey = () => `00000000${randomUUID().slice(8)}`;

/** Ideas with the answer of an official, in the list, on their own page and where staff look after them. */
const ideas: TextField = {
  name: "ideas",
  async plant(ground, texts) {
    const { sql, organisationId, authorId, moderatorId } = ground;
    if ((await ideaIds(ground)).length === 0) {
      for (const _ of texts) {
        await sql`
          insert into ideas (organisation_id, area_code, theme_code, title, body, author_id, created_at, form_key,
            answer, answered_by, answered_at)
          values (${organisationId}, 'GM0363', 'wonen', 'x', 'x', ${authorId}, now(), ${plantedKey()},
            'x', ${moderatorId}, now())`;
      }
    }
    for (const [index, id] of (await ideaIds(ground)).entries()) {
      const text = texts[index] ?? "";
      await sql`update ideas set title = ${text.slice(0, 120)}, body = ${text}, answer = ${text} where id = ${id}`;
    }
  },
  async pages(ground) {
    const ids = await ideaIds(ground);
    const lists = Array.from({ length: Math.floor(ids.length / 20) }, (_, page) => page + 1);
    return [
      ...lists.map((page) => ({ actor: anyone, path: `/ideeen?pagina=${page}` })),
      ...lists.map((page) => ({ actor: moderator, path: `/en/beheer/ideeen?toon=all&pagina=${page}` })),
      ...ids.map((id) => ({ actor: anyone, path: `/ideeen/${id}` })),
      ...ids.filter((_, index) => index % 4 === 0).map((id) => ({ actor: moderator, path: `/beheer/ideeen/${id}` })),
    ];
  },
};

async function statementIds({ sql, proposalId }: Ground): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`select id from statements where proposal_id = ${proposalId} order by id`;
  return rows.map(({ id }) => id);
}

/** As long as the database wants a statement to be. */
const fitted = (text: string) => text.slice(0, 200).padEnd(10, "-");

const figure = { votes: 100, shares: { agree: 60, disagree: 30, pass: 10, indicative: false } };

/** Statements of the organisation and of residents, where one judges them, where staff let them in, and what came of them. */
const statements: TextField = {
  name: "statements and their outcomes",
  async plant(ground, texts) {
    const { sql, organisationId, proposalId, authorId } = ground;
    if ((await statementIds(ground)).length === 0) {
      await sql`
        insert into statement_rounds (organisation_id, proposal_id, opens_at, closes_at, key)
        values (${organisationId}, ${proposalId}, now() - interval '1 day', now() + interval '1 day', '\\x00')`;
      for (const [index] of texts.entries()) {
        // Of a statement that waits the page also tells what looks like personal data: some of the texts do.
        await sql`
          insert into statements (organisation_id, proposal_id, body, state, author_id, created_at, form_key)
          values (${organisationId}, ${proposalId}, 'xxxxxxxxxx', ${index < 3 ? "waiting" : "accepted"},
            ${authorId}, now(), ${randomUUID()})`;
      }
      await sql`
        insert into opinion_releases (organisation_id, proposal_id, created_at, method_version, content)
        values (${organisationId}, ${proposalId}, now(), 'test', '{}')`;
    }
    const ids = await statementIds(ground);
    for (const [index, id] of ids.entries()) {
      await sql`update statements set body = ${fitted(texts[index] ?? "")} where id = ${id}`;
    }
    await sql`
      update opinion_releases set content = ${JSON.stringify(releaseOf(ids, texts))}::text::jsonb where proposal_id = ${proposalId}`;
  },
  async pages({ proposalSlug }) {
    return [
      { actor: anyone, path: `/voorstellen/${proposalSlug}/stellingen/uitkomsten` },
      { actor: "resident", path: `/voorstellen/${proposalSlug}/stellingen?stop=ja` },
      { actor: moderator, path: `/voorstellen/${proposalSlug}/stellingen` },
      { actor: moderator, path: `/beheer/stellingen/${proposalSlug}` },
      { actor: moderator, path: "/beheer/moderatie" },
    ];
  },
};

/** Two groups that are told by the first five statements, and are against the sixth. */
function releaseOf(ids: readonly number[], texts: readonly string[]) {
  const votes = ids.map(() => figure);
  const representative = [0, 1, 2, 3, 4].map((statement) => ({ statement, side: "agree" }));
  const group = { people: 100, votes, representative, objection: 5 };
  return {
    ...{ people: 200, history: null, state: "groups", everyone: votes, consensus: ids.map(() => 0.5) },
    statements: ids.map((id, index) => ({ id, body: fitted(texts[index] ?? "") })),
    groups: [
      { group: "0", ...group },
      { group: "1", ...group },
    ],
  };
}

/** Ideas and statements; see planted-texts.ts. */
export const ideaTexts: readonly TextField[] = [ideas, statements];
