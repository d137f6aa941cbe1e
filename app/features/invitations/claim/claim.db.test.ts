import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { finishEndedRounds } from "~/features/responses/close-round.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { aDrawnRound, closesAt, now } from "../../../../tests/factories/invited-round.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { expiryOf } from "../invitation.ts";
import { makeLetters } from "../reach/reach.commands.server.ts";
import { claimInvitation, type Held } from "./claim.commands.server.ts";
import { lookAtInvitation } from "./invitation-page.queries.server.ts";
import { invitedPerson, keepPlace } from "./invited-browser.server.ts";

const day = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(now.getTime() + days * day);
const plainRequest = new Request("http://localhost/u/x");

/** A round in which some people got a letter, and who they are. */
async function aRoundWithLetters(db: Database) {
  const round = await aDrawnRound(db, { people: 30, size: 12 });
  const outcome = await makeLetters(db, { ...round, turn: "first", origin: "http://localhost", contact: null, now });
  if (outcome.kind !== "made") throw new Error(`No letters were made: ${outcome.kind}`);
  const [person, other] = outcome.people;
  if (!person || !other) throw new Error("Nobody got a letter");
  return { ...round, person, other };
}

const claim = (db: Database, organisationId: number, held: Held, at = now, formKey = randomUUID() as string) =>
  claimInvitation(db, { organisationId, held, formKey, now: at });

async function stored(db: Database, id: string) {
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
  return row;
}

test("of fifty uses at the same moment one wins", async () => {
  const { db } = await testDatabase();
  const { organisationId, person } = await aRoundWithLetters(db);
  const { token, code } = person;
  const held = (index: number) => (index % 2 ? { token } : { code });
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => claim(db, organisationId, held(index))));
  expect(outcomes.filter(({ kind }) => kind === "claimed")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(49);
});

test("looking at a link three times changes nothing", () =>
  inTransaction(async (db) => {
    const { organisationId, person, slug } = await aRoundWithLetters(db);
    const before = await stored(db, person.id);
    for (let times = 0; times < 3; times += 1) {
      const page = await lookAtInvitation(db, { organisationId, token: person.token, request: plainRequest, now });
      expect(page).toMatchObject({ kind: "valid", round: { slug } });
    }
    expect(await stored(db, person.id)).toEqual(before);
    expect((await claim(db, organisationId, { token: person.token })).kind).toBe("claimed");
  }));

test("a link works once, and with it the code of the same letter", () =>
  inTransaction(async (db) => {
    const { organisationId, person } = await aRoundWithLetters(db);
    expect((await claim(db, organisationId, { token: person.token })).kind).toBe("claimed");
    expect(await claim(db, organisationId, { token: person.token })).toEqual({ kind: "refused" });
    expect(await claim(db, organisationId, { code: person.code })).toEqual({ kind: "refused" });
    const page = await lookAtInvitation(db, { organisationId, token: person.token, request: plainRequest, now });
    expect(page).toMatchObject({ kind: "used", round: { slug: expect.any(String) } });
  }));

test("the same form sent twice is one use with the same place", () =>
  inTransaction(async (db) => {
    const { organisationId, person } = await aRoundWithLetters(db);
    const formKey = randomUUID();
    const first = await claim(db, organisationId, { token: person.token }, now, formKey);
    expect(first.kind).toBe("claimed");
    expect(await claim(db, organisationId, { token: person.token }, now, formKey)).toEqual(first);
  }));

test("guessed, expired and foreign links, and those of a closed round, are refused alike", () =>
  inTransaction(async (db) => {
    const { organisationId, person } = await aRoundWithLetters(db);
    const elsewhere = await aRoundWithLetters(db);
    const attempts: [number, Held, Date][] = [
      [organisationId, { token: "A".repeat(43) }, now],
      [organisationId, { code: "0123456789ABCDEF" }, now],
      [organisationId, { token: elsewhere.person.token }, now],
      [organisationId, { code: elsewhere.person.code }, now],
      // The code is no token and the token no code.
      [organisationId, { token: person.code }, now],
      [organisationId, { code: person.token }, now],
      [organisationId, { token: person.token }, expiryOf(now, closesAt)],
      [organisationId, { token: person.token }, after(14)],
      [organisationId, { token: person.token }, closesAt],
      [organisationId, { token: person.token }, new Date("2026-05-01T00:00:00Z")],
    ];
    for (const [at, held, moment] of attempts) expect(await claim(db, at, held, moment)).toEqual({ kind: "refused" });
    const lastMoment = new Date(expiryOf(now, closesAt).getTime() - 1);
    expect((await claim(db, organisationId, { token: person.token }, lastMoment)).kind).toBe("claimed");
  }));

