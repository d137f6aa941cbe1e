import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Database } from "~db/client.server.ts";
import { resultCells, snapshots } from "~db/schema/index.ts";
import { aRoundAboutPlans } from "../../../tests/factories/effect-round.ts";
import { type Participation, randomParticipations, store } from "../../../tests/factories/random-responses.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const now = new Date("2026-06-15T12:00:00Z");

for (const seed of [1, 2, 3]) {
  test(`every cell equals a recount of the rows by hand (seed ${seed})`, () =>
    inTransaction(async (db) => {
      const round = await aRoundAboutPlans(db, "open");
      const people = await store(db, randomParticipations(round, round.items, 120, seed));
      const outcome = await createSnapshot(db, { ...round, now });
      expect(outcome.kind).toBe("created");
      const expected = recount(people, round.items);
      expect(expected.size).toBeGreaterThan(100);
      expect(await storedCells(db, round)).toEqual(expected);
    }));
}

test("the snapshot names the counted people of each stream", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    const people = await store(db, randomParticipations(round, round.items, 60, 4));
    await createSnapshot(db, { ...round, now });
    const [snapshot] = await db.select().from(snapshots).where(eq(snapshots.roundId, round.roundId));
    const counted = (stream: string) =>
      people.filter(({ response }) => response.stream === stream && !response.withdrawnOn).length;
    expect(snapshot).toMatchObject({ openResponses: counted("open"), invitedResponses: counted("invited") });
  }));

test("a round without answers has a snapshot without cells", () =>
  inTransaction(async (db) => {
    const round = await aRoundAboutPlans(db);
    expect((await createSnapshot(db, { ...round, now })).kind).toBe("created");
    expect(await storedCells(db, round)).toEqual(new Map());
  }));

interface Counted {
  counts: number[];
  lowest: number;
  dontKnow: number;
}
type Cells = Map<string, Counted>;

async function storedCells(db: Database, { roundId }: { roundId: number }): Promise<Cells> {
  const rows = await db
    .select({ cell: resultCells })
    .from(resultCells)
    .innerJoin(
      snapshots,
      and(eq(snapshots.organisationId, resultCells.organisationId), eq(snapshots.id, resultCells.snapshotId)),
    )
    .where(eq(snapshots.roundId, roundId));
  return new Map(
    rows.map(({ cell }) => [
      [cell.stream, cell.itemId, cell.baselineItemId, cell.groupKind, cell.groupValue].join("/"),
      { counts: cell.counts, lowest: cell.lowest, dontKnow: cell.dontKnow },
    ]),
  );
}

/** The same figures by walking through every person: slow, and with nothing in common with the SQL. */
function recount(people: Participation[], items: Item[]): Cells {
  const cells: Cells = new Map();
  for (const { response, answers } of people.filter((person) => !person.response.withdrawnOn)) {
    const groups = ["all/", `gemeente/${response.gemeenteCode ?? ""}`, `age/${response.ageGroup ?? ""}`];
    for (const item of items) {
      const add = (baseline: number, bounds: [number, number], change: (cell: Counted) => void) => {
        for (const group of groups) {
          const name = `${response.stream}/${item.id}/${baseline}/${group}`;
          const empty = { lowest: bounds[0], counts: Array(bounds[1] - bounds[0] + 1).fill(0), dontKnow: 0 };
          const cell = cells.get(name) ?? empty;
          change(cell);
          cells.set(name, cell);
        }
      };
      countAnswer(item, answers, add);
      countDifference(item, items, answers, add);
    }
  }
  return cells;
}

type Add = (baseline: number, bounds: [number, number], change: (cell: Counted) => void) => void;

const plusOne = (score: number) => (cell: Counted) => {
  const place = score - cell.lowest;
  cell.counts[place] = (cell.counts[place] ?? Number.NaN) + 1;
};

function countAnswer(item: Item, answers: Participation["answers"], add: Add): void {
  const answer = answers.find(({ itemId }) => itemId === item.id);
  if (!answer) return;
  const bounds: [number, number] = [item.lowest ?? 0, item.highest ?? Math.max(0, ...item.options.map((o) => o.value))];
  if (answer.state === "dont_know")
    add(0, bounds, (cell) => {
      cell.dontKnow += 1;
    });
  if (answer.state !== "answered") return;
  const scores = typeof answer.score === "number" ? [answer.score] : [0, ...(answer.choices ?? [])];
  add(0, bounds, (cell) => {
    for (const score of scores) plusOne(score)(cell);
  });
}

/** Of people who judged doing nothing and every plan on a theme: their scores, and the differences from doing nothing. */
function countDifference(item: Item, items: Item[], answers: Participation["answers"], add: Add): void {
  const family = items.filter(({ code, themeCode }) => code.startsWith("eff_") && themeCode === item.themeCode);
  const scoreOf = ({ id }: Item) => answers.find(({ itemId }) => itemId === id)?.score ?? null;
  const nul = family.find(({ code }) => code.startsWith("eff_nul_"));
  const [score, baseline] = [scoreOf(item), nul ? scoreOf(nul) : null];
  if (!nul || !family.includes(item) || score === null || baseline === null) return;
  if (family.some((other) => scoreOf(other) === null)) return;
  add(item.id, [-3, 3], plusOne(score));
  if (item !== nul) add(nul.id, [-6, 6], plusOne(score - baseline));
}
