import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeStep } from "~/features/proposals/cycle/phase.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { mailPreferences, mails, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { aMailbox, confirmAddresses, type Mailbox } from "../../../../tests/factories/mailbox.ts";
import { aMember, aPanel, aPanelRound } from "../../../../tests/factories/panel.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { cuts, refuses, silent } from "../../../../tests/setup/mail-server.ts";
import { choosePreferences } from "../preferences/preference.commands.server.ts";
import { sendDigests } from "./send-digests.commands.server.ts";

const origin = "https://meedoen.example.nl";
const friday = new Date("2026-06-12T12:00:00Z");
const monday = new Date("2026-06-15T06:00:00Z");
const weeks = (count: number) => new Date(monday.getTime() + count * 7 * 24 * 60 * 60 * 1000);

/** A resident who wrote about a proposal, wants a weekly overview, and a proposal that came in a phase on Friday. */
async function aWeek(db: Database) {
  const about = await aProposalToAnswer(db);
  await aStoredComment(db, about, { author: about.resident.id });
  await want(db, about, about.resident.id);
  await move(db, about);
  return about;
}

async function want(
  db: Database,
  { organisationId }: ProposalToAnswer,
  userId: string,
  digest: "weekly" | "never" = "weekly",
) {
  await confirmAddresses(db, organisationId);
  await choosePreferences(db, { organisationId, userId, digest, aboutOwnInput: true }, weeks(-1));
}

const move = (db: Database, { organisationId, proposalId, official }: ProposalToAnswer, at = friday) =>
  takeStep(
    db,
    { ...{ organisationId, proposalId, officialId: official.id, from: null }, direction: "on", reason: null },
    at,
  );

const queued = (db: Database) => db.select().from(mails).orderBy(mails.id);
const send = (db: Database, now = monday) => sendDigests(db, { origin, now });

