import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Answer } from "~/features/responses/answer.ts";
import { piped } from "~/features/responses/piping.ts";
import { submitResponse } from "~/features/responses/response.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { everyNewKind } from "../../../tests/factories/every-kind.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { besideYou } from "./beside-you/beside-you.queries.server.ts";
import { latestResults } from "./results.queries.server.ts";
import { countedPeople, fingerprintOf } from "./snapshot/freeze.queries.server.ts";
import { tallyGroups } from "./snapshot/tally.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

type Round = Awaited<ReturnType<typeof anOpenRound>>;

/** Answers of one person: agrees, passes or disagrees, in turn; puts option 3 first and 1 or 2 second. */
function answersOf(round: Round, turn: number): Map<number, Answer> {
  const order = turn % 4 === 0 ? [3, 2, 1] : [3, 1, 2];
  return new Map<number, Answer>([
    [round.idOf("stelling"), { state: "answered", score: (turn % 3) - 1 }],
    [round.idOf("volgorde"), turn === 0 ? { state: "dont_know" } : { state: "answered", choices: order }],
    [round.idOf("punten"), { state: "answered", points: [60, 40, 0] }],
    [round.idOf("jaren"), { state: "answered", amount: 4000 }],
    [round.idOf("sinds"), { state: "answered", amount: 16130 }],
    [round.idOf("plek"), { state: "answered", areaCode: "GM0363" }],
  ]);
}

async function answered(db: Database, people: number, items = everyNewKind): Promise<Round> {
  const round = await anOpenRound(db, items);
  for (let turn = 0; turn < people; turn++) {
    await submitResponse(db, {
      ...{ organisationId: round.organisationId, roundId: round.roundId, participantId: randomUUID() },
      ...{ stream: "open", mode: "web", formKey: randomUUID(), now },
      background: { gemeenteCode: "GM0363", ageGroup: null, gender: null, education: null },
      answers: answersOf(round, turn),
    });
  }
  return round;
}

test("statements are counted per answer, orders by place, points by per cent, amounts by class and places as groups", () =>
  inTransaction(async (db) => {
    const round = await answered(db, 24);
    const cells = (await countedPeople(db, round)).map((cell) => ({ ...cell, weight: 1 }));
    const all = await tallyGroups(db, { ...round, cells });
    const everyone = all.filter(({ kind }) => kind === "all");
    const of = (code: string) => everyone.find(({ item }) => item === code);
    expect(of("stelling")).toMatchObject({ lowest: -1, n: [8, 8, 8], asked: { n: 24 } });
    // Of three places the first two count: 3 for all, 2 for every fourth person but the one who does not know.
    // After these, per option who put it first, second and third.
    const placed = [0, 18, 5, 0, 5, 18, 23, 0, 0];
    expect(of("volgorde")).toMatchObject({ lowest: 0, n: [23, 18, 5, 23, ...placed], dontKnow: { n: 1 } });
    const points = of("punten")?.n ?? [];
    expect(points).toHaveLength(1 + 3 * 101);
    const given = points.flatMap((n, bucket) => (n > 0 ? [[bucket, n]] : []));
    expect(given).toEqual([
      [0, 24],
      [1 + 60, 24],
      [1 + 101 + 40, 24],
      [1 + 2 * 101, 24],
    ]);
    // Nobody lives anywhere for 4,000 years: what lies beyond the bounds is of the last class.
    expect(of("jaren")?.n.lastIndexOf(24)).toBe(120);
    expect(of("sinds")?.n.indexOf(24)).toBe(2014 - 1900);
    expect(of("plek")).toMatchObject({ n: [24], asked: { n: 24 } });
    expect(all.filter(({ kind }) => kind === "place")).toMatchObject([{ item: "plek", group: "GM0363", n: [24] }]);
    expect(all.filter(({ item, kind }) => item === "plek" && kind === "gemeente")).toEqual([]);
  }));

