import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { areas, drafts, responses } from "~db/schema/index.ts";
import { cookieOf } from "../../../tests/factories/account.ts";
import { everyNewAnswer, everyNewKind } from "../../../tests/factories/every-kind.ts";
import { anOpenRound, anOrganisation, now } from "../../../tests/factories/round.ts";
import { type TestDatabase, testDatabase } from "../../../tests/setup/database.ts";
import { startAnswering, takeAnswers } from "./answering.server.ts";
import { closeRound } from "./close-round.commands.server.ts";
import { giveResumeCode, saveDraft, takeResumeCode } from "./draft.commands.server.ts";
import { goingOnBy, keepResumeToken, resumeToken } from "./resume.server.ts";
import { resumeAnswering } from "./resuming.server.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await anOrganisation(database.owner.db);
  const wijk = { code: "WK047911", name: "Zaandam Zuid", level: "wijk", parentCode: "GM0479", source: "test" } as const;
  await database.owner.db.insert(areas).values(wijk);
});

const nothingKnown = { gemeenteCode: null, gender: null, education: null };

/** An open round for people who were invited, and a browser in which one of them goes on. */
async function aRoundWithDraft() {
  const base = await anOpenRound(database.owner.db, everyNewKind);
  const { organisationId, questionnaireId } = base;
  const slug = `uitgenodigd-${randomUUID()}`;
  const roundId = await openRound(database.owner.db, {
    ...{ organisationId, slug, questionnaireId, titleNl: "Ronde", titleEn: "Round" },
    ...{ audience: "invited", areaCode: "GM0363" },
    ...{ opensAt: new Date("2026-06-01T00:00:00Z"), closesAt: new Date("2026-07-01T00:00:00Z") },
  });
  const place = { organisationId, roundId, participantId: randomUUID() };
  const begun = { formKey: randomUUID(), section: 0, values: {}, stream: "invited" as const };
  const background = { ...nothingKnown, wijkCode: "WK047911", ageGroup: "45-59" as const };
  await saveDraft(database.db, place, { participantId: place.participantId, ...begun, background }, now);
  const code = await giveResumeCode(database.db, place);
  const { token } = goingOnBy({ formKey: randomUUID(), code });
  await takeResumeCode(database.db, { ...place, code, token, now });
  return { ...place, slug, cookie: cookieOf(await keepResumeToken(token)) };
}
type Round = Awaited<ReturnType<typeof aRoundWithDraft>>;

function questionOf({ organisationId, slug }: Round, cookie: string) {
  const request = new Request(`http://localhost/vragenlijsten/${slug}`, { headers: { Cookie: cookie } });
  return { organisationId, wanted: { slug }, request, clientAddress: "203.0.113.8", now };
}

function send(round: Round, fields: Record<string, string | string[]>, cookie = round.cookie) {
  const form = new FormData();
  const carried = { formKey: randomUUID(), ronde: round.slug, ...fields };
  for (const [name, values] of Object.entries(carried)) for (const value of [values].flat()) form.append(name, value);
  return takeAnswers(database.db, questionOf(round, cookie), form);
}

const draftsOf = ({ roundId }: Round) => database.db.select().from(drafts).where(eq(drafts.roundId, roundId));
const firstStep = { ...everyNewAnswer, onderdeel: "0", actie: "volgende" };

const codeOf = (round: Round) => giveResumeCode(database.db, round);

describe("what somebody filled in so far", () => {
  test("is kept at every step and shown when they come back", async () => {
    const round = await aRoundWithDraft();
    await send(round, firstStep);
    const start = await startAnswering(database.db, questionOf(round, round.cookie));
    expect(start).toMatchObject({ kind: "begun", savedOn: "2026-06-15" });
    const back = await send(round, { onderdeel: "0", actie: "verder" });
    expect(back).toMatchObject({
      kind: "page",
      status: 200,
      answering: { kind: "screen", screen: { index: 1, values: { "punten.1": ["70"], stelling: ["-1"] } } },
    });
  });

  test("also when something is wrong with it", async () => {
    const round = await aRoundWithDraft();
    expect(await send(round, { ...firstStep, "punten.1": "71" })).toMatchObject({ status: 400 });
    expect((await draftsOf(round))[0]?.fields).toMatchObject({ "punten.1": ["71"] });
  });

  test("goes when they ask for it", async () => {
    const round = await aRoundWithDraft();
    await send(round, firstStep);
    const anew = await send(round, { onderdeel: "0", actie: "wissen" });
    expect(anew).toMatchObject({ status: 200, answering: { kind: "screen", screen: { index: 0, values: {} } } });
    expect((await draftsOf(round))[0]?.fields).not.toHaveProperty("stelling");
    // The browser goes on with an empty draft: without one it would no longer be known.
    const start = await startAnswering(database.db, questionOf(round, round.cookie));
    expect(start).toMatchObject({ kind: "screen", screen: { index: 0, values: {} } });
    expect(await send(round, firstStep)).toMatchObject({ status: 200 });
  });

  test("goes with the receipt", async () => {
    const round = await aRoundWithDraft();
    await send(round, firstStep);
    expect(await send(round, { ...firstStep, actie: "versturen" })).toMatchObject({ kind: "received" });
    expect(await draftsOf(round)).toEqual([]);
  });

  test("goes when the round closes, and is not kept after that", async () => {
    const round = await aRoundWithDraft();
    await send(round, firstStep);
    await closeRound(database.owner.db, { organisationId: round.organisationId, slug: round.slug, now });
    expect(await draftsOf(round)).toEqual([]);
    expect(await send(round, firstStep)).toMatchObject({ status: 409 });
    expect(await draftsOf(round)).toEqual([]);
  });

  test("is never kept of a round for everybody", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const open = { ...round, participantId: randomUUID(), cookie: "" };
    await send(open, firstStep);
    expect(await draftsOf(open)).toEqual([]);
  });
});

