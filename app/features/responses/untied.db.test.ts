import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { areas, roundKeys } from "~db/schema/index.ts";
import { anAccount } from "../../../tests/factories/account.ts";
import { anOpenRound } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import type { Answer } from "./answer.ts";
import { finishEndedRounds } from "./close-round.commands.server.ts";
import { participantIdOf } from "./participant.server.ts";
import { submitResponse } from "./response.commands.server.ts";

/**
 * Trust requirement PR-2. A hundred people answer in an order that somebody with the whole database knows: that of their
 * accounts. Whoever tries to put the responses in that same order has found out who answered what.
 */
const people = 100;
/** Half of the people told in which wijk they live. */
const wijk = "WK036300";
/** By chance one of a hundred is right; nine or more happens once in a million times, and so does half of this correlation. */
const byChance = { right: 9, correlation: 0.5 };

interface Row {
  receipt: string;
  participantId: string;
  traces: string;
  content: string;
}

let database: Awaited<ReturnType<typeof testDatabase>>;
let round: Awaited<ReturnType<typeof anOpenRound>>;
let key: Uint8Array;
const users: string[] = [];
/** What only the participants themselves know: whose receipt it is. */
const personOf = new Map<string, number>();
const before = { rows: [] as Row[], linked: {} as Record<string, number> };
let after: Row[];

/** Orders in which somebody with the database can put the responses. */
const orders = [
  "r.xmin::text::bigint, r.ctid",
  "r.ctid",
  "r.received_on, r.xmin::text::bigint, r.ctid",
  "r.received_on, r.ctid",
  "(select min(a.xmin::text::bigint) from answers a where a.participant_id = r.participant_id), r.ctid",
  "(select min(a.ctid) from answers a where a.participant_id = r.participant_id)",
  "(select max(a.cmin::text::bigint) from answers a where a.participant_id = r.participant_id), r.ctid",
  "r.receipt",
  "r.participant_id",
  "r.form_key",
  "r.content_hash",
];

const ranked = async (order: string) => {
  const rows = await database.owner.sql.unsafe<{ receipt: string }[]>(
    `select r.receipt from responses r where r.round_id = $1 order by ${order}`,
    [round.roundId],
  );
  return rows.map(({ receipt }) => personOf.get(receipt) ?? -1);
};

const rightOnes = (found: number[]) => found.filter((person, place) => person === place).length;

/** Spearman's rank correlation between the order found and the order in which people answered. */
function correlation(found: number[]): number {
  const apart = found.reduce((sum, person, place) => sum + (person - place) ** 2, 0);
  return 1 - (6 * apart) / (people * (people ** 2 - 1));
}

const storedRows = () =>
  database.owner.sql.unsafe<Row[]>(
    `select r.receipt, r.participant_id as "participantId", concat_ws(' ', r.form_key, r.content_hash) as traces,
       concat_ws(' ', r.stream, r.mode, r.gemeente_code, r.wijk_code, r.age_group, r.gender, r.education, (
         select string_agg(concat_ws(':', a.item_id, a.state, a.score, a.choices, a.body, a.points,
           a.amount, a.area_code), ' ' order by a.item_id)
         from answers a where a.round_id = r.round_id and a.participant_id = r.participant_id)) as content
     from responses r where r.round_id = $1 order by r.receipt`,
    [round.roundId],
  );

async function answerAs(person: number): Promise<void> {
  const { id } = await anAccount(database.db, { organisationId: round.organisationId });
  users.push(id);
  const outcome = await submitResponse(database.db, {
    organisationId: round.organisationId,
    roundId: round.roundId,
    participantId: participantIdOf(key, { kind: "account", userId: id }),
    stream: "open",
    mode: "web",
    formKey: randomUUID(),
    background: {
      gemeenteCode: "GM0363",
      wijkCode: person % 4 < 2 ? wijk : null,
      ageGroup: person % 2 ? "18-29" : "75+",
      gender: null,
      education: null,
    },
    now: new Date(Date.UTC(2026, 5, 2 + Math.floor(person / 25), 12, person % 25)),
    answers: new Map<number, Answer>([
      [round.idOf("cijfer"), { state: "answered", score: 1 + (person % 10) }],
      [round.idOf("wonen"), { state: "dont_know" }],
      [round.idOf("tekst"), { state: "answered", body: `Bewoner ${person}` }],
    ]),
  });
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  personOf.set(outcome.receipt, person);
}

beforeAll(async () => {
  database = await testDatabase();
  round = await anOpenRound(database.db);
  const place = { code: wijk, name: "Burgwallen", level: "wijk" as const, parentCode: "GM0363", source: "test" };
  await database.owner.db.insert(areas).values(place);
  const [found] = await database.db.select().from(roundKeys).where(eq(roundKeys.roundId, round.roundId));
  key = found?.key ?? new Uint8Array();
  for (let person = 0; person < people; person++) await answerAs(person);
  before.rows = await storedRows();
  for (const order of orders) before.linked[order] = rightOnes(await ranked(order));
  expect(await finishEndedRounds(database.db, new Date("2026-07-01T00:00:00Z"))).toBe(1);
  after = await storedRows();
});

test("while the round is open the database ties everybody to their answers", () => {
  for (const order of orders.slice(0, 6)) expect(before.linked[order], order).toBe(people);
});

test.each(orders)("once it has ended, an order by %s is no better than chance", async (order) => {
  const found = await ranked(order);
  expect(found).toHaveLength(people);
  expect(rightOnes(found)).toBeLessThan(byChance.right);
  expect(Math.abs(correlation(found))).toBeLessThan(byChance.correlation);
});

test.each([
  ["the old key, from a backup", () => key],
  ["an empty key", () => new Uint8Array()],
  ["zeros", () => new Uint8Array(32)],
  ["ones", () => new Uint8Array(32).fill(255)],
])("%s makes no participant id that is still there, nor an order that tells more than chance", async (_, guess) => {
  const guesses = users.map((userId) => participantIdOf(guess(), { kind: "account", userId }));
  const left = new Set(after.map(({ participantId }) => participantId));
  expect(guesses.filter((id) => left.has(id))).toEqual([]);
  const byGuess = guesses.map((id, person) => ({ id, person })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const order of ["r.ctid", "r.participant_id"]) {
    const place = new Map(byGuess.map(({ person }, index) => [person, index]));
    const found = (await ranked(order)).map((person) => place.get(person) ?? -1);
    expect(rightOnes(found)).toBeLessThan(byChance.right);
    expect(Math.abs(correlation(found))).toBeLessThan(byChance.correlation);
  }
});

test("nothing that a form or a hash left behind is still there", () => {
  const traces = new Set(before.rows.flatMap((row) => row.traces.split(" ")));
  expect(traces.size).toBe(2 * people);
  expect(after.flatMap((row) => row.traces.split(" ")).filter((trace) => traces.has(trace))).toEqual([]);
});

test("every day is the last day of the round", async () => {
  const days =
    await database.sql`select distinct received_on::text as day from responses where round_id = ${round.roundId}`;
  expect([...days]).toEqual([{ day: "2026-07-01" }]);
});

test("who told a wijk is still known to live there, and nobody else", () => {
  expect(after.filter(({ content }) => content.includes(wijk))).toHaveLength(people / 2);
});

test("every receipt still leads to the same answers and rough background", () => {
  expect(after.map(({ receipt, content }) => [receipt, content])).toEqual(
    before.rows.map(({ receipt, content }) => [receipt, content]),
  );
});
