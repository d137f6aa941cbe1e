import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { answers as answerTable, drafts, items, responses, roundKeys } from "~db/schema/index.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import type { Answer } from "./answer.ts";
import { closeRound } from "./close-round.commands.server.ts";
import { saveDraft } from "./draft.commands.server.ts";
import { participantIdOf } from "./participant.server.ts";
import { type Submission, submitResponse, withdrawResponse } from "./response.commands.server.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});

const nothingSaid = { gemeenteCode: null, ageGroup: null, gender: null, education: null };

async function aSubmission() {
  const round = await anOpenRound(database.owner.db);
  const submission: Submission = {
    organisationId: round.organisationId,
    roundId: round.roundId,
    participantId: randomUUID(),
    stream: "open",
    mode: "web",
    formKey: randomUUID(),
    background: nothingSaid,
    now,
    answers: new Map<number, Answer>([
      [round.idOf("cijfer"), { state: "answered", score: 7 }],
      [round.idOf("wonen"), { state: "dont_know" }],
      [round.idOf("keuzes"), { state: "answered", choices: [1, 3] }],
      [round.idOf("tekst"), { state: "answered", body: "Meer bomen; 'DROP TABLE'" }],
    ]),
  };
  return { round, submission };
}

const storedAnswers = (roundId: number) =>
  database.db
    .select({
      item: items.code,
      state: answerTable.state,
      score: answerTable.score,
      choices: answerTable.choices,
      body: answerTable.body,
    })
    .from(answerTable)
    .innerJoin(items, eq(items.id, answerTable.itemId))
    .where(eq(answerTable.roundId, roundId))
    .orderBy(items.position);

const responseCount = async (roundId: number) =>
  (await database.db.select().from(responses).where(eq(responses.roundId, roundId))).length;

describe("a submitted response", () => {
  test("keeps score, weet ik niet, choices and text apart", async () => {
    const { round, submission } = await aSubmission();
    const outcome = await submitResponse(database.db, submission);
    expect(outcome).toMatchObject({ kind: "received", receipt: expect.stringMatching(/^[0-9A-Z]{16}$/) });
    expect(await storedAnswers(round.roundId)).toEqual([
      { item: "cijfer", state: "answered", score: 7, choices: null, body: null },
      { item: "wonen", state: "dont_know", score: null, choices: null, body: null },
      { item: "keuzes", state: "answered", score: null, choices: [1, 3], body: null },
      { item: "tekst", state: "answered", score: null, choices: null, body: "Meer bomen; 'DROP TABLE'" },
    ]);
  });

  test("is replaced by a second one of the same participant", async () => {
    const { round, submission } = await aSubmission();
    await submitResponse(database.db, submission);
    const second: Submission = {
      ...submission,
      formKey: randomUUID(),
      answers: new Map<number, Answer>([[round.idOf("cijfer"), { state: "answered", score: 4 }]]),
    };
    await submitResponse(database.db, second);
    expect(await responseCount(round.roundId)).toBe(1);
    expect(await storedAnswers(round.roundId)).toMatchObject([{ item: "cijfer", score: 4 }]);
  });

  test("gives the same receipt when the same form comes again, and refuses other content under its key", async () => {
    const { round, submission } = await aSubmission();
    const first = await submitResponse(database.db, submission);
    expect(await submitResponse(database.db, submission)).toEqual(first);
    const other: Submission = { ...submission, answers: new Map([[round.idOf("cijfer"), { state: "skipped" }]]) };
    expect(await submitResponse(database.db, other)).toEqual({ kind: "form-reused" });
    expect(await storedAnswers(round.roundId)).toHaveLength(4);
  });

  test("is stored once when 200 copies of the form arrive together", async () => {
    const { round, submission } = await aSubmission();
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => submitResponse(database.db, submission)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]?.kind).toBe("received");
    expect(await responseCount(round.roundId)).toBe(1);
    expect(await storedAnswers(round.roundId)).toHaveLength(4);
  });

  test("of one participant from many tabs at once leaves one complete response", async () => {
    const { round, submission } = await aSubmission();
    const tabs = Array.from({ length: 3 }, () => ({ ...submission, formKey: randomUUID() }));
    const outcomes = await Promise.all(tabs.map((tab) => submitResponse(database.db, tab)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["received", "received", "received"]);
    expect(await responseCount(round.roundId)).toBe(1);
    expect(await storedAnswers(round.roundId)).toHaveLength(4);
  });

  test("is refused before opening and from the moment of closing", async () => {
    const { round, submission } = await aSubmission();
    const at = (moment: string) => submitResponse(database.db, { ...submission, now: new Date(moment) });
    expect(await at("2026-05-31T23:59:59Z")).toEqual({ kind: "round-closed" });
    expect(await at("2026-07-01T00:00:00Z")).toEqual({ kind: "round-closed" });
    expect(await responseCount(round.roundId)).toBe(0);
    expect(await at("2026-06-30T23:59:59.999Z")).toMatchObject({ kind: "received" });
  });

  test("stores nothing at all when one answer is impossible", async () => {
    const { round, submission } = await aSubmission();
    const broken: Submission = {
      ...submission,
      answers: new Map([...submission.answers, [2_000_000, { state: "skipped" }]]),
    };
    await expect(submitResponse(database.db, broken)).rejects.toThrow();
    expect(await responseCount(round.roundId)).toBe(0);
    expect(await storedAnswers(round.roundId)).toEqual([]);
  });
});

