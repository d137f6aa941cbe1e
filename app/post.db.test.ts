import { and, eq, isNotNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mailInvitations } from "~/features/invitations/reach/reach.commands.server.ts";
import { mailKey } from "~/features/notifications/mail-key.ts";
import { choosePreferences } from "~/features/notifications/preferences/preference.commands.server.ts";
import { preferencesOf } from "~/features/notifications/preferences/preference.queries.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { queueMails } from "~/platform/mail/outbox.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, mails } from "~db/schema/index.ts";
import { siteOfRoutes } from "../tests/access/site-of-routes.ts";
import { browserOf } from "../tests/access/world.ts";
import { anAccount } from "../tests/factories/account.ts";
import { aDrawnRound, now } from "../tests/factories/invited-round.ts";
import { testDatabase } from "../tests/setup/database.ts";
import {
  aMailServer,
  answer,
  cuts,
  type ReceivedMail,
  refuses,
  refusesSender,
  says,
} from "../tests/setup/mail-server.ts";
import { postOf } from "./post.server.ts";

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
let db: Database;
let round: Awaited<ReturnType<typeof aDrawnRound>>;
let received: ReceivedMail[];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  db = (await testDatabase()).db;
  round = await aDrawnRound(db, { people: 30, size: 30 });
});
beforeEach(async () => {
  received = [];
  await db.delete(mails);
  await db.update(invitations).set({ sentOn: null, hasBounced: false, remindersSent: 0 });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aServer(options: Parameters<typeof aMailServer>[1] = {}) {
  const server = await aMailServer(received, options);
  closing.push(server.close);
  return server;
}

/** One turn of the worker, as it is wired on the site. */
async function send(smtpUrl: string, moment = now) {
  const post = postOf(db, { smtpUrl, appOrigin: "https://meedoen.example.nl", contactEmail: undefined });
  try {
    return await post.send(() => moment);
  } finally {
    post.close();
  }
}

/** Puts an invitation in the outbox for everybody of the round with an address; the addresses in the order of the outbox. */
async function invite(): Promise<string[]> {
  const sending = { ...round, turn: "first" as const, origin: "https://meedoen.example.nl", contact: null, now };
  expect(await mailInvitations(db, sending)).toMatchObject({ kind: "queued" });
  return (await stored()).map(({ recipient }) => recipient);
}

const stored = () => db.select().from(mails).orderBy(mails.id);

async function invitationTo(email: string) {
  const ofRound = and(eq(invitations.roundId, round.roundId), isNotNull(invitations.email));
  const rows = await db.select().from(invitations).where(ofRound);
  return rows.find((row) => row.email === email);
}

describe("a mail server that says never", () => {
  test("to a recipient marks that invitation, and that one only, as not arrived; the others go", async () => {
    const [bad = "", ...good] = await invite();
    const before = await invitationTo(bad);
    const fault = says((address) => (address === bad ? answer(550, "No such mailbox here") : undefined));
    const { url } = await aServer({ fault });
    expect(await send(url)).toEqual({ sent: good.length, later: 0, givenUp: 1 });
    expect(received.map(({ to }) => to).sort()).toEqual([...good].sort());
    const [row] = await db
      .select()
      .from(invitations)
      .where(eq(invitations.id, before?.id ?? ""));
    expect(row).toMatchObject({ hasBounced: true, email: null });
    expect(await db.select().from(invitations).where(eq(invitations.hasBounced, true))).toHaveLength(1);
    await db
      .update(invitations)
      .set({ email: bad })
      .where(eq(invitations.id, before?.id ?? ""));
  });

  test("to us rather than to them leaves every invitation as it was", async () => {
    const people = await invite();
    const { url } = await aServer({ fault: refusesSender(550) });
    expect(await send(url)).toEqual({ sent: 0, later: people.length, givenUp: 0 });
    expect(await db.select().from(invitations).where(eq(invitations.hasBounced, true))).toEqual([]);
    expect(await invitationTo(people[0] ?? "")).toMatchObject({ hasBounced: false });
  });

  test("to the mail about a decision or an overview stops those for that person, and no others", async () => {
    const choice = { organisationId: round.organisationId, digest: "weekly", aboutOwnInput: true } as const;
    const people = await Promise.all([anAccount(db, round), anAccount(db, round)]);
    for (const { id: userId } of people) await choosePreferences(db, { ...choice, userId }, now);
    const [first, second] = people;
    const mail = { subject: "Nieuw", body: "Hallo" };
    const queued = [
      { ...mail, sendKey: mailKey("digest", "2026-06-15", first?.id ?? ""), recipient: "een@example.nl" },
      { ...mail, sendKey: mailKey("decision", 1, second?.id ?? ""), recipient: "twee@example.nl" },
    ];
    await queueMails(db, round.organisationId, queued, now);
    const { url } = await aServer({ fault: refuses(550) });
    expect(await send(url)).toEqual({ sent: 0, later: 0, givenUp: 2 });
    const chosen = people.map(({ id: userId }) => preferencesOf(db, { ...choice, userId }));
    expect(await Promise.all(chosen)).toEqual([
      { digest: "never", aboutOwnInput: true },
      { digest: "weekly", aboutOwnInput: false },
    ]);
  });

  test("of another kind of mail gives that one up, and touches no invitation", async () => {
    const mail = { recipient: "lid@example.nl", subject: "Panel", body: "Hallo" };
    await queueMails(db, round.organisationId, [{ ...mail, sendKey: "panel:1:1:x" }], now);
    const { url } = await aServer({ fault: refuses(550) });
    expect(await send(url)).toEqual({ sent: 0, later: 0, givenUp: 1 });
    expect(await db.select().from(invitations).where(eq(invitations.hasBounced, true))).toEqual([]);
  });
});

test("a mail server that says not now is asked again after pauses that double, and the invitation stays good", async () => {
  const [busy = "", ...others] = await invite();
  let isBusy = true;
  const { url } = await aServer({
    fault: says((address) => (isBusy && address === busy ? answer(451, "Greylisted, try later") : undefined)),
  });
  expect(await send(url)).toEqual({ sent: others.length, later: 1, givenUp: 0 });
  const waiting = async () => (await stored()).find(({ recipient }) => recipient === busy);
  expect(await waiting()).toMatchObject({ state: "waiting", attempts: 1, nextAt: minutes(1) });
  expect(await send(url, minutes(1))).toEqual({ sent: 0, later: 1, givenUp: 0 });
  expect(await waiting()).toMatchObject({ attempts: 2, nextAt: minutes(3), lastError: expect.stringContaining("451") });
  expect((await invitationTo(busy))?.hasBounced).toBe(false);
  isBusy = false;
  expect(await send(url, minutes(2))).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(await send(url, minutes(3))).toEqual({ sent: 1, later: 0, givenUp: 0 });
  expect(received.filter(({ to }) => to === busy)).toHaveLength(1);
});

test("a connection that is cut after the mail was taken in: it arrives again, and says that it is the same one", async () => {
  const people = await invite();
  const cutting = await aServer({ fault: cuts });
  expect(await send(cutting.url)).toEqual({ sent: 0, later: people.length, givenUp: 0 });
  const keys = (await stored()).map(({ sendKey }) => sendKey);
  const whole = await aServer();
  await send(whole.url, minutes(1));
  expect((await stored()).map(({ sendKey, state }) => [sendKey, state])).toEqual(keys.map((key) => [key, "sent"]));
  for (const person of people) {
    const ids = received.filter(({ to }) => to === person).map(({ messageId }) => messageId);
    expect(ids, person).toHaveLength(2);
    expect(ids[0], person).toBe(ids[1]);
  }
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(people.length);
});

test("a mail server that is away gets everything once it is back, and nothing twice", async () => {
  const people = await invite();
  const away = await aServer();
  await closing.pop()?.();
  expect(await send(away.url)).toEqual({ sent: 0, later: people.length, givenUp: 0 });
  expect(new Set((await stored()).map(({ state }) => state))).toEqual(new Set(["waiting"]));
  const back = await aServer({ port: away.port });
  expect(back.url).toBe(away.url);
  expect(await send(back.url, minutes(1))).toEqual({ sent: people.length, later: 0, givenUp: 0 });
  expect(await send(back.url, minutes(10))).toEqual({ sent: 0, later: 0, givenUp: 0 });
  expect(received.map(({ to }) => to).sort()).toEqual([...people].sort());
  expect(received[0]?.text).toContain("https://meedoen.example.nl/u/");
});

describe("what was given up", () => {
  let site: Awaited<ReturnType<typeof siteOfRoutes>>;
  beforeAll(async () => {
    configureDatabase((await testDatabase()).appUrl);
    forgetOrganisation();
    site = await siteOfRoutes();
  });
  afterAll(closeDatabase);

  const visit = (Cookie: string) => site(new Request("http://localhost/beheer/post", { headers: { Cookie } }));
  const tryAgain = (Cookie: string, mail: number) =>
    site(
      new Request("http://localhost/beheer/post", {
        ...{ method: "POST", headers: { Cookie }, body: new URLSearchParams({ mail: String(mail) }) },
      }),
    );

  test("stands on the page with what the mail server said, and a button sends it again", async () => {
    const mail = { sendKey: "panel:1:1:x", recipient: "lid@example.nl", subject: "Panel", body: "Hallo" };
    await queueMails(db, round.organisationId, [mail], now);
    const refusing = await aServer({ fault: says(() => answer(550, "Mailbox full")) });
    await send(refusing.url);
    const researcher = await anAccount(db, { organisationId: round.organisationId, role: "researcher" });
    const cookie = await browserOf(db, researcher);
    const page = await (await visit(cookie)).text();
    expect(page).toContain("lid@example.nl");
    expect(page).toContain("Mailbox full");
    // On a phone the names of the columns are not there: the number says of itself what it counts.
    expect(page).toContain(">1 poging<");
    expect(page).toContain("Probeer opnieuw");
    const [given] = await stored();
    const again = await tryAgain(cookie, given?.id ?? 0);
    expect([again.status, again.headers.get("Location")]).toEqual([303, "/beheer/post?klaar=opnieuw"]);
    expect(await stored()).toMatchObject([{ state: "waiting", attempts: 0 }]);
    expect((await tryAgain(cookie, given?.id ?? 0)).status).toBe(404);
    const { url } = await aServer();
    expect(await send(url, new Date(Date.now() + 60_000))).toEqual({ sent: 1, later: 0, givenUp: 0 });
    expect(received).toMatchObject([{ to: "lid@example.nl", text: expect.stringContaining("Hallo") }]);
    const after = await (await visit(cookie)).text();
    expect(after).not.toContain("lid@example.nl");
  });

  test("is neither shown to a resident nor sent again by one", async () => {
    const resident = await anAccount(db, { organisationId: round.organisationId });
    const cookie = await browserOf(db, resident);
    expect((await visit(cookie)).status).toBe(403);
    expect((await tryAgain(cookie, 1)).status).toBe(403);
  });
});
