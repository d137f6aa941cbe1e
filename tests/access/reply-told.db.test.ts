import { randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { choosePreferences } from "~/features/notifications/preferences/preference.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { mails, users } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../factories/input.ts";
import { type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
let official = "";

beforeAll(async () => {
  database = await testDatabase();
  about = await aProposalToAnswer(database.db);
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  official = await aBrowserOf(database.db, about.official);
  return closeDatabase;
});

/** A thread of somebody of their own; with `isConfirmed` false of who never showed that the address is theirs. */
async function aThread({ isConfirmed = true } = {}) {
  const author = await anAccount(database.db, { organisationId: about.organisationId, isConfirmed });
  const threadId = await aStoredComment(database.db, about, { author: author.id });
  return { author, threadId };
}

async function send(cookie: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields);
  const url = `http://localhost/voorstellen/${about.slug}/reacties`;
  return await site(new Request(url, { method: "POST", headers: { Cookie: cookie }, body }));
}

const aReply = (threadId: number, body = "Wij nemen dit mee.") => ({
  ...{ intent: "reply", formKey: randomUUID(), thread: String(threadId) },
  body,
});

async function repliesTo({ id }: { id: string }) {
  const isReply = and(eq(mails.organisationId, about.organisationId), like(mails.sendKey, `reply:%:${id}`));
  return await database.db.select().from(mails).where(isReply);
}

describe("a reply of an official is mailed", () => {
  test("to who opened the thread, with the text and the way to it, once however often the form is sent", async () => {
    const { author, threadId } = await aThread();
    const form = aReply(threadId);
    const sent = await Promise.all([1, 2, 3].map(() => send(official, form)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    const told = await repliesTo(author);
    expect(told).toMatchObject([{ recipient: author.email, state: "waiting" }]);
    expect(told[0]?.body).toContain("Wij nemen dit mee.");
    expect(told[0]?.body).toMatch(
      new RegExp(`/voorstellen/${about.slug}/reacties\\?gesprek=${threadId}&reactie=\\d+#reactie-`),
    );
    expect(told[0]?.unsubscribeUrl).toContain("mails=inbreng");
    await send(official, aReply(threadId, "Het staat nu in het plan."));
    expect(await repliesTo(author)).toHaveLength(2);
  });

  test("not when a resident replies, nor to who replies to themselves", async () => {
    const { author, threadId } = await aThread();
    await send(await aBrowserOf(database.db, about.resident), aReply(threadId));
    const ownThread = await aStoredComment(database.db, about, { author: about.official.id });
    await send(official, aReply(ownThread));
    expect([...(await repliesTo(author)), ...(await repliesTo(about.official))]).toEqual([]);
  });

  test("not to an address that nobody confirmed, nor to who wants no such mails", async () => {
    const [unconfirmed, stopped] = [await aThread({ isConfirmed: false }), await aThread()];
    const choice = { userId: stopped.author.id, digest: "never", aboutOwnInput: false } as const;
    await choosePreferences(database.db, { organisationId: about.organisationId, ...choice }, new Date());
    for (const { threadId } of [unconfirmed, stopped]) {
      expect((await send(official, aReply(threadId))).status).toBe(303);
    }
    expect([...(await repliesTo(unconfirmed.author)), ...(await repliesTo(stopped.author))]).toEqual([]);
  });
});

test("whoever placed a comment reads whether an answer is mailed, and on their own page what is mailed", async () => {
  const { author } = await aThread();
  const cookie = await aBrowserOf(database.db, author);
  const read = async (path: string) =>
    (await site(new Request(`http://localhost${path}`, { headers: { Cookie: cookie } }))).text();
  const comment = { intent: "comment", formKey: randomUUID(), stance: "for", body: "Graag een bankje bij de halte." };
  const placed = (await send(cookie, comment)).headers.get("Location") ?? "";
  expect(await read(placed)).toContain("Antwoordt een ambtenaar? Dan krijgt u meteen een mail.");
  expect(await read("/mijn")).toContain("als een ambtenaar antwoordt op uw reactie of idee");
  expect(await read("/mijn")).not.toContain("Tot dan krijgt u geen van deze mails");
  const choose = (digest: "weekly" | "never") =>
    choosePreferences(
      database.db,
      { organisationId: about.organisationId, userId: author.id, digest, aboutOwnInput: false },
      new Date(),
    );
  await choose("weekly");
  expect(await read(placed)).toContain("Dan krijgt u niet meteen een mail. U leest het wel in uw weekoverzicht.");
  await choose("never");
  expect(await read(placed)).toContain("Wij sturen u daar geen mail over.");
  await choose("weekly");
  await database.db.update(users).set({ confirmedOn: null }).where(eq(users.id, author.id));
  expect(await read(placed)).toContain("Wij sturen u daar geen mail over.");
  expect(await read("/mijn")).toContain("Tot dan krijgt u geen van deze mails");
});