test("a letter that comes before the opening says when it opens", () =>
  inTransaction(async (db) => {
    const { organisationId, person } = await aRoundWithLetters(db);
    const early = new Date("2026-05-30T00:00:00Z");
    const page = await lookAtInvitation(db, { organisationId, token: person.token, request: plainRequest, now: early });
    expect(page.kind).toBe("upcoming");
  }));

async function browserOf(roundId: number, session: string): Promise<Request> {
  const cookie = (await keepPlace(roundId, session, closesAt)).split(";")[0] ?? "";
  return new Request("http://localhost/", { headers: { Cookie: cookie } });
}

test("the cookie stands for the invitation in its own round only, and knows its margins", () =>
  inTransaction(async (db) => {
    const { organisationId, roundId, person } = await aRoundWithLetters(db);
    const elsewhere = await aRoundWithLetters(db);
    const outcome = await claim(db, organisationId, { token: person.token });
    if (outcome.kind !== "claimed") throw new Error("not claimed");
    const request = await browserOf(roundId, outcome.place.session);
    const row = await stored(db, person.id);
    expect(await invitedPerson(db, { organisationId, roundId, request })).toEqual({
      invitationId: person.id,
      ...{ gemeenteCode: row?.gemeenteCode, wijkCode: row?.wijkCode, ageGroup: row?.ageGroup },
      ...{ gender: row?.gender, education: row?.education },
    });
    const other = { organisationId: elsewhere.organisationId, roundId: elsewhere.roundId };
    const forged = await browserOf(other.roundId, outcome.place.session);
    expect(await invitedPerson(db, { ...other, request })).toBeUndefined();
    expect(await invitedPerson(db, { ...other, request: forged })).toBeUndefined();
    const page = await lookAtInvitation(db, { organisationId, token: person.token, request, now });
    expect(page.kind).toBe("yours");
  }));

test("the code to go on elsewhere moves the place to the other device", () =>
  inTransaction(async (db) => {
    const { organisationId, roundId, person, other } = await aRoundWithLetters(db);
    const first = await claim(db, organisationId, { code: person.code });
    if (first.kind !== "claimed") throw new Error("not claimed");
    const second = await claim(db, organisationId, { code: first.place.resumeCode });
    if (second.kind !== "resumed") throw new Error("not resumed");
    expect(second.place.invitationId).toBe(person.id);
    const on = async (session: string) =>
      (await invitedPerson(db, { organisationId, roundId, request: await browserOf(roundId, session) }))?.invitationId;
    expect(await on(second.place.session)).toBe(person.id);
    expect(await on(first.place.session)).toBeUndefined();
    expect(await claim(db, organisationId, { code: first.place.resumeCode }, closesAt)).toEqual({ kind: "refused" });
    expect((await stored(db, other.id))?.usedOn).toBeNull();
  }));

test("only hashes are stored", () =>
  inTransaction(async (db) => {
    const { organisationId, person } = await aRoundWithLetters(db);
    const outcome = await claim(db, organisationId, { token: person.token });
    if (outcome.kind !== "claimed") throw new Error("not claimed");
    const text = JSON.stringify(await stored(db, person.id));
    for (const secret of [person.token, person.code, outcome.place.session, outcome.place.resumeCode]) {
      expect(text).not.toContain(secret);
    }
  }));

test("a round whose key is destroyed takes nobody any more", async () => {
  const { db } = await testDatabase();
  const { organisationId, person } = await aRoundWithLetters(db);
  await finishEndedRounds(db, closesAt);
  expect(await claim(db, organisationId, { token: person.token })).toEqual({ kind: "refused" });
});
