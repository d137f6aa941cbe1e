import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { answers, items, responses } from "~db/schema/index.ts";
import { everyNewAnswer, everyNewKind } from "../../../tests/factories/every-kind.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { type TestDatabase, testDatabase } from "../../../tests/setup/database.ts";
import { type AnsweringOutcome, takeAnswers } from "./answering.server.ts";
import { givenValues } from "./given-values.ts";
import { findReceived } from "./receipt.queries.server.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

type Fields = Record<string, string | string[]>;
type Round = Awaited<ReturnType<typeof anOpenRound>>;

function send(round: Round, fields: Fields) {
  const form = new FormData();
  const carried = { formKey: randomUUID(), ronde: round.slug, ...fields };
  for (const [name, values] of Object.entries(carried)) for (const value of [values].flat()) form.append(name, value);
  const question = {
    organisationId: round.organisationId,
    wanted: { slug: round.slug },
    request: new Request("http://localhost/vragenlijsten/x"),
    clientAddress: "203.0.113.9",
    now,
  };
  return takeAnswers(database.db, question, form);
}

function screenOf(outcome: AnsweringOutcome) {
  if (outcome.kind !== "page" || outcome.answering.kind !== "screen") throw new Error(JSON.stringify(outcome));
  return { status: outcome.status, ...outcome.answering.screen };
}

async function storedOf(round: Round) {
  const { state, score, choices, points, amount, areaCode, body } = answers;
  const rows = await database.db
    .select({ code: items.code, state, score, choices, points, amount, areaCode, body })
    .from(answers)
    .innerJoin(items, eq(items.id, answers.itemId))
    .where(eq(answers.roundId, round.roundId))
    .orderBy(items.position);
  return rows.map(({ code, ...row }) => [code, Object.values(row).filter((value) => value !== null)]);
}

const last = { onderdeel: "2", actie: "versturen" };

describe("a questionnaire with every kind of question", () => {
  test("stores each answer in its own form, and gives it back as it was filled in", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const outcome = await send(round, { ...everyNewAnswer, ...last });
    if (outcome.kind !== "received") throw new Error(JSON.stringify(outcome));
    expect(await storedOf(round)).toEqual([
      ["stelling", ["answered", -1]],
      ["volgorde", ["answered", [3, 1, 2]]],
      ["punten", ["answered", [70, 30, 0]]],
      ["jaren", ["answered", 12]],
      ["sinds", ["answered", 16130]],
      ["plek", ["answered", "GM0363"]],
      ["waarom", ["answered", "Dicht bij het werk"]],
    ]);
    const received = await findReceived(database.db, { ...round, receipt: outcome.receipt });
    if (!received) throw new Error("no receipt");
    expect(received.places).toMatchObject({ GM0363: "Amsterdam" });
    expect(received.answers.at(-1)?.item.textNl).toBe("U woont hier 12 jaar. Waarom?");
    const again = await send(round, {
      ...givenValues(received.answers, received.background),
      ...last,
      formKey: received.changeKey,
    });
    expect(again.kind).toBe("received");
  });

  test("stores no answer to a question that was not asked, whatever was sent", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const outcome = await send(round, { ...everyNewAnswer, jaren: "3", ...last });
    expect(outcome.kind).toBe("received");
    expect((await storedOf(round)).map(([code]) => code)).not.toContain("waarom");
  });

  test("goes from screen to screen, skips what is not asked, and shows everything before it is sent", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const second = screenOf(await send(round, { ...everyNewAnswer, onderdeel: "0", actie: "volgende" }));
    expect(second).toMatchObject({ status: 200, index: 1, position: 1, total: 5 });
    expect(second.section).toMatchObject({ page: { textNl: "Over uw buurt" } });
    const few = { ...everyNewAnswer, jaren: "3" };
    const about = screenOf(await send(round, { ...few, onderdeel: "1", actie: "volgende" }));
    expect(about).toMatchObject({ section: { key: "about" }, index: 3, position: 2, total: 4 });
    expect(about.values).toMatchObject({ waarom: ["Dicht bij het werk"] });
    const check = screenOf(await send(round, { ...few, onderdeel: "3", actie: "volgende" }));
    expect(check.section.key).toBe("check");
    expect(check.check?.answers.map(({ item, section }) => [item.code, section])).toEqual([
      ["stelling", 0],
      ["volgorde", 0],
      ["punten", 0],
      ["jaren", 1],
      ["sinds", 1],
      ["plek", 1],
    ]);
    // The answer that does not apply stays in the form, for who changes their mind, and the page says that it is not sent.
    expect(check.check?.notSent.map(({ code }) => code)).toEqual(["waarom"]);
    const again = screenOf(await send(round, { ...few, jaren: "12", onderdeel: "1", actie: "volgende" }));
    expect(again).toMatchObject({ index: 2, values: { waarom: ["Dicht bij het werk"] } });
    expect(await database.db.select().from(responses).where(eq(responses.roundId, round.roundId))).toEqual([]);
  });

  test("lets somebody change an answer at the end, asks what follows from it, and comes back", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const { waarom: _later, ...others } = everyNewAnswer;
    const few: Fields = { ...others, jaren: "3" };
    const turned = screenOf(await send(round, { ...few, onderdeel: "4", wijzig: "1" }));
    expect(turned).toMatchObject({ index: 1, fromCheck: true });
    const changed = { ...few, onderdeel: "1", actie: "volgende", controle: "ja" };
    expect(screenOf(await send(round, changed)).section.key).toBe("check");
    const mustSay = everyNewKind.map((item) => (item.code === "waarom" ? { ...item, required: true } : item));
    const strict = await anOpenRound(database.owner.db, mustSay);
    const asked = screenOf(await send(strict, { ...changed, jaren: "30" }));
    expect(asked).toMatchObject({ index: 2, fromCheck: true, section: { items: [{ code: "waarom" }] } });
    const done = { ...changed, jaren: "30", waarom: "Mooi", onderdeel: "2" };
    expect(screenOf(await send(strict, done)).section.key).toBe("check");
  });

  test.each([
    ["a place outside the area of the round", { plek: "GM0479" }, "plek"],
    ["points that do not add up", { "punten.3": "5" }, "punten.1"],
    ["a place in the order that is given twice", { "volgorde.2": "1" }, "volgorde.3"],
    ["a number out of its range", { jaren: "121" }, "jaren"],
    ["a score that is no answer to a statement", { stelling: "5" }, "stelling"],
  ])("refuses %s, keeps what was typed and stores nothing", async (_what, change, field) => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    const screen = screenOf(await send(round, { ...everyNewAnswer, ...change, ...last }));
    expect(screen.status).toBe(400);
    expect(Object.keys(screen.errors)).toEqual([field]);
    expect(screen.values).toMatchObject({ waarom: ["Dicht bij het werk"] });
    expect(await storedOf(round)).toEqual([]);
  });

  test("refuses the option of another version and what no form of ours sends", async () => {
    const round = await anOpenRound(database.owner.db, everyNewKind);
    expect(await send(round, { ...everyNewAnswer, "volgorde.4": "1", ...last })).toEqual({ kind: "malformed" });
    expect(await send(round, { ...everyNewAnswer, lees: "ja", ...last })).toEqual({ kind: "malformed" });
    expect(await send(round, { ...everyNewAnswer, ...last, wijzig: "1" })).toEqual({ kind: "malformed" });
    expect(await storedOf(round)).toEqual([]);
  });
});
