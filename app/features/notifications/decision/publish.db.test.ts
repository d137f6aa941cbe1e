import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { decideInputs } from "~/features/discussions/decisions/decide-inputs.commands.server.ts";
import { draftDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import type { InputKey } from "~/features/proposals/inputs/input.ts";
import type { Database } from "~db/client.server.ts";
import { decisions, mailPreferences, mails, users } from "~db/schema/index.ts";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aProposalToAnswer, aStoredComment, type ProposalToAnswer } from "../../../../tests/factories/input.ts";
import { aMailbox, confirmAddresses, type Mailbox } from "../../../../tests/factories/mailbox.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { cuts, refuses, silent } from "../../../../tests/setup/mail-server.ts";
import { choosePreferences, unsubscribe } from "../preferences/preference.commands.server.ts";
import { publishAndTell } from "./publish.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");
const origin = "https://meedoen.example.nl";
const text = {
  ...{ title: "De oostkant wordt woongebied", body: "De raad kiest hiervoor.", decidedOn: "2026-06-14" },
  ...{ phase: null, snapshot: null, weighing: null },
};

/** A draft that uses one comment of a resident and sets another's aside; a third one's comment it does not name. */
async function aDecision(db: Database) {
  const about = await aProposalToAnswer(db);
  const [second, third] = [await anAccount(db, about), await anAccount(db, about)];
  const used = await aStoredComment(db, about, { author: about.resident.id, body: "Meer groen op het dak." });
  const aside = await aStoredComment(db, about, { author: second.id, body: "Geen torens." });
  await aStoredComment(db, about, { author: third.id });
  const by = { organisationId: about.organisationId, proposalId: about.proposalId, officialId: about.official.id };
  const draft = await draftDecision(db, { ...by, text, formKey: randomUUID() }, now);
  if (draft.kind !== "written") throw new Error(draft.kind);
  const decide = (id: number, verdict: "used" | "aside", reason: string) => {
    const inputs: InputKey[] = [{ kind: "comment", id }];
    return decideInputs(db, { ...by, ...draft, inputs, verdict, reason }, now);
  };
  await decide(used, "used", "Het staat nu in het plan.");
  await decide(aside, "aside", "Anders passen de woningen niet.");
  await confirmAddresses(db, about.organisationId);
  return { ...about, second, third, decisionId: draft.decisionId };
}

function publish(db: Database, decision: ProposalToAnswer & { decisionId: number }) {
  const { organisationId, proposalId: id, slug, official, decisionId } = decision;
  const proposal = { id, slug, title: "Haven-Stad: van haven naar stad" };
  return publishAndTell(db, { organisationId, proposal, decisionId, officialId: official.id, origin }, now);
}

async function queued(db: Database, { organisationId }: ProposalToAnswer) {
  const rows = await db.select().from(mails).where(eq(mails.organisationId, organisationId)).orderBy(mails.id);
  return new Map(rows.map((mail) => [mail.recipient, mail]));
}

