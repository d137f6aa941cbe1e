import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { answers, paperEntries, responses } from "~db/schema/index.ts";
import { anOpenRound, now } from "../../../../tests/factories/round.ts";
import { asOwner, inTransaction } from "../../../../tests/setup/database.ts";
import type { FormValues } from "../answer-fields.ts";
import { closeRound } from "../close-round.commands.server.ts";
import { withdrawResponse } from "../response.commands.server.ts";
import { enterAssisted, PHONE } from "./enter-assisted.server.ts";
import { type PaperDesk, paperDesk } from "./paper-desk.queries.server.ts";
import { importPaper, ManyProblems } from "./paper-import.commands.server.ts";

async function aDesk(db: Database): Promise<PaperDesk> {
  const desk = await paperDesk(db, { ...(await anOpenRound(db)), now });
  if (!desk) throw new Error("There should be a round");
  return desk;
}

const filled: FormValues = {
  cijfer: ["7"],
  wonen: ["better"],
  wonen_better: ["2"],
  keuzes: ["1", "3"],
  leeftijd: ["75+"],
};

function enter(db: Database, desk: PaperDesk, values: FormValues, { number = "2026-00001", settled = false } = {}) {
  return enterAssisted(db, desk, { number, values, settled, stream: "invited", enteredBy: randomUUID(), now });
}

function storedIn(db: Database, { organisationId, round }: PaperDesk) {
  return db
    .select({ mode: responses.mode, stream: responses.stream, ageGroup: responses.ageGroup })
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.roundId, round.id)));
}

test("a form that is entered twice alike becomes one response on paper, and its entries go", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    expect((await enter(db, desk, filled)).kind).toBe("first-entered");
    expect(await storedIn(db, desk)).toEqual([]);
    expect((await enter(db, desk, filled)).kind).toBe("received");
    expect(await storedIn(db, desk)).toEqual([{ mode: "paper", stream: "invited", ageGroup: "75+" }]);
    expect(await db.select().from(paperEntries).where(eq(paperEntries.roundId, desk.round.id))).toEqual([]);
  }));

test("two entries that differ are listed, nothing is stored, and what was looked up on the paper counts", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    await enter(db, desk, filled);
    const other = { ...filled, cijfer: ["1"], wonen_better: ["3"] };
    expect(await enter(db, desk, other)).toEqual({
      kind: "differs",
      differences: [
        { field: "cijfer", first: ["7"], second: ["1"] },
        { field: "wonen_better", first: ["2"], second: ["3"] },
      ],
    });
    expect(await storedIn(db, desk)).toEqual([]);
    expect((await enter(db, desk, other, { settled: true })).kind).toBe("received");
    const scores = await db.select({ score: answers.score }).from(answers).where(eq(answers.roundId, desk.round.id));
    expect(
      scores
        .map(({ score }) => score)
        .filter((score) => score !== null)
        .sort(),
    ).toEqual([1, 3]);
  }));

test("what cannot be read is said by field, and nothing is kept", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    const outcome = await enter(db, desk, { ...filled, cijfer: ["77"] });
    expect(outcome).toEqual({ kind: "unreadable", errors: { cijfer: ["responses.error.notAnOption"] } });
    expect(await db.select().from(paperEntries).where(eq(paperEntries.roundId, desk.round.id))).toEqual([]);
  }));

test("a telephone call is entered once, and is marked as such", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    expect((await enter(db, desk, filled, { number: `${PHONE}${randomUUID()}` })).kind).toBe("received");
    expect(await storedIn(db, desk)).toEqual([{ mode: "phone", stream: "invited", ageGroup: "75+" }]);
  }));

const header = "formulier,gemeente,leeftijd,geslacht,opleiding,cijfer,wonen,keuzes,tekst";

/** The key of a sentence, and the number that it fills in. */
const inWords = (key: string, { number }: Record<string, unknown>) => (number ? `${key} (${number})` : key);

function importText(db: Database, desk: PaperDesk, rows: string[]) {
  const file = { name: "papier.csv", text: [header, ...rows, ""].join("\n") };
  const { organisationId, round } = desk;
  const how = { mode: "paper", stream: "invited", inWords } as const;
  return importPaper(db, { organisationId, slug: round.slug, file, now, ...how });
}

test("a file of forms is stored, and the same file again stores nothing new", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    const rows = ["1,GM0363,75+,vrouw,laag,8,-2,1|3,Meer bankjes", "2,,,,,dk,0,,"];
    expect(await importText(db, desk, rows)).toEqual({ kind: "imported", responses: 2, withdrawn: 0 });
    expect(await importText(db, desk, rows)).toEqual({ kind: "imported", responses: 2, withdrawn: 0 });
    expect(await storedIn(db, desk)).toHaveLength(2);
  }));

test("a file that is loaded once more does not bring back what somebody took back, and says how many", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    const rows = ["1,GM0363,75+,vrouw,laag,8,-2,1|3,Meer bankjes", "2,,,,,dk,0,,"];
    await importText(db, desk, rows.slice(0, 1));
    const standing = () =>
      db
        .select({ receipt: responses.receipt, withdrawnOn: responses.withdrawnOn })
        .from(responses)
        .where(eq(responses.roundId, desk.round.id));
    const [{ receipt = "" } = {}] = await standing();
    await withdrawResponse(db, { organisationId: desk.organisationId, receipt, now });
    expect(await importText(db, desk, rows)).toEqual({ kind: "imported", responses: 1, withdrawn: 1 });
    expect(await standing()).toContainEqual({ receipt, withdrawnOn: "2026-06-15" });
  }));

test("a form that was corrected in the file replaces what it said before", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    await importText(db, desk, ["1,GM0363,75+,vrouw,laag,8,-2,,"]);
    await importText(db, desk, ["1,GM0363,18-29,vrouw,laag,8,-2,,"]);
    expect(await storedIn(db, desk)).toEqual([{ mode: "paper", stream: "invited", ageGroup: "18-29" }]);
  }));

test("every bad row is named with its line and column, and nothing of the file is stored", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    const rows = ["1,GM0363,75+,vrouw,laag,8,-2,,", "2,GM9999,,,,11,9,1|2|3,", "1,,,,,5,0,,"];
    const refused = await importText(db, desk, rows).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ManyProblems);
    expect(refused instanceof ManyProblems && refused.sentences).toEqual([
      "papier.csv, regel 3, kolom cijfer: responses.error.notAnOption",
      "papier.csv, regel 3, kolom wonen: responses.error.notAnOption",
      "papier.csv, regel 3, kolom keuzes: responses.error.tooMany (2)",
      "papier.csv, regel 3, kolom gemeente: responses.error.notAnOption",
      'papier.csv, regel 4, kolom formulier: "1" staat ook op regel 2.',
    ]);
    expect(await storedIn(db, desk)).toEqual([]);
  }));

test("what was entered once goes when the round closes", () =>
  inTransaction(async (db) => {
    const desk = await aDesk(db);
    await enter(db, desk, filled);
    const { organisationId, round } = desk;
    await asOwner(db, (owner) => closeRound(owner, { organisationId, slug: round.slug, now: new Date() }));
    expect(await db.select().from(paperEntries).where(eq(paperEntries.roundId, round.id))).toEqual([]);
  }));
