import { once } from "node:events";
import { and, eq, isNotNull } from "drizzle-orm";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { inGroups } from "~/platform/typed-code.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, mails } from "~db/schema/index.ts";
import { aDrawnRound, closesAt, now } from "../../../../tests/factories/invited-round.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { markAnswered } from "../claim/answered.commands.server.ts";
import { claimInvitation } from "../claim/claim.commands.server.ts";
import { declineReminders } from "../claim/decline.commands.server.ts";
import { markBounced } from "./bounce.commands.server.ts";
import { lettersPdf } from "./letter-pdf.server.ts";
import { invitationOfMail, type LettersOutcome, mailInvitations, makeLetters } from "./reach.commands.server.ts";
import { countToReach } from "./reach.queries.server.ts";
import type { Turn } from "./renew.commands.server.ts";

const day = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(now.getTime() + days * day);
const from = { origin: "https://meedoen.example.nl", contact: "vragen@example.nl", now };

type Key = { organisationId: number; roundId: number };
const mail = (db: Database, round: Key, turn: Turn, at = now) =>
  mailInvitations(db, { ...round, ...from, turn, now: at });

async function letters(db: Database, round: Key, turn: Turn, at = now) {
  return made(await makeLetters(db, { ...round, ...from, turn, now: at }));
}

function made(outcome: LettersOutcome) {
  if (outcome.kind !== "made") throw new Error(`No letters were made: ${outcome.kind}`);
  return outcome;
}

/** Tokens of the mails that wait, by the invitation they are about, the newest last. */
async function mailed(db: Database, { organisationId }: Key) {
  const rows = await db.select().from(mails).where(eq(mails.organisationId, organisationId)).orderBy(mails.id);
  return rows.map(({ sendKey, body, recipient, subject }) => ({
    invitationId: invitationOfMail(sendKey) ?? "",
    token: /\/u\/([\w-]{43})/.exec(body)?.[1] ?? "",
    recipient,
    subject,
    body,
  }));
}

async function rowsOf(db: Database, { organisationId, roundId }: Key) {
  return await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.roundId, roundId)))
    .orderBy(invitations.serial);
}

const uses = (db: Database, { organisationId }: Key, token: string, at = now) =>
  claimInvitation(db, { organisationId, held: { token }, formKey: crypto.randomUUID(), now: at });

test("who has an e-mail address gets a mail, the others a letter, everybody once", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 60, size: 30 });
    const counts = await countToReach(db, { ...round, now });
    expect(counts.firstMail + counts.firstLetter).toBe(30);
    expect(await mail(db, round, "first")).toEqual({ kind: "queued", people: counts.firstMail });
    expect((await letters(db, round, "first")).people).toHaveLength(counts.firstLetter);
    expect(await mail(db, round, "first")).toEqual({ kind: "nobody" });
    expect(await makeLetters(db, { ...round, ...from, turn: "first", now })).toEqual({ kind: "nobody" });
    const rows = await rowsOf(db, round);
    expect(rows.every(({ sentOn }) => sentOn === "2026-06-15")).toBe(true);
    const sent = await mailed(db, round);
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(rows.flatMap(({ email }) => email ?? []).sort());
    expect(sent[0]?.body).toContain(`${from.origin}/u/${sent[0]?.token}`);
    expect((await uses(db, round, sent[0]?.token ?? "")).kind).toBe("claimed");
  }));

test("a reminder goes only to who did not answer, after three days, at most twice, and the old link stops", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 60, size: 30 });
    await mail(db, round, "first");
    const [first, answered] = await mailed(db, round);
    if (!first || !answered) throw new Error("Too few mails");
    const claimed = await uses(db, round, answered.token);
    if (claimed.kind !== "claimed") throw new Error("not claimed");
    await markAnswered(db, { ...round, invitationId: answered.invitationId });
    expect(await mail(db, round, "reminder", after(2))).toEqual({ kind: "nobody" });
    expect(await countToReach(db, { ...round, now: after(2) })).toMatchObject({ remindFrom: "2026-06-18" });
    const people = (await mailed(db, round)).length;
    expect(await mail(db, round, "reminder", after(3))).toEqual({ kind: "queued", people: people - 1 });
    const reminders = (await mailed(db, round)).slice(people);
    expect(reminders.map(({ invitationId }) => invitationId)).not.toContain(answered.invitationId);
    expect(reminders[0]?.subject).toMatch(/^Herinnering/);
    expect(reminders[0]?.body).toContain("Uw vorige code werkt niet meer.");
    expect(await uses(db, round, first.token, after(3))).toEqual({ kind: "refused" });
    expect((await uses(db, round, reminders[0]?.token ?? "", after(3))).kind).toBe("claimed");
    expect(await mail(db, round, "reminder", after(4))).toEqual({ kind: "nobody" });
    expect(await mail(db, round, "reminder", after(6))).toMatchObject({ kind: "queued" });
    expect(await mail(db, round, "reminder", after(9))).toEqual({ kind: "nobody" });
  }));