test("a snapshot of them shows shares of a statement, no mean, and of each other type its own figure", () =>
  inTransaction(async (db) => {
    const round = await answered(db, 90);
    await createSnapshot(db, { ...round, now });
    const results = await latestResults(db, { ...round, stream: "open" });
    const of = (code: string) => results?.items.find(({ item }) => item.code === code);
    expect(of("stelling")).toMatchObject({
      item: { options: [{ labelNl: "Oneens" }, { labelNl: "Geen mening" }, { labelNl: "Eens" }] },
      everyone: { withheld: false, percentages: [33, 33, 33], scale: null },
    });
    expect(of("punten")?.everyone).toMatchObject({ percentages: [60, 40, 0], percentageRanges: null, scale: null });
    // Of the 90, one does not know: 3, 2, 1 of 22 people, 3, 1, 2 of the others.
    expect(of("volgorde")?.everyone).toMatchObject({ percentages: [75, 25, 100], meanPlaces: [2.2, 2.8, 1] });
    expect(of("jaren")?.everyone).toMatchObject({ percentages: [], amount: { median: 120, quartiles: [120, 120] } });
    expect(of("sinds")?.everyone).toMatchObject({ amount: { median: "2014" }, scale: null });
    expect(of("plek")?.places).toMatchObject([
      { code: "GM0363", name: "Amsterdam", figure: { people: 90, percentages: [100] } },
    ]);
    expect(of("pagina")).toBeUndefined();
    expect(of("lees")).toBeUndefined();
  }));

test("somebody's own answers stand beside released figures of the same questions only", () =>
  inTransaction(async (db) => {
    const round = await answered(db, 90);
    const own = round.items.flatMap((item) => {
      const answer = answersOf(round, 2).get(item.id);
      return answer ? [{ item, answer }] : [];
    });
    const asked = { organisationId: round.organisationId, slug: round.slug, gemeenteCode: "GM0363", now };
    expect(await besideYou(db, { ...asked, answers: own })).toBeUndefined();
    await createSnapshot(db, { ...round, now });
    const beside = await besideYou(db, { ...asked, answers: own });
    expect(beside).toMatchObject({ isEarlier: false, stream: "open", round: { slug: round.slug } });
    expect(beside?.rows).toMatchObject([{ item: { code: "stelling" }, score: 1, near: { percentages: [33, 33, 33] } }]);
    const reworded = own.map(({ item, answer }) => ({ item: { ...item, textNl: "Anders?" }, answer }));
    expect(await besideYou(db, { ...asked, answers: reworded })).toBeUndefined();
  }));

test("a question that takes over an earlier answer stands beside others, in the words in which this person saw it", () =>
  inTransaction(async (db) => {
    const textNl = "U woont hier {jaren} jaar. Eens met het plan?";
    const taking = everyNewKind.map((item) => (item.code === "stelling" ? { ...item, textNl } : item));
    const round = await answered(db, 40, taking);
    await createSnapshot(db, { ...round, now });
    const answers = answersOf(round, 2);
    const own = round.items.flatMap((item) => {
      const answer = answers.get(item.id);
      return answer ? [{ item: piped(item, { items: round.items, answers, places: {} }), answer }] : [];
    });
    const asked = { organisationId: round.organisationId, slug: round.slug, gemeenteCode: null, now };
    expect((await besideYou(db, { ...asked, answers: own }))?.rows).toMatchObject([
      { item: { code: "stelling", textNl: expect.not.stringContaining("{jaren}") }, score: 1 },
    ]);
  }));

test("the fingerprint of a round changes with points, numbers and places too", () =>
  inTransaction(async (db) => {
    const round = await anOpenRound(db, everyNewKind);
    const fingerprints = new Set<string>();
    const participantId = randomUUID();
    const variants: Answer[] = [
      { state: "answered", points: [60, 40, 0] },
      { state: "answered", points: [40, 60, 0] },
      { state: "answered", amount: 1 },
      { state: "answered", areaCode: "GM0363" },
      { state: "answered", areaCode: "GM0479" },
    ];
    for (const answer of variants) {
      await submitResponse(db, {
        ...{ organisationId: round.organisationId, roundId: round.roundId, participantId },
        ...{ stream: "open", mode: "web", formKey: randomUUID(), now },
        background: { gemeenteCode: null, ageGroup: null, gender: null, education: null },
        answers: new Map([[round.idOf("punten"), answer]]),
      });
      fingerprints.add(await fingerprintOf(db, round));
    }
    expect(fingerprints.size).toBe(variants.length);
  }));

test("a question that takes over an earlier answer is told of with the words of that question", () =>
  inTransaction(async (db) => {
    const round = await answered(db, 12);
    await createSnapshot(db, { ...round, now });
    const results = await latestResults(db, { ...round, stream: "open" });
    expect(results?.items.find(({ item }) => item.code === "waarom")?.item).toMatchObject({
      textNl: "U woont hier het antwoord op “Vraag?”. Waarom?",
    });
  }));