describe("a code to go on elsewhere", () => {
  const resume = (round: Round, code: string, moment = now, formKey: string = randomUUID()) =>
    resumeAnswering(database.db, {
      ...{ ...round, code, formKey, isSure: false, request: new Request("http://localhost/") },
      clientAddress: `198.51.100.${Math.floor(round.roundId % 250)}`,
      now: moment,
    });

  test("opens the draft in another browser, which sends it in the name of who began", async () => {
    const round = await aRoundWithDraft();
    await send(round, firstStep);
    const code = (await codeOf(round)).toLowerCase().replace(/(.{4})(?=.)/g, "$1 ");
    const outcome = await resume(round, code);
    if (outcome.kind !== "resumed") throw new Error(outcome.kind);
    const cookie = cookieOf(outcome.cookie);
    expect(await startAnswering(database.db, questionOf(round, cookie))).toMatchObject({ kind: "begun" });
    // The browser before it is cut off: a draft goes on in one place.
    expect(await send(round, firstStep)).toMatchObject({ status: 401 });
    expect(await send(round, { ...firstStep, actie: "versturen" }, cookie)).toMatchObject({ kind: "received" });
    const stored = await database.db.select().from(responses).where(eq(responses.roundId, round.roundId));
    const known = { stream: "invited", ageGroup: "45-59", wijkCode: "WK047911" };
    expect(stored).toMatchObject([{ participantId: round.participantId, ...known }]);
    expect(await send(round, firstStep, cookie)).toMatchObject({ status: 401 });
  });

  test("is not given to a browser that itself goes on with one", async () => {
    const round = await aRoundWithDraft();
    expect(await send(round, { ...firstStep, actie: "code" })).toMatchObject({ answering: { kind: "screen" } });
    expect(await send(round, firstStep)).toMatchObject({ status: 200 });
  });

  test("works once, also when it is used by fifty at the same time", async () => {
    const round = await aRoundWithDraft();
    const code = await codeOf(round);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => {
        const { token } = goingOnBy({ formKey: randomUUID(), code });
        return takeResumeCode(database.db, { ...round, code, token, now });
      }),
    );
    expect(outcomes.filter((taken) => taken !== undefined)).toHaveLength(1);
    expect(await resume(round, code)).toEqual({ kind: "refused" });
  });

  test("is refused alike when wrong, old, of another round, or replaced by a newer one", async () => {
    const round = await aRoundWithDraft();
    const other = await aRoundWithDraft();
    const first = await codeOf(round);
    const second = await codeOf(round);
    expect(await resume(round, first)).toEqual({ kind: "refused" });
    expect(await resume(round, "0000-0000-0000-0000")).toEqual({ kind: "refused" });
    expect(await resume(round, "'; drop table drafts")).toEqual({ kind: "refused" });
    expect(await resume(other, second)).toEqual({ kind: "refused" });
    expect(await resume(round, second, new Date("2026-06-23T12:00:00Z"))).toEqual({ kind: "refused" });
    expect(await resume(round, second)).toMatchObject({ kind: "resumed" });
  });

  test("stands nowhere in the database", async () => {
    const round = await aRoundWithDraft();
    const code = await codeOf(round);
    const outcome = await resume(round, code);
    if (outcome.kind !== "resumed") throw new Error(outcome.kind);
    const headers = { Cookie: cookieOf(outcome.cookie) };
    const token = (await resumeToken(new Request("http://localhost/", { headers }))) ?? "no token";
    const stored = JSON.stringify(await draftsOf(round));
    expect(stored).not.toContain(code);
    expect(token).toHaveLength(43);
    expect(stored).not.toContain(token);
  });

  test("cannot be guessed without end", async () => {
    const round = await aRoundWithDraft();
    const request = new Request("http://localhost/");
    const guessed = { ...round, code: "0000000000000000", formKey: randomUUID(), isSure: false, request };
    const guess = () => resumeAnswering(database.db, { ...guessed, now, clientAddress: "192.0.2.200" });
    const outcomes = [];
    for (let turn = 0; turn < 31; turn++) outcomes.push((await guess()).kind);
    expect(outcomes.at(0)).toBe("refused");
    expect(outcomes.at(-1)).toBe("too-many");
  });
});
