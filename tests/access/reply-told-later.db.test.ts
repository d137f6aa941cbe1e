import { randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { comments, mails } from "~db/schema/index.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../factories/input.ts";
import { lastAct } from "../factories/moderation.ts";
import { type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
const browsers = { official: "", moderator: "", another: "" };

beforeAll(async () => {
  database = await testDatabase();
  about = await aProposalToAnswer(database.db);
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  const role = { organisationId: about.organisationId, role: "moderator" } as const;
  browsers.official = await aBrowserOf(database.db, about.official);
  browsers.moderator = await aBrowserOf(database.db, await anAccount(database.db, role));
  browsers.another = await aBrowserOf(database.db, await anAccount(database.db, role));
  return closeDatabase;
});

async function send(by: keyof typeof browsers, fields: Record<string, string>, path = discussion()): Promise<void> {
  const request = { method: "POST", headers: { Cookie: browsers[by] }, body: new URLSearchParams(fields) };
  expect((await site(new Request(`http://localhost${path}`, request))).status).toBe(303);
}

const discussion = () => `/voorstellen/${about.slug}/reacties`;
const withNumber = "Bel ons op 06 12345678 voor een afspraak.";

/** A reply of the official in a thread of somebody of their own, with what is mailed to that person about it. */
async function aReply(body: string) {
  const author = await anAccount(database.db, { organisationId: about.organisationId });
  const thread = await aStoredComment(database.db, about, { author: author.id });
  await send("official", { intent: "reply", formKey: randomUUID(), thread: `${thread}`, body });
  const [placed] = await database.db.select().from(comments).where(eq(comments.parentId, thread));
  const isAboutIt = and(eq(mails.organisationId, about.organisationId), like(mails.sendKey, `reply:%:${author.id}`));
  const mailed = async () =>
    (await database.db.select({ body: mails.body, state: mails.state }).from(mails).where(isAboutIt)).map(
      ({ body: text, state }) => (state === "sent" ? "went" : text.split("\n\n")[2]),
    );
  const mailWent = () => database.db.update(mails).set({ state: "sent", body: "" }).where(isAboutIt);
  return { comment: `${placed?.id}`, isHeld: placed?.heldFor !== null, mailed, mailWent };
}

describe("a reply that could not be read is mailed from the moment that it can", () => {
  test("because a moderator lets it through", async () => {
    const { comment, isHeld, mailed } = await aReply(withNumber);
    expect({ isHeld, mailed: await mailed() }).toEqual({ isHeld: true, mailed: [] });
    await send("moderator", { intent: "show", comment });
    expect(await mailed()).toEqual([withNumber]);
  });

  test("because the official takes the number out", async () => {
    const { comment, mailed } = await aReply(withNumber);
    await send("official", { intent: "edit", comment, body: "Bel ons voor een afspraak." });
    expect(await mailed()).toEqual(["Bel ons voor een afspraak."]);
  });

  test("because a moderator who hid it shows it again", async () => {
    const { comment, mailed } = await aReply(withNumber);
    await send("moderator", { intent: "hide", comment, reason: "personal_data" });
    await send("another", { intent: "show", comment });
    expect(await mailed()).toEqual([withNumber]);
  });

  test("because the official objected and was right, not when they were not", async () => {
    const ends = [
      ["dismissed", []],
      ["upheld", [withNumber]],
    ] as const;
    for (const [outcome, mailedThen] of ends) {
      const { comment, mailed } = await aReply(withNumber);
      await send("moderator", { intent: "hide", comment, reason: "personal_data" });
      const actId = await lastAct(database.db, about);
      await objectTo(
        database.db,
        { ...about, actId, authorId: about.official.id, body: "Dit is ons nummer." },
        new Date(),
      );
      const verdict = { intent: "objection", outcome, explanation: "Gelezen." };
      await send("another", verdict, `/beheer/moderatie/bezwaar-${actId}`);
      expect(await mailed()).toEqual(mailedThen);
    }
  });
});

describe("a mail about a reply that waits in the outbox", () => {
  const steps = {
    "is taken back": ["official", { intent: "withdraw" }],
    "is hidden": ["moderator", { intent: "hide", reason: "off_topic" }],
    "is held for what the official adds": ["official", { intent: "edit", body: withNumber }],
  } as const;
  test.each(Object.entries(steps))("does not go when the reply %s", async (_, [by, fields]) => {
    const { comment, mailed } = await aReply("Wij nemen dit mee.");
    expect(await mailed()).toEqual(["Wij nemen dit mee."]);
    await send(by, { ...fields, comment });
    expect(await mailed()).toEqual([]);
  });

  test("says what the reply says since it was changed; one that went stays the only one", async () => {
    const { comment, mailed, mailWent } = await aReply("Wij nemen dit mee.");
    await send("official", { intent: "edit", comment, body: "Wij nemen dit niet mee." });
    expect(await mailed()).toEqual(["Wij nemen dit niet mee."]);
    await mailWent();
    await send("official", { intent: "edit", comment, body: "Wij nemen dit toch mee." });
    expect(await mailed()).toEqual(["went"]);
  });
});

describe("a reply of more than thirty days ago", () => {
  async function anOldReply() {
    const reply = await aReply(withNumber);
    const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    const change = (values: Partial<typeof comments.$inferInsert>) =>
      database.db
        .update(comments)
        .set(values)
        .where(eq(comments.id, Number(reply.comment)));
    await change({ createdAt: longAgo });
    return { ...reply, longAgo, change };
  }

  test("is mailed when a moderator lets it through that held it all along", async () => {
    const { comment, mailed } = await anOldReply();
    await send("moderator", { intent: "show", comment });
    expect(await mailed()).toEqual([withNumber]);
  });

  test("is not when it could be read before: the outbox may have forgotten that it was mailed", async () => {
    const hidden = await anOldReply();
    await send("moderator", { intent: "hide", comment: hidden.comment, reason: "personal_data" });
    await send("another", { intent: "show", comment: hidden.comment });
    expect(await hidden.mailed()).toEqual([]);
    const changed = await anOldReply();
    await changed.change({ editedAt: changed.longAgo });
    await send("moderator", { intent: "show", comment: changed.comment });
    expect(await changed.mailed()).toEqual([]);
  });
});
