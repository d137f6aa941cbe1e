import { randomUUID } from "node:crypto";
import type { BrowserContext } from "playwright/test";
import postgres from "postgres";
import { hashOfToken, newToken, sessionCookieName } from "~/features/accounts/session-cookie.server.ts";
import { startEmbeddedPostgres } from "~db/embedded.server.ts";
import type { Ground } from "../xss/planted-texts.ts";

/** A place in the database of the site for texts of people, which is taken away afterwards. */
export async function onPlantedGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const { url } = await startEmbeddedPostgres({ dataDir: process.env.E2E_DATA ?? "" });
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const ground = await dig(sql);
    try {
      return await work(ground);
    } finally {
      await clear(ground);
    }
  } finally {
    await sql.end();
  }
}

async function dig(sql: postgres.Sql): Promise<Ground> {
  const [{ id: organisationId } = { id: 0 }] = await sql<
    { id: number }[]
  >`select id from organisations order by id limit 1`;
  const aProposal = async (slug: string) => {
    const [row] = await sql<{ id: number }[]>`
      insert into proposals (organisation_id, slug, title, summary, area_label, area_code)
      values (${organisationId}, ${slug}, 'Proef', 'Proef', 'Hier', 'GM0363') returning id`;
    return row?.id ?? 0;
  };
  const proposalSlug = `proef-${randomUUID()}`;
  const aUser = async (role: string) => {
    const [row] = await sql<{ id: string }[]>`
      insert into users (organisation_id, email, display_name, password_hash, role)
      values (${organisationId}, ${`${randomUUID()}@example.nl`}, 'Proef', 'x', ${role}) returning id`;
    return row?.id ?? "";
  };
  return {
    ...{ sql, organisationId, proposalSlug },
    proposalId: await aProposal(proposalSlug),
    decidedProposalId: await aProposal(`${proposalSlug}-besloten`),
    authorId: await aUser("resident"),
    moderatorId: await aUser("moderator"),
  };
}

/** Signs somebody in on a browser. */
export async function signInAs(
  context: BrowserContext,
  { sql, organisationId }: Ground,
  { userId, origin }: { userId: string; origin: string },
): Promise<void> {
  const token = newToken();
  await sql`insert into sessions (organisation_id, user_id, token_hash, expires_at, ends_at)
    values (${organisationId}, ${userId}, ${hashOfToken(token)}, now() + interval '1 hour', now() + interval '1 hour')`;
  await context.addCookies([{ name: sessionCookieName, value: token, url: origin }]);
}

async function clear({ sql, proposalId, decidedProposalId, authorId, moderatorId }: Ground): Promise<void> {
  const proposals = [proposalId, decidedProposalId];
  await sql.begin(async (tx) => {
    const planted = tx`select id from comments where proposal_id in ${tx(proposals)}`;
    const writers = await tx<
      { id: string }[]
    >`select distinct author_id as id from comments where proposal_id in ${tx(proposals)}`;
    await tx`delete from objections where act_id in (select id from moderation_acts where comment_id in (${planted}))`;
    await tx`delete from moderation_acts where comment_id in (${planted})`;
    await tx`delete from comments where proposal_id in ${tx(proposals)} and level = 1`;
    await tx`delete from comments where proposal_id in ${tx(proposals)}`;
    await tx`delete from ideas where author_id = ${authorId}`;
    for (const table of ["opinion_releases", "statements", "statement_rounds"]) {
      await tx`delete from ${tx(table)} where proposal_id in ${tx(proposals)}`;
    }
    await tx`delete from proposals where id in ${tx(proposals)}`;
    const people = [...new Set([...writers.map(({ id }) => id), authorId, moderatorId])];
    await tx`delete from sessions where user_id in ${tx(people)}`;
    await tx`delete from users where id in ${tx(people)}`;
  });
}