describe("the weekly overview", () => {
  test("goes on Monday morning to whoever asked for it, once, with what is new", () =>
    inTransaction(async (db) => {
      const { resident, slug } = await aWeek(db);
      expect(await send(db, new Date("2026-06-15T05:59:00Z"))).toBe(0);
      expect(await send(db)).toBe(1);
      expect(await send(db)).toBe(0);
      expect(await queued(db)).toMatchObject([
        {
          recipient: resident.email,
          sendKey: `digest:2026-06-15:${resident.id}`,
          subject: "Nieuw op de site sinds 8 juni 2026",
          expiresAt: weeks(1),
        },
      ]);
      const [mail] = await queued(db);
      expect(mail?.body).toContain("Het plan is nu in de fase Agendering.");
      expect(mail?.body).toContain(`${origin}/voorstellen/${slug}/verloop`);
      expect(mail?.unsubscribeUrl).toMatch(/\/afmelden\/[0-9a-f-]{36}\?mails=overzicht$/);
    }));

  test("does not go when there is no news, and news is told once", () =>
    inTransaction(async (db) => {
      await aWeek(db);
      expect(await send(db)).toBe(1);
      expect(await send(db, weeks(1))).toBe(0);
      expect(await send(db, weeks(2))).toBe(0);
      expect(await queued(db)).toHaveLength(1);
    }));

  test("tells of a week in which the site was away with the next one", () =>
    inTransaction(async (db) => {
      const about = await aWeek(db);
      await db
        .update(mailPreferences)
        .set({ lastDigestOn: "2026-06-08" })
        .where(eq(mailPreferences.userId, about.resident.id));
      expect(await send(db, weeks(2))).toBe(1);
    }));

  test("goes later in the week when the site was away on Monday, once", () =>
    inTransaction(async (db) => {
      await aWeek(db);
      expect(await send(db, new Date("2026-06-18T20:00:00Z"))).toBe(1);
      expect(await send(db, new Date("2026-06-22T05:00:00Z"))).toBe(0);
      expect(await queued(db)).toMatchObject([{ subject: "Nieuw op de site sinds 8 juni 2026" }]);
    }));

  test("first goes on the Monday after somebody asked for it, and tells nothing of before", () =>
    inTransaction(async (db) => {
      const about = await aWeek(db);
      const late = await anAccount(db, about);
      await aStoredComment(db, about, { author: late.id });
      await confirmAddresses(db, about.organisationId);
      const choice = { organisationId: about.organisationId, userId: late.id, aboutOwnInput: true };
      await choosePreferences(db, { ...choice, digest: "weekly" }, new Date("2026-06-17T12:00:00Z"));
      expect(await send(db, new Date("2026-06-17T12:01:00Z"))).toBe(1);
      expect(await send(db, weeks(1))).toBe(0);
      expect((await queued(db)).map(({ recipient }) => recipient)).toEqual([about.resident.email]);
    }));

  test("goes to no address that nobody showed to be theirs", () =>
    inTransaction(async (db) => {
      const about = await aWeek(db);
      await db.update(users).set({ confirmedOn: null }).where(eq(users.id, about.resident.id));
      expect(await send(db)).toBe(0);
    }));

  test("goes to nobody else: not to who never asked, nor to who did not write", () =>
    inTransaction(async (db) => {
      const about = await aWeek(db);
      const [silentOne, unasked] = [await anAccount(db, about), await anAccount(db, about)];
      await want(db, about, silentOne.id);
      await aStoredComment(db, about, { author: unasked.id });
      await want(db, about, unasked.id, "never");
      const elsewhere = await aProposalToAnswer(db);
      await aStoredComment(db, elsewhere, { author: elsewhere.resident.id });
      await want(db, elsewhere, elsewhere.resident.id);
      expect(await send(db)).toBe(1);
      expect((await queued(db)).map(({ recipient }) => recipient)).toEqual([about.resident.email]);
    }));

  test("tells whoever wrote that an official answered, and nobody else", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const other = await anAccount(db, about);
      const thread = await aStoredComment(db, about, { author: about.resident.id, at: friday });
      await aStoredComment(db, about, { author: other.id, at: friday });
      await aStoredComment(db, about, { author: about.official.id, thread, at: friday });
      await want(db, about, about.resident.id);
      await want(db, about, other.id);
      expect(await send(db)).toBe(1);
      const [mail] = await queued(db);
      expect(mail?.recipient).toBe(about.resident.email);
      expect(mail?.body).toContain("U kreeg antwoord op uw reactie.");
    }));

  test("tells members of a panel of its survey, unless they paused", () =>
    inTransaction(async (db) => {
      const about = await aProposalToAnswer(db);
      const { organisationId } = about;
      const panel = await aPanel(db, { organisationId });
      await aPanelRound(db, panel, { opensAt: friday, closesAt: weeks(2) });
      const member = await aMember(db, panel);
      const paused = await aMember(db, panel, { pausedUntil: "2026-07-01" });
      await want(db, about, member.userId);
      await want(db, about, paused.userId);
      expect(await send(db)).toBe(1);
      const [mail] = await queued(db);
      expect(mail?.recipient).toBe(member.email);
      expect(mail?.body).toContain("Er is een vragenlijst open: Wonen.");
    }));

  test("made by three processes at once goes once", async () => {
    const { db } = await testDatabase();
    await aWeek(db);
    const counts = await Promise.all([send(db), send(db), send(db)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await queued(db)).toHaveLength(1);
    await db.delete(mails);
  });

  test("reaches everybody when there are more than are taken at once", () =>
    inTransaction(async (db) => {
      const about = await aWeek(db);
      for (let count = 0; count < 250; count += 1) {
        const { id } = await anAccount(db, about);
        await aStoredComment(db, about, { author: id });
        await want(db, about, id);
      }
      expect(await send(db)).toBe(251);
    }));
});

describe("the mail of the overview", () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = await aMailbox(await testDatabase());
    await aWeek(mailbox.db);
    await send(mailbox.db);
  });
  afterEach(() => mailbox.close());

  test("has the two headers that make a mailbox show a button", async () => {
    expect(await mailbox.send(await mailbox.server())).toEqual({ sent: 1, later: 0, givenUp: 0 });
    expect(mailbox.received[0]?.headers).toMatchObject({
      "list-unsubscribe": expect.stringContaining("/afmelden/"),
      "list-unsubscribe-post": "List-Unsubscribe=One-Click",
      "auto-submitted": "auto-generated",
    });
  });

  test("waits for a server that is down, silent or busy, and then arrives once", async () => {
    const failing = { sent: 0, later: 1, givenUp: 0 };
    expect(await mailbox.send(await mailbox.nowhere())).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(silent), 1)).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(refuses(421)), 10)).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(), 60)).toEqual({ sent: 1, later: 0, givenUp: 0 });
    expect(mailbox.received).toHaveLength(1);
  });

  test("refused for good is given up; one cut off after it arrived comes again under the same name", async () => {
    expect(await mailbox.send(await mailbox.server(cuts))).toEqual({ sent: 0, later: 1, givenUp: 0 });
    expect(await mailbox.send(await mailbox.server(refuses(554)), 10)).toEqual({ sent: 0, later: 0, givenUp: 1 });
    expect(mailbox.received).toHaveLength(1);
    expect(await send(mailbox.db)).toBe(0);
  });
});
