import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import { valueRatingItems } from "~/features/questionnaires/value-rating.ts";
import { proposals, responses, roundKeys, scenarios } from "~db/schema/index.ts";
import { anOpenRound, anOrganisation, now } from "../../../tests/factories/round.ts";
import { type TestDatabase, testDatabase } from "../../../tests/setup/database.ts";
import { type AnsweringOutcome, startAnswering, takeAnswers } from "./answering.server.ts";
import { keepDeviceToken } from "./device.server.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

type Fields = Record<string, string | string[]>;
type Round = Awaited<ReturnType<typeof anOpenRound>>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

function questionOf(round: Round, cookie = "", moment = now) {
  const request = new Request("http://localhost/vragenlijsten/x", { headers: { Cookie: cookie } });
  return {
    organisationId: round.organisationId,
    wanted: { slug: round.slug },
    request,
    clientAddress: "203.0.113.7",
    now: moment,
  };
}

const sent = (round: Round, fields: Fields, cookie = "") =>
  takeAnswers(database.db, questionOf(round, cookie), formOf({ formKey: randomUUID(), ronde: round.slug, ...fields }));

function screenOf(outcome: AnsweringOutcome) {
  if (outcome.kind !== "page" || outcome.answering.kind !== "screen") throw new Error(JSON.stringify(outcome));
  return { status: outcome.status, ...outcome.answering.screen };
}

const complete: Fields = { cijfer: "7", wonen: "worse", wonen_worse: "2", keuzes: ["1", "3"], tekst: "Meer groen" };

describe("answering screen by screen", () => {
  test("keeps everything on the way and stores it only when it is sent", async () => {
    const round = await anOpenRound(database.owner.db);
    const next = screenOf(await sent(round, { ...complete, onderdeel: "0", actie: "volgende" }));
    expect(next).toMatchObject({
      status: 200,
      index: 1,
      section: { key: "about" },
      values: { keuzes: ["1", "3"], tekst: ["Meer groen"] },
    });
    expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toEqual([]);
    const back = screenOf(await sent(round, { ...complete, onderdeel: "1", actie: "vorige" }));
    expect(back).toMatchObject({ index: 0, values: { wonen: ["worse"], wonen_worse: ["2"] } });
    const outcome = await sent(round, {
      ...complete,
      onderdeel: "1",
      actie: "versturen",
      leeftijd: "30-44",
      geslacht: "",
      gemeente: "GM0363",
    });
    expect(outcome).toMatchObject({ kind: "received" });
    const [response] = await database.db.select().from(responses).where(eq(responses.roundId, round.roundId));
    expect(response).toMatchObject({
      ageGroup: "30-44",
      gender: null,
      gemeenteCode: "GM0363",
      stream: "open",
      mode: "web",
    });
  });

  test("names the field that misses an answer and keeps the rest", async () => {
    const round = await anOpenRound(database.owner.db);
    const { wonen: _left, ...rest } = complete;
    const screen = screenOf(await sent(round, { ...rest, onderdeel: "0", actie: "volgende" }));
    expect(screen).toMatchObject({
      status: 400,
      index: 0,
      errors: { wonen: ["responses.error.missing"] },
      values: { tekst: ["Meer groen"] },
    });
  });

  test("returns to the screen with the mistake when a later screen is sent", async () => {
    const round = await anOpenRound(database.owner.db);
    const screen = screenOf(await sent(round, { ...complete, cijfer: "11", onderdeel: "1", actie: "versturen" }));
    expect(screen).toMatchObject({ status: 400, index: 0, errors: { cijfer: ["responses.error.notAnOption"] } });
  });

  test.each([
    ["a field that the questionnaire does not have", { ...complete, role: "admin", onderdeel: "0", actie: "volgende" }],
    ["a screen that is not there", { ...complete, onderdeel: "9", actie: "volgende" }],
    ["an unknown action", { ...complete, onderdeel: "0", actie: "wis" }],
    ["a form key of another shape", { ...complete, onderdeel: "0", actie: "volgende", formKey: "1" }],
    ["ten thousand values", { ...complete, keuzes: Array(10_000).fill("1"), onderdeel: "0", actie: "volgende" }],
    [
      "ten thousand fields",
      {
        ...Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`veld${index}`, "1"])),
        ...{ ...complete, onderdeel: "1", actie: "versturen" },
      },
    ],
  ])("refuses %s, and stores nothing", async (_what, fields) => {
    const round = await anOpenRound(database.owner.db);
    expect(await sent(round, fields)).toEqual({ kind: "malformed" });
    expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toEqual([]);
  });

  test("says that a round closed in the meantime, and keeps the answers on the page", async () => {
    const round = await anOpenRound(database.owner.db);
    const late = questionOf(round, "", new Date("2026-07-02T00:00:00Z"));
    const form = formOf({ ...complete, ronde: round.slug, formKey: randomUUID(), onderdeel: "1", actie: "versturen" });
    const screen = screenOf(await takeAnswers(database.db, late, form));
    expect(screen).toMatchObject({ status: 409, refused: "closed", values: { tekst: ["Meer groen"] } });
  });

  test("replaces what the same device sent before, and knows another device as another person", async () => {
    const round = await anOpenRound(database.owner.db);
    const send = (cookie: string) => sent(round, { ...complete, onderdeel: "1", actie: "versturen" }, cookie);
    const first = await send("");
    if (first.kind !== "received" || !first.deviceToken) throw new Error("not received");
    const [cookie = ""] = (await keepDeviceToken(first.deviceToken)).split(";");
    expect(await send(cookie)).toMatchObject({ kind: "received", deviceToken: null });
    expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toHaveLength(1);
    await send("");
    expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toHaveLength(2);
  });

  test("is unknown for a round that does not exist", async () => {
    const round = await anOpenRound(database.owner.db);
    expect(
      await startAnswering(database.db, { ...questionOf(round), wanted: { slug: "bestaat-niet" } }),
    ).toBeUndefined();
  });
});