test("who wants no reminder gets none, and can still take part; looking changes nothing", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 60, size: 30 });
    await mail(db, round, "first");
    const [first, second] = await mailed(db, round);
    if (!first || !second) throw new Error("Too few mails");
    expect(first.body).toContain("15 juni 2026");
    expect(first.body).toContain("Mail Proefregio: vragen@example.nl");
    expect(first.body).toContain("stuur geen herinnering");
    const declines = (token: string, at = now) =>
      declineReminders(db, { organisationId: round.organisationId, held: { token }, now: at });
    expect(await declines("onbekend")).toBe(false);
    expect(await declines(first.token, after(15))).toBe(false);
    expect(await declines(first.token)).toBe(true);
    const [forgotten] = await db.select().from(invitations).where(eq(invitations.id, first.invitationId));
    expect(forgotten).toMatchObject({ address: null, email: null });
    await mail(db, round, "reminder", after(3));
    const reminded = (await mailed(db, round)).filter(({ subject }) => subject.startsWith("Herinnering"));
    expect(reminded.map(({ invitationId }) => invitationId)).toContain(second.invitationId);
    expect(reminded.map(({ invitationId }) => invitationId)).not.toContain(first.invitationId);
    expect((await uses(db, round, first.token)).kind).toBe("claimed");
    expect(await declines(first.token, closesAt)).toBe(false);
  }));

test("somebody who began and did not send gets a reminder and keeps their place", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 60, size: 30 });
    await mail(db, round, "first");
    const [first] = await mailed(db, round);
    await uses(db, round, first?.token ?? "");
    await mail(db, round, "reminder", after(3));
    const [row] = await db
      .select()
      .from(invitations)
      .where(eq(invitations.id, first?.invitationId ?? ""));
    expect(row).toMatchObject({ usedOn: null, remindersSent: 1 });
    expect(row?.sessionHash).not.toBeNull();
  }));

test("letters of today can be made again, and the ones before stop working", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 30, size: 10 });
    const first = await letters(db, round, "first");
    const again = await letters(db, round, "again");
    expect(again.people.map(({ serial }) => serial)).toEqual(first.people.map(({ serial }) => serial));
    expect(await uses(db, round, first.people[0]?.token ?? "")).toEqual({ kind: "refused" });
    expect((await uses(db, round, again.people[0]?.token ?? "")).kind).toBe("claimed");
    const tomorrow = { ...round, ...from, turn: "again", now: after(1) } as const;
    expect(await makeLetters(db, tomorrow)).toEqual({ kind: "nobody" });
  }));

test("a letter that came back is not followed by a reminder; a mail that came back is followed by a letter", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 30, size: 12 });
    const { people } = await letters(db, round, "first");
    const serial = people[0]?.serial ?? 0;
    expect(await markBounced(db, { ...round, undelivered: { serial } })).toBe(1);
    const reminded = await letters(db, round, "reminder", after(3));
    expect(reminded.people).toHaveLength(people.length - 1);

    await mail(db, round, "first");
    const [mailOnly, both] = await mailed(db, round);
    if (!mailOnly || !both) throw new Error("Too few mails");
    await db.update(invitations).set({ address: "B. Beide\nDam 1" }).where(eq(invitations.id, both.invitationId));
    for (const { recipient } of [mailOnly, both]) {
      expect(await markBounced(db, { ...round, undelivered: { email: recipient.toUpperCase() } })).toBe(1);
    }
    const rows = await rowsOf(db, round);
    expect(rows.find(({ id }) => id === mailOnly.invitationId)?.hasBounced).toBe(true);
    expect(rows.find(({ id }) => id === both.invitationId)).toMatchObject({ hasBounced: false, sentOn: null });
    expect((await letters(db, round, "first")).people.map(({ id }) => id)).toEqual([both.invitationId]);
    expect(await markBounced(db, { ...round, undelivered: { serial: 9_999 } })).toBe(0);
  }));

test("nobody is written to after the round closed, nor long before it opens", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 30, size: 10 });
    expect(await mail(db, round, "first", closesAt)).toEqual({ kind: "round-closed" });
    const early = new Date("2026-05-20T00:00:00Z");
    expect(await makeLetters(db, { ...round, ...from, turn: "first", now: early })).toEqual({ kind: "too-early" });
    const dayBefore = new Date("2026-05-31T00:00:00Z");
    expect(await mail(db, round, "first", dayBefore)).toEqual({ kind: "too-early" });
    expect((await letters(db, round, "first", dayBefore)).kind).toBe("made");
  }));

test("a link never works longer than the round", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 30, size: 10 });
    await letters(db, round, "first", new Date(closesAt.getTime() - day));
    const sent = await db.select().from(invitations).where(isNotNull(invitations.sentOn));
    expect(sent.length).toBeGreaterThan(0);
    for (const { expiresAt } of sent) expect(expiresAt).toEqual(closesAt);
  }));

test("each letter is a page with the name, the code and the address to type it", () =>
  inTransaction(async (db) => {
    const round = await aDrawnRound(db, { people: 30, size: 10 });
    const outcome = await letters(db, round, "first");
    const chunks: Buffer[] = [];
    const pdf = lettersPdf(outcome.people, outcome.round, from);
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    await once(pdf, "end");
    const bytes = Buffer.concat(chunks);
    expect(bytes.toString("latin1")).toContain("/MarkInfo");
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
    expect(totalPages).toBe(outcome.people.length);
    for (const [page, person] of outcome.people.entries()) {
      const plain = text[page]?.replace(/\s+/g, " ");
      expect(plain).toContain(person.address?.split("\n")[0]);
      expect(plain).toContain(inGroups(person.code));
      expect(plain).toContain("meedoen.example.nl/u");
      expect(plain).toContain(`Nummer van deze brief: ${person.serial}`);
      expect(plain).not.toContain(person.token);
    }
  }));
