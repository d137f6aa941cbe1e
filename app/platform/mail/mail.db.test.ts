import { EventEmitter, once } from "node:events";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { mails } from "~db/schema/index.ts";
import { aMailbox, type Mailbox } from "../../../tests/factories/mailbox.ts";
import { anOrganisation } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { answer, cuts, refuses, refusesMail, refusesSender, says, waits } from "../../../tests/setup/mail-server.ts";
import { forgetOldMails, mostAttempts, queueMails, takeDueMail, tryAgain } from "./outbox.commands.server.ts";
import { countMails, mailsIn } from "./outbox.queries.server.ts";

let organisationId: number;
let mailbox: Mailbox;
const start = new Date("2026-06-15T12:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

beforeAll(async () => {
  organisationId = await anOrganisation((await testDatabase()).db);
});
beforeEach(async () => {
  mailbox = await aMailbox(await testDatabase());
});
afterEach(() => mailbox.close());

async function queue(...names: string[]) {
  const made = names.map((name) => ({
    sendKey: `test:${name}`,
    recipient: `${name}@example.nl`,
    subject: "Uitnodiging: hoe gaat het in uw buurt?",
    body: "Één link: https://meedoen.example.nl/u/geheim\n",
  }));
  await queueMails(mailbox.db, organisationId, made, start);
}

async function stored() {
  return await mailbox.db.select().from(mails).where(eq(mails.organisationId, organisationId)).orderBy(mails.id);
}

test("a mail arrives whole, and what was in it is erased here", async () => {
  await queue("sanne");
  expect(await mailbox.send(await mailbox.server())).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(mailbox.received).toMatchObject([
    { to: "sanne@example.nl", subject: "Uitnodiging: hoe gaat het in uw buurt?", text: expect.stringContaining("Één") },
  ]);
  expect(await stored()).toMatchObject([{ state: "sent", body: "", attempts: 1, lastError: null }]);
});

test("the same mail is queued once", async () => {
  await queue("sanne");
  await queue("sanne", "piet");
  expect(await stored()).toHaveLength(2);
});

test("what a rolled-back transaction queued is never sent", async () => {
  const { db } = mailbox;
  const mail = { sendKey: "test:never", recipient: "a@example.nl", subject: "Nee", body: "Nee" };
  await expect(
    db.transaction(async (tx) => {
      await queueMails(tx, organisationId, [mail], start);
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  expect(await stored()).toEqual([]);
});

test("two senders at once send each mail once", async () => {
  await queue(...Array.from({ length: 50 }, (_, index) => `p${index}`));
  const url = await mailbox.server();
  const counts = await Promise.all([mailbox.send(url), mailbox.send(url), mailbox.send(url)]);
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(50);
  expect(new Set(mailbox.received.map(({ to }) => to)).size).toBe(50);
  expect(mailbox.received).toHaveLength(50);
});

test("a server that is away costs an attempt and a pause that doubles", async () => {
  await queue("sanne");
  const url = await mailbox.nowhere();
  expect(await mailbox.send(url)).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await stored()).toMatchObject([{ state: "waiting", attempts: 1, nextAt: minutes(1) }]);
  expect(await mailbox.send(url, 0.5)).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(await mailbox.send(url, 1)).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await stored()).toMatchObject([{ attempts: 2, nextAt: minutes(3) }]);
  expect(await mailbox.send(await mailbox.server(), 3)).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test("a server that says not now is asked again, one that says never is not", async () => {
  await queue("later", "nooit");
  const url = await mailbox.server(
    says((address) => (address.startsWith("later") ? answer(451, "Busy, try later") : answer(550, "No such mailbox"))),
  );
  expect(await mailbox.send(url)).toEqual({ sent: 0, later: 1, givenUp: 1 });
  expect(await stored()).toMatchObject([
    { recipient: "later@example.nl", state: "waiting", lastError: expect.stringContaining("451") },
    { recipient: "nooit@example.nl", state: "failed", lastError: expect.stringContaining("550") },
  ]);
  expect(mailbox.refused.map(({ sendKey }) => sendKey)).toEqual(["test:nooit"]);
  expect(await mailbox.send(await mailbox.server(), 1)).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test("a connection that is cut after the mail was taken in sends it again under the same Message-ID", async () => {
  await queue("sanne");
  expect(await mailbox.send(await mailbox.server(cuts))).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await mailbox.send(await mailbox.server(), 1)).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(mailbox.received).toHaveLength(2);
  expect(mailbox.received[0]?.messageId).toBe(mailbox.received[1]?.messageId);
  expect(mailbox.received[0]?.messageId).toMatch(/^<[0-9a-f]{40}@meedoen\.example\.nl>$/);
});

test("after the last attempt a mail is given up, and staff may have it tried again", async () => {
  await queue("sanne");
  const { db } = mailbox;
  await db
    .update(mails)
    .set({ attempts: mostAttempts - 1 })
    .where(eq(mails.organisationId, organisationId));
  const url = await mailbox.server(refuses(451));
  expect(await mailbox.send(url)).toEqual({ sent: 0, later: 0, givenUp: 1 });
  const [mail] = await mailsIn(db, { organisationId, state: "failed", most: 10 });
  expect(mail?.body).not.toBe("");
  expect(mailbox.refused).toEqual([]);
  const again = { organisationId, id: mail?.id ?? 0, now: minutes(1) };
  expect(await tryAgain(db, { ...again, organisationId: organisationId + 1 })).toBe(false);
  expect(await tryAgain(db, again)).toBe(true);
  expect(await tryAgain(db, again)).toBe(false);
  expect(await mailbox.send(await mailbox.server(), 1)).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test.each([
  ["takes nothing from our address", refusesSender(550)],
  ["does not like what is in it", refusesMail(554)],
  ["lets nobody send through it", says(() => answer(550, "5.7.1 Relaying denied"))],
])("a server that %s says nothing about the recipient: the mail waits", async (_what, fault) => {
  await queue("sanne", "piet");
  expect(await mailbox.send(await mailbox.server(fault))).toEqual({ sent: 0, later: 2, givenUp: 0 });
  expect(mailbox.refused).toEqual([]);
  expect(await mailbox.send(await mailbox.server(), 1)).toEqual({ sent: 2, later: 0, givenUp: 0 });
});

test("a mail that was taken by a process that ended is taken again, when no slow server can have it any more", async () => {
  await queue("sanne");
  const { db } = mailbox;
  expect(await takeDueMail(db, start)).toMatchObject({ recipient: "sanne@example.nl" });
  expect(await takeDueMail(db, minutes(14))).toBeUndefined();
  expect(await takeDueMail(db, minutes(15))).toMatchObject({ attempts: 2 });
});

test("a sender whose slow server says no after another sent the mail leaves it sent, and nothing empty goes out", async () => {
  await queue("sanne");
  const door = new EventEmitter();
  const knocked = once(door, "knock");
  const patient = { connectMs: 10_000, silentMs: 10_000 };
  const slow = mailbox.send(await mailbox.server(waits(door, 451)), 0, patient);
  await knocked;
  const quick = await mailbox.server();
  expect(await mailbox.send(quick, 2)).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(await mailbox.send(quick, 15)).toEqual({ sent: 1, later: 0, givenUp: 0 });
  door.emit("open");
  expect(await slow).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(await stored()).toMatchObject([{ state: "sent", attempts: 2 }]);
  expect(await takeDueMail(mailbox.db, minutes(60))).toBeUndefined();
  expect(mailbox.received.map(({ text }) => text)).toEqual([expect.stringContaining("/u/geheim")]);
});

test("a mail that came to nothing in time is not sent, and goes", async () => {
  const { db } = mailbox;
  const made = { recipient: "sanne@example.nl", subject: "Overzicht", body: "Nieuw" };
  const queued = [
    { ...made, sendKey: "test:week", expiresAt: minutes(10) },
    { ...made, sendKey: "test:always" },
  ];
  await queueMails(db, organisationId, queued, start);
  await mailbox.send(await mailbox.nowhere(), 8);
  expect(await mailbox.send(await mailbox.server(), 10)).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(await forgetOldMails(db, minutes(9), 500)).toBe(0);
  expect(await forgetOldMails(db, minutes(10), 500)).toBe(1);
  expect(await stored()).toMatchObject([{ sendKey: "test:always", state: "sent" }]);
});

test("a line break in a subject or an address adds no header", async () => {
  const { db } = mailbox;
  const odd = { sendKey: "test:odd", recipient: "a@example.nl", subject: "Hallo\r\nBcc: b@example.nl", body: "x" };
  await queueMails(db, organisationId, [odd], start);
  await mailbox.send(await mailbox.server());
  expect(mailbox.received.map(({ to }) => to)).toEqual(["a@example.nl"]);
});

test("the outbox counts, and forgets after a month to whom it sent what", async () => {
  await queue("sanne", "piet");
  const { db } = mailbox;
  await mailbox.send(await mailbox.server());
  expect(await countMails(db, organisationId)).toEqual({ waiting: 0, sent: 2, failed: 0 });
  expect(await forgetOldMails(db, minutes(29 * 24 * 60), 500)).toBe(0);
  expect(await forgetOldMails(db, minutes(31 * 24 * 60), 500)).toBe(2);
  expect(await stored()).toEqual([]);
});
