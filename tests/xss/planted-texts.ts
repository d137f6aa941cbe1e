import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { ideaTexts } from "./idea-texts.ts";
import type { Ground, TextField } from "./text-field.ts";

export type { Ground, PageToLookAt, TextField } from "./text-field.ts";

/** As many as fit on a page of the queue with room for those that are there already. */
const atOnce = 40;

/** Rows are planted once and get other texts the next time: the same rows, so that two renderings can be compared. */
async function plantedIds(sql: postgres.Sql, proposalId: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select id from comments where proposal_id = ${proposalId} and level = 0 order by id`;
  return rows.map(({ id }) => id);
}

/** A conversation: texts, replies and names of people, all of them to be read by everybody. */
const conversation: TextField = {
  name: "a conversation",
  async plant({ sql, organisationId, proposalId }, texts) {
    let ids = await plantedIds(sql, proposalId);
    if (ids.length === 0) {
      for (const [index] of texts.entries()) await aThread(sql, { organisationId, proposalId, index });
      ids = await plantedIds(sql, proposalId);
    }
    for (const [index, id] of ids.entries()) {
      const text = texts[index] ?? "";
      await sql`update comments set body = ${text} where id = ${id} or parent_id = ${id}`;
      await sql`update users set display_name = ${`${text.slice(0, 57)}---`} where id in (
        select author_id from comments where id = ${id})`;
    }
  },
  async pages({ sql, proposalId, proposalSlug }) {
    const ids = await plantedIds(sql, proposalId);
    const here = `/voorstellen/${proposalSlug}/reacties`;
    const list = Array.from({ length: Math.ceil(ids.length / 20) }, (_, page) => `${here}?pagina=${page + 1}`);
    const forms = ids
      .slice(0, 3)
      .flatMap((id) => ["meld", "verberg"].map((task) => `${here}?gesprek=${id}&${task}=${id}`));
    return [
      ...list.flatMap((path) => [
        { actor: "anonymous" as const, path },
        { actor: "moderator" as const, path: `/en${path}` },
      ]),
      // The list shows them too, made of the same parts.
      ...ids
        .filter((_, index) => index % 4 === 0)
        .map((id) => ({ actor: "resident" as const, path: `${here}?gesprek=${id}` })),
      ...forms.map((path) => ({ actor: "moderator" as const, path })),
      ...ids.map((id) => ({ actor: "moderator" as const, path: `/beheer/moderatie/reactie-${id}` })),
    ];
  },
};

async function aThread(
  sql: postgres.Sql,
  { organisationId, proposalId, index }: { organisationId: number; proposalId: number; index: number },
): Promise<void> {
  const [author] = await sql<{ id: string }[]>`
    insert into users (organisation_id, email, display_name, password_hash)
    values (${organisationId}, ${`${randomUUID()}@example.nl`}, 'Bewoner', 'x') returning id`;
  const [thread] = await sql<{ id: number }[]>`
    insert into comments (organisation_id, proposal_id, level, author_id, stance, body, form_key, held_for)
    values (${organisationId}, ${proposalId}, 0, ${author?.id ?? ""}, 'for', 'x', ${randomUUID()}, null) returning id`;
  await sql`
    insert into comments (organisation_id, proposal_id, level, parent_id, parent_level, author_id, body, form_key)
    values (${organisationId}, ${proposalId}, 1, ${thread?.id ?? index}, 0, ${author?.id ?? ""}, 'x', ${randomUUID()})`;
}

/** Decisions of moderators with their explanation, objections and answers to them, on the pages of both sides. */
const decisions: TextField = {
  name: "decisions and objections",
  async plant(ground, texts) {
    const { sql, organisationId } = ground;
    if ((await actsOf(ground)).length === 0) for (const text of texts) await aDecision(ground, text);
    for (const [index, id] of (await actsOf(ground)).entries()) {
      const text = texts[index] ?? "";
      await sql`update moderation_acts set explanation = ${text} where organisation_id = ${organisationId} and id = ${id}`;
      await sql`update objections set body = ${text}, explanation = ${text}
        where organisation_id = ${organisationId} and act_id = ${id}`;
      await sql`update comments set body = ${text} where organisation_id = ${organisationId} and id = (
        select comment_id from moderation_acts where organisation_id = ${organisationId} and id = ${id})`;
    }
  },
  async pages(ground) {
    const ids = await actsOf(ground);
    return [
      ...ids.map((id) => ({ actor: "resident" as const, path: `/mijn/besluiten/${id}` })),
      ...ids.map((id) => ({ actor: "admin" as const, path: `/beheer/moderatie/bezwaar-${id}` })),
      { actor: "resident", path: "/mijn" },
      { actor: "anonymous", path: "/moderatie" },
    ];
  },
};

async function actsOf({ sql, organisationId, authorId }: Ground): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select a.id from moderation_acts a join comments c on c.organisation_id = a.organisation_id and c.id = a.comment_id
      join objections o on o.organisation_id = a.organisation_id and o.act_id = a.id
    where a.organisation_id = ${organisationId} and c.author_id = ${authorId} order by a.id`;
  return rows.map(({ id }) => id);
}

async function aDecision(ground: Ground, text: string): Promise<void> {
  const { sql, organisationId, decidedProposalId, authorId, moderatorId } = ground;
  const [comment] = await sql<{ id: number }[]>`
    insert into comments (organisation_id, proposal_id, level, author_id, stance, body, form_key, hidden_at, hidden_reason)
    values (${organisationId}, ${decidedProposalId}, 0, ${authorId}, 'against', ${text}, ${randomUUID()}, now(), 'insult')
    returning id`;
  const [act] = await sql<{ id: number }[]>`
    insert into moderation_acts (organisation_id, comment_id, act, reason, explanation, moderator_id, acted_at)
    values (${organisationId}, ${comment?.id ?? 0}, 'hide', 'insult', ${text}, ${moderatorId}, now()) returning id`;
  await sql`
    insert into objections (organisation_id, act_id, body, objected_at, moderator_id, outcome, explanation, decided_by, decided_at)
    values (${organisationId}, ${act?.id ?? 0}, ${text}, now(), ${moderatorId}, 'dismissed', ${text}, ${authorId}, now())`;
}

/** Mails that were given up, with what they would have said, where nothing is ever sent. */
const mails: TextField = {
  name: "mails",
  async plant({ sql, organisationId }, texts) {
    await sql`delete from mails where organisation_id = ${organisationId}`;
    for (const [index, text] of texts.slice(0, atOnce).entries()) {
      await sql`
        insert into mails (organisation_id, send_key, recipient, subject, body, state, attempts, next_at, last_error)
        values (${organisationId}, ${`xss ${index}`}, ${text}, ${text}, ${text}, 'failed', 9, now(), ${text})`;
    }
  },
  pages: async () => [{ actor: "admin", path: "/beheer/post" }],
};

/** Every field whose text was written by somebody; a new one is a line here. */
export const fields: readonly TextField[] = [conversation, decisions, ...ideaTexts, mails];