describe("the built-in instruments", () => {
  test("ask the value rating in four screens of questions, one about the participant and a last look", async () => {
    const round = await anOpenRound(database.owner.db, valueRatingItems({ nl: "de regio", en: "the region" }));
    const start = await startAnswering(database.db, questionOf(round));
    if (start?.kind !== "screen") throw new Error("no screen");
    expect(start.screen).toMatchObject({ total: 6, section: { key: "importance" } });
    expect(round.items.map((item) => item.type)).toEqual([
      "grade",
      ...Array(8).fill("importance"),
      "top_k",
      ...Array(8).fill("grade"),
      "open_text",
    ]);
  });

  test("ask a perceived effect of every theme for doing nothing and for the plan, on one scale", async () => {
    const organisationId = await anOrganisation(database.owner.db);
    const [proposal] = await database.owner.db
      .insert(proposals)
      .values({
        organisationId,
        slug: randomUUID(),
        title: "Plan",
        summary: "…",
        areaLabel: "Haven",
        areaCode: "GM0363",
      })
      .returning({ id: proposals.id });
    const base = { organisationId, proposalId: proposal?.id ?? 0, description: "…", ground: "test" };
    const stored = await database.owner.db
      .insert(scenarios)
      .values([
        { ...base, code: "nul", kind: "nul", name: "Niets doen", position: 0 },
        { ...base, code: "plan", kind: "intervention", name: "Bouwen", position: 1 },
      ])
      .returning({ id: scenarios.id, code: scenarios.code, name: scenarios.name, kind: scenarios.kind });
    const judged = stored.map((scenario) => ({ ...scenario, isNul: scenario.kind === "nul" }));
    const drafts = perceivedEffectItems({
      area: { nl: "Haven-Stad", en: "Haven-Stad" },
      horizonYear: 2050,
      scenarios: judged,
    });
    const effects = drafts.filter((draft) => draft.type === "effect" && draft.themeCode);
    expect(effects).toHaveLength(28);
    expect(effects.every((draft) => draft.lowest === -3 && draft.highest === 3)).toBe(true);
    expect(effects[0]?.textNl).toBe(
      "Stel dat het plan niet doorgaat: Niets doen. Wordt welzijn in Haven-Stad in 2050 dan beter, slechter of blijft het ongeveer gelijk, vergeleken met nu?",
    );
    expect(() => perceivedEffectItems({ area: { nl: "x", en: "x" }, horizonYear: null, scenarios: [] })).toThrow(
      RangeError,
    );
  });
});

test("a form of another round is refused, and so are fields of another questionnaire", async () => {
  const round = await anOpenRound(database.owner.db);
  const other = await anOpenRound(database.owner.db, valueRatingItems({ nl: "de regio", en: "the region" }));
  const foreign = { ...complete, onderdeel: "1", actie: "versturen" };
  expect(await sent(round, { ...foreign, ronde: other.slug })).toEqual({ kind: "unknown-round" });
  expect(await sent(round, { ...foreign, bel_wonen: "5" })).toEqual({ kind: "malformed" });
  expect(await sent(round, { ...foreign, geslacht: ["man", "vrouw"] })).toEqual({ kind: "malformed" });
  expect(await database.db.select().from(responses).where(eq(responses.roundId, other.roundId))).toEqual([]);
});

test("changed answers under a key that was used get a new key, so that sending them again succeeds", async () => {
  const round = await anOpenRound(database.owner.db);
  const formKey = randomUUID();
  const last = { ...complete, formKey, onderdeel: "1", actie: "versturen" };
  expect(await sent(round, last)).toMatchObject({ kind: "received" });
  const refused = screenOf(await sent(round, { ...last, cijfer: "3" }));
  expect(refused).toMatchObject({ status: 409, refused: "reused", values: { cijfer: ["3"] } });
  expect(await sent(round, { ...last, cijfer: "3", formKey: refused.formKey })).toMatchObject({ kind: "received" });
});

test("a first form that is sent twice makes one participant, also when its first answer was lost", async () => {
  const round = await anOpenRound(database.owner.db);
  const last = { ...complete, formKey: randomUUID(), onderdeel: "1", actie: "versturen" };
  const [first, second] = [await sent(round, last), await sent(round, last)];
  if (first.kind !== "received" || second.kind !== "received" || !second.deviceToken) throw new Error("not received");
  expect(second).toEqual(first);
  const [cookie = ""] = (await keepDeviceToken(second.deviceToken)).split(";");
  await sent(round, { ...last, formKey: randomUUID(), cijfer: "2" }, cookie);
  expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toHaveLength(1);
});

test("a round without its key takes no answers, whatever its dates say", async () => {
  const round = await anOpenRound(database.owner.db);
  await database.owner.db.delete(roundKeys).where(eq(roundKeys.roundId, round.roundId));
  const screen = screenOf(await sent(round, { ...complete, onderdeel: "1", actie: "versturen" }));
  expect(screen).toMatchObject({ status: 409, refused: "closed" });
  expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toEqual([]);
});