describe("a withdrawn response", () => {
  test("loses its answers and what it said about the person, and stays withdrawn", async () => {
    const { round, submission } = await aSubmission();
    const outcome = await submitResponse(database.db, {
      ...submission,
      background: { ...nothingSaid, ageGroup: "75+" },
    });
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const withdraw = () =>
      withdrawResponse(database.db, { organisationId: round.organisationId, receipt: outcome.receipt, now });
    const [given] = await database.db.select().from(responses).where(eq(responses.roundId, round.roundId));
    expect(await withdraw()).toEqual({ kind: "withdrawn" });
    expect(await withdraw()).toEqual({ kind: "already-withdrawn" });
    expect(await storedAnswers(round.roundId)).toEqual([]);
    const [row] = await database.db.select().from(responses).where(eq(responses.roundId, round.roundId));
    expect(row).toMatchObject({ withdrawnOn: "2026-06-15", ageGroup: null });
    // A hash of a short list can be undone by trying every answer.
    expect(row?.contentHash).not.toBe(given?.contentHash);
    expect(row?.formKey).not.toBe(given?.formKey);
  });

  test("takes the copy of its answers in a draft along, and leaves the drafts of others", async () => {
    const { round, submission } = await aSubmission();
    const outcome = await submitResponse(database.db, submission);
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const begun = { formKey: randomUUID(), section: 0, stream: "open", background: nothingSaid } as const;
    for (const participantId of [submission.participantId, randomUUID()]) {
      const values = { tekst: [`Van ${participantId}`] };
      await saveDraft(database.db, { ...round }, { ...begun, participantId, values }, now);
    }
    await withdrawResponse(database.db, { organisationId: round.organisationId, receipt: outcome.receipt, now });
    const kept = JSON.stringify(await database.db.select().from(drafts).where(eq(drafts.roundId, round.roundId)));
    expect(kept).toContain("Van ");
    expect(kept).not.toContain(submission.participantId);
  });

  test("stays withdrawn when the same form comes late, also with other answers, until a new form brings new ones", async () => {
    const { round, submission } = await aSubmission();
    const outcome = await submitResponse(database.db, submission);
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    const { receipt } = outcome;
    await withdrawResponse(database.db, { organisationId: round.organisationId, receipt, now });
    expect(await submitResponse(database.db, submission)).toEqual({ kind: "withdrawn", receipt });
    const changed = new Map<number, Answer>([[round.idOf("cijfer"), { state: "skipped" }]]);
    const capital = { ...submission, formKey: submission.formKey.toUpperCase(), answers: changed };
    expect(await submitResponse(database.db, capital)).toEqual({ kind: "withdrawn", receipt });
    expect(await storedAnswers(round.roundId)).toEqual([]);
    const deliberate = { ...submission, formKey: randomUUID() };
    expect(await submitResponse(database.db, deliberate)).toEqual({ kind: "received", receipt });
    expect(await storedAnswers(round.roundId)).toHaveLength(4);
  });

  test("is unknown under another organisation or a guessed code", async () => {
    const guess = { organisationId: 1, receipt: "0000000000000000", now };
    expect(await withdrawResponse(database.db, guess)).toEqual({ kind: "unknown-receipt" });
  });
});

describe("the tie between a person and a response", () => {
  test("needs the key of the round, which closing destroys", async () => {
    const { round, submission } = await aSubmission();
    const [key] = await database.owner.db.select().from(roundKeys).where(eq(roundKeys.roundId, round.roundId));
    if (!key) throw new Error("no key");
    const userId = randomUUID();
    const participantId = participantIdOf(key.key, { kind: "account", userId });
    await submitResponse(database.db, { ...submission, participantId });
    await closeRound(database.owner.db, { organisationId: round.organisationId, slug: round.slug, now });
    const left = await database.owner.db.select().from(roundKeys).where(eq(roundKeys.roundId, round.roundId));
    expect(left).toEqual([]);
    const [response] = await database.db.select().from(responses).where(eq(responses.roundId, round.roundId));
    expect(JSON.stringify(response)).not.toContain(userId);
    for (const hash of ["md5($1)", "encode(sha256($1::bytea), 'hex')"]) {
      const [row] = await database.owner.sql.unsafe<{ hash: string }[]>(`select ${hash} as hash`, [userId]);
      expect(participantId.replaceAll("-", "")).not.toBe(row?.hash.slice(0, 32));
    }
  });

  test("differs per round and per person", () => {
    const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const ids = [
      participantIdOf(one, { kind: "account", userId: "a" }),
      participantIdOf(two, { kind: "account", userId: "a" }),
      participantIdOf(one, { kind: "account", userId: "b" }),
      participantIdOf(one, { kind: "device", token: "a" }),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});

describe("the website's role in the database", () => {
  test("cannot change an answer, nor a question once its round has opened", async () => {
    const { round, submission } = await aSubmission();
    await submitResponse(database.db, submission);
    await expect(database.sql`update answers set score = 1 where round_id = ${round.roundId}`).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      database.owner.db
        .update(items)
        .set({ textNl: "Anders?" })
        .where(eq(items.questionnaireId, round.questionnaireId)),
    ).rejects.toMatchObject({ cause: { constraint_name: "questionnaire_frozen" } });
  });

  test("cannot store an answer that is both a score and weet ik niet", async () => {
    const { round, submission } = await aSubmission();
    await submitResponse(database.db, submission);
    await expect(
      database.db.execute(sql`insert into answers select organisation_id, round_id, participant_id, ${round.idOf("wonen")}, 'dont_know', 2
        from responses where round_id = ${round.roundId}`),
    ).rejects.toMatchObject({ cause: { code: "23514" } });
  });
});
