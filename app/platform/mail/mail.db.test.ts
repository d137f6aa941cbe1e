import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { mails } from "~db/schema/index.ts";
import { anOrganisation } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { aMailServer, answer, type ReceivedMail } from "../../../tests/setup/mail-server.ts";
import { mailTransport } from "./mail-transport.server.ts";
import {
  type DueMail,
  forgetOldMails,
  mostAttempts,
  queueMails,
  takeDueMails,
  tryAgain,
} from "./outbox.commands.server.ts";
import { countMails, mailsIn } from "./outbox.queries.server.ts";
import { sendDueMails } from "./send-mails.server.ts";

let organisationId: number;
let received: ReceivedMail[];
const closing: (() => Promise<void>)[] = [];
const start = new Date("2026-06-15T12:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

beforeAll(async () => {
  organisationId = await anOrganisation((await testDatabase()).db);
});
beforeEach(async () => {
  received = [];
  const { db } = await testDatabase();
  await db.delete(mails).where(eq(mails.organisationId, organisationId));
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A mail server of our own on a free port, and its URL. */
async function aServer(options: Parameters<typeof aMailServer>[1] = {}): Promise<string> {
  const server = await aMailServer(received, options);
  closing.push(server.close);
  return server.url;
}

const refused: DueMail[] = [];
async function send(url: string, at = start) {
  const { db } = await testDatabase();
  refused.length = 0;
  const transport = mailTransport(url);
  const onRefused = async (mail: DueMail) => void refused.push(mail);
  try {
    const sender = { transport, from: "post@example.nl", host: "meedoen.example.nl", onRefused };
    return await sendDueMails(db, sender, () => at);
  } finally {
    transport.close();
  }
}

async function queue(...names: string[]) {
  const { db } = await testDatabase();
  const made = names.map((name) => ({
    sendKey: `test:${name}`,
    recipient: `${name}@example.nl`,
    subject: "Uitnodiging: hoe gaat het in uw buurt?",
    body: "Één link: https://meedoen.example.nl/u/geheim\n",
  }));
  await queueMails(db, organisationId, made, start);
}

async function stored() {
  const { db } = await testDatabase();
  return await db.select().from(mails).where(eq(mails.organisationId, organisationId)).orderBy(mails.id);
}

test("a mail arrives whole, and what was in it is erased here", async () => {
  await queue("sanne");
  expect(await send(await aServer())).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(received).toMatchObject([
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
  const { db } = await testDatabase();
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
  const url = await aServer();
  const counts = await Promise.all([send(url), send(url), send(url)]);
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(50);
  expect(new Set(received.map(({ to }) => to)).size).toBe(50);
  expect(received).toHaveLength(50);
});

test("a server that is away costs an attempt and a pause that doubles", async () => {
  await queue("sanne");
  // Nothing listens on the port of a server that has stopped.
  const url = await aServer();
  await closing.pop()?.();
  expect(await send(url)).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await stored()).toMatchObject([{ state: "waiting", attempts: 1, nextAt: minutes(1) }]);
  expect(await send(url, minutes(0.5))).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(await send(url, minutes(1))).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await stored()).toMatchObject([{ attempts: 2, nextAt: minutes(3) }]);
  expect(await send(await aServer(), minutes(3))).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test("a server that says not now is asked again, one that says never is not", async () => {
  await queue("later", "nooit");
  const url = await aServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("later") ? answer(451, "Busy, try later") : answer(550, "No such mailbox")),
  });
  expect(await send(url)).toEqual({ sent: 0, later: 1, givenUp: 1 });
  expect(await stored()).toMatchObject([
    { recipient: "later@example.nl", state: "waiting", lastError: expect.stringContaining("451") },
    { recipient: "nooit@example.nl", state: "failed", lastError: expect.stringContaining("550") },
  ]);
  expect(refused.map(({ sendKey }) => sendKey)).toEqual(["test:nooit"]);
  expect(await send(await aServer(), minutes(1))).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test("a connection that is cut after the mail was taken in sends it again under the same Message-ID", async () => {
  await queue("sanne");
  const cutting = await aServer({ cutsAfterData: true });
  expect(await send(cutting)).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await send(await aServer(), minutes(1))).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(received).toHaveLength(2);
  expect(received[0]?.messageId).toBe(received[1]?.messageId);
  expect(received[0]?.messageId).toMatch(/^<[0-9a-f]{40}@meedoen\.example\.nl>$/);
});

test("after the last attempt a mail is given up, and staff may have it tried again", async () => {
  await queue("sanne");
  const { db } = await testDatabase();
  await db
    .update(mails)
    .set({ attempts: mostAttempts - 1 })
    .where(eq(mails.organisationId, organisationId));
  const url = await aServer({ onRcptTo: (_address, _session, done) => done(answer(451, "Busy")) });
  expect(await send(url)).toEqual({ sent: 0, later: 0, givenUp: 1 });
  const [mail] = await mailsIn(db, { organisationId, state: "failed", most: 10 });
  expect(mail?.body).not.toBe("");
  expect(refused).toEqual([]);
  const again = { organisationId, id: mail?.id ?? 0, now: minutes(1) };
  expect(await tryAgain(db, { ...again, organisationId: organisationId + 1 })).toBe(false);
  expect(await tryAgain(db, again)).toBe(true);
  expect(await tryAgain(db, again)).toBe(false);
  expect(await send(await aServer(), minutes(1))).toEqual({ sent: 1, later: 0, givenUp: 0 });
});

test("a mail that was taken by a process that ended is taken again after its pause", async () => {
  await queue("sanne");
  const { db } = await testDatabase();
  expect(await takeDueMails(db, start, 20)).toHaveLength(1);
  expect(await takeDueMails(db, minutes(0.5), 20)).toEqual([]);
  expect(await takeDueMails(db, minutes(1), 20)).toHaveLength(1);
});

test("a line break in a subject or an address adds no header", async () => {
  const { db } = await testDatabase();
  const odd = { sendKey: "test:odd", recipient: "a@example.nl", subject: "Hallo\r\nBcc: b@example.nl", body: "x" };
  await queueMails(db, organisationId, [odd], start);
  await send(await aServer());
  expect(received.map(({ to }) => to)).toEqual(["a@example.nl"]);
});

test("the outbox counts, and forgets after a month to whom it sent what", async () => {
  await queue("sanne", "piet");
  const { db } = await testDatabase();
  await send(await aServer());
  expect(await countMails(db, organisationId)).toEqual({ waiting: 0, sent: 2, failed: 0 });
  expect(await forgetOldMails(db, minutes(29 * 24 * 60), 500)).toBe(0);
  expect(await forgetOldMails(db, minutes(31 * 24 * 60), 500)).toBe(2);
  expect(await stored()).toEqual([]);
});