describe("publishing a decision", () => {
  test("tells everybody who brought something in once what was done with it", () =>
    inTransaction(async (db) => {
      const decision = await aDecision(db);
      expect(await publish(db, decision)).toEqual({ kind: "published" });
      expect(await publish(db, decision)).toEqual({ kind: "published-before" });
      const sent = await queued(db, decision);
      expect(sent.size).toBe(3);
      expect(sent.get(decision.resident.email)?.body).toContain("Gebruikt: “Meer groen op het dak.”");
      expect(sent.get(decision.resident.email)?.body).toContain("Waarom: Het staat nu in het plan.");
      expect(sent.get(decision.resident.email)?.body).not.toContain("Geen torens");
      expect(sent.get(decision.second.email)?.body).toContain("Niet gebruikt: “Geen torens.”");
      expect(sent.get(decision.third.email)?.body).toContain("zegt dit besluit nog niets");
      const [key] = await db
        .select({ key: mailPreferences.unsubscribeKey })
        .from(mailPreferences)
        .where(eq(mailPreferences.userId, decision.third.id));
      const stop = `${origin}/afmelden/${key?.key}?mails=inbreng`;
      expect(sent.get(decision.third.email)).toMatchObject({
        unsubscribeUrl: stop,
        body: expect.stringContaining(stop),
      });
    }));

  test("mails nobody who wants no such mail, by their own choice or by one click", () =>
    inTransaction(async (db) => {
      const decision = await aDecision(db);
      const { organisationId } = decision;
      const never = { digest: "never", aboutOwnInput: true } as const;
      await choosePreferences(db, { ...never, organisationId, userId: decision.second.id, aboutOwnInput: false }, now);
      await choosePreferences(db, { ...never, organisationId, userId: decision.third.id }, now);
      const keyOf = { key: mailPreferences.unsubscribeKey };
      const [third] = await db.select(keyOf).from(mailPreferences).where(eq(mailPreferences.userId, decision.third.id));
      const asked = { organisationId, key: third?.key ?? "", kind: "ownInput" } as const;
      expect(await unsubscribe(db, { ...asked, organisationId: organisationId + 1 })).toBe(false);
      expect(await unsubscribe(db, asked)).toBe(true);
      expect(await unsubscribe(db, asked)).toBe(true);
      await publish(db, decision);
      expect([...(await queued(db, decision)).keys()]).toEqual([decision.resident.email]);
    }));

  test("mails nobody whose account was erased, while what they wrote still gets its answer", () =>
    inTransaction(async (db) => {
      const decision = await aDecision(db);
      const erased = { email: `gewist-${decision.resident.id}@example.invalid` };
      await db.update(users).set(erased).where(eq(users.id, decision.resident.id));
      await publish(db, decision);
      expect([...(await queued(db, decision)).keys()].sort()).toEqual(
        [decision.second.email, decision.third.email].sort(),
      );
    }));

  test("mails nobody who never showed that the address is theirs", () =>
    inTransaction(async (db) => {
      const decision = await aDecision(db);
      await db.update(users).set({ confirmedOn: null }).where(eq(users.id, decision.second.id));
      await publish(db, decision);
      const told = await queued(db, decision);
      expect([...told.keys()].sort()).toEqual([decision.resident.email, decision.third.email].sort());
      expect(told.get(decision.third.email)?.expiresAt).toEqual(new Date("2026-06-29T12:00:00Z"));
    }));

  test("that fails half-way publishes nothing and mails nobody", () =>
    inTransaction(async (db) => {
      const decision = await aDecision(db);
      const failing = db.transaction(async (tx) => {
        await publish(tx, decision);
        throw new Error("the power is gone");
      });
      await expect(failing).rejects.toThrow("the power is gone");
      expect((await queued(db, decision)).size).toBe(0);
      expect(await db.select({ at: decisions.publishedAt }).from(decisions)).toEqual([{ at: null }]);
    }));
});

describe("the mail of a decision", () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = await aMailbox(await testDatabase());
    await publish(mailbox.db, await aDecision(mailbox.db));
  });
  afterEach(() => mailbox.close());

  test("arrives with a button that stops it: the two headers of RFC 8058", async () => {
    expect(await mailbox.send(await mailbox.server())).toEqual({ sent: 3, later: 0, givenUp: 0 });
    const [mail] = mailbox.received;
    expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail?.headers["list-unsubscribe"]).toMatch(
      /^<https:\/\/meedoen\.example\.nl\/afmelden\/[0-9a-f-]{36}\?mails=inbreng>$/,
    );
    const left = await mailbox.db.select({ url: mails.unsubscribeUrl, body: mails.body }).from(mails);
    expect(left).toEqual(left.map(() => ({ url: null, body: "" })));
  });

  test("waits for a server that is down, silent or busy, and then arrives once", async () => {
    const failing = { sent: 0, later: 3, givenUp: 0 };
    expect(await mailbox.send(await mailbox.nowhere())).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(silent), 1)).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(refuses(451)), 10)).toEqual(failing);
    expect(await mailbox.send(await mailbox.server(), 60)).toEqual({ sent: 3, later: 0, givenUp: 0 });
    expect(new Set(mailbox.received.map(({ to }) => to)).size).toBe(3);
    expect(mailbox.received).toHaveLength(3);
  });

  test("to an address that does not exist is given up at once, and stands with the post that failed", async () => {
    expect(await mailbox.send(await mailbox.server(refuses(550)))).toEqual({ sent: 0, later: 0, givenUp: 3 });
    const states = await mailbox.db.select({ state: mails.state }).from(mails);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["failed"]));
  });

  test("that was cut off after it arrived comes again under the same name", async () => {
    expect(await mailbox.send(await mailbox.server(cuts))).toEqual({ sent: 0, later: 3, givenUp: 0 });
    expect(await mailbox.send(await mailbox.server(), 60)).toEqual({ sent: 3, later: 0, givenUp: 0 });
    expect(mailbox.received).toHaveLength(6);
    expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(3);
  });
});
