import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { anOpenRound, anOrganisation, now } from "../../../../tests/factories/round.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import type { ItemDraft } from "../item.ts";
import { openRound } from "../questionnaire.commands.server.ts";
import { copyAsNewVersion, deleteDraft, saveTexts, startQuestionnaire } from "./draft.commands.server.ts";
import { addItem, deleteItem, moveItem, saveItem } from "./draft-items.commands.server.ts";
import { findQuestionnaire, listQuestionnaires } from "./questionnaires.queries.server.ts";

const titles = { titleNl: "Wonen in de wijk", titleEn: "Living here" };
const texts = { ...titles, introNl: "Hallo.", introEn: "Hello.", sampling: { later: 2 } };

/** A draft with questions of these codes, and how to change it from its newest version on. */
async function aDraft(db: Database, codes: string[] = []) {
  const organisationId = await anOrganisation(db);
  const id = await startQuestionnaire(db, { organisationId, ...titles });
  const reading = { organisationId, id, now };
  const stored = async () => {
    const found = await findQuestionnaire(db, reading);
    if (!found) throw new Error("The draft is gone");
    return found;
  };
  const change = async () => ({ ...reading, changed: (await stored()).changed });
  for (const code of codes) {
    const after = (await stored()).items.at(-1)?.code ?? null;
    await addItem(db, await change(), { code, type: "single_choice", textNl: `${code}?`, after });
  }
  const codesNow = async () => (await stored()).items.map((item) => item.code);
  return { organisationId, id, reading, stored, change, codesNow };
}

async function changedOf(db: Database, organisationId: number, id: number): Promise<string> {
  return (await findQuestionnaire(db, { organisationId, id, now }))?.changed ?? "";
}

/** What the form about a question would send for a choice out of these answers. */
function choice(labels: string[], rest: Partial<ItemDraft> = {}): Omit<ItemDraft, "code" | "scenarioId" | "level"> {
  const options = labels.map((labelNl, index) => ({ value: index + 1, labelNl, labelEn: labelNl }));
  const bounds = { lowest: 1, highest: Math.max(2, labels.length) };
  return { type: "single_choice", textNl: "Welke?", textEn: "Which?", required: true, ...bounds, options, ...rest };
}

describe("a draft", () => {
  test("begins empty, under a name of its own", () =>
    inTransaction(async (db) => {
      const { organisationId, stored } = await aDraft(db);
      expect(await stored()).toMatchObject({ slug: "wonen-in-de-wijk", version: 1, state: "draft", items: [] });
      await startQuestionnaire(db, { organisationId, ...titles });
      const slugs = (await listQuestionnaires(db, { organisationId, now })).map(({ slug }) => slug);
      expect(slugs).toEqual(["wonen-in-de-wijk", "wonen-in-de-wijk-2"]);
    }));

  test("is counted apart from every other: its questions, and whether a round has opened", () =>
    inTransaction(async (db) => {
      const { organisationId, questionnaireId: opened } = await anOpenRound(db);
      const ids = [];
      for (const titleNl of ["Een", "Twee", "Drie"]) {
        ids.push(await startQuestionnaire(db, { organisationId, titleNl, titleEn: "" }));
      }
      const [first = 0] = ids;
      const change = { organisationId, id: first, now, changed: await changedOf(db, organisationId, first) };
      await addItem(db, change, { code: "a", type: "grade", textNl: "A?", after: null });
      const listed = await listQuestionnaires(db, { organisationId, now });
      const known = Object.fromEntries(listed.map(({ id, size, state }) => [id, { size, state }]));
      expect(known).toEqual({
        [opened]: { size: 4, state: "open" },
        [first]: { size: 1, state: "draft" },
        ...Object.fromEntries(ids.slice(1).map((id) => [id, { size: 0, state: "draft" }])),
      });
    }));

  test("takes other texts", () =>
    inTransaction(async (db) => {
      const { stored, change } = await aDraft(db);
      expect(await saveTexts(db, await change(), { ...texts, titleNl: "Anders" })).toEqual({ kind: "saved" });
      expect(await stored()).toMatchObject({ ...texts, titleNl: "Anders" });
    }));

  test("keeps its questions in the order in which they are put", () =>
    inTransaction(async (db) => {
      const { change, codesNow } = await aDraft(db, ["a", "b", "c"]);
      await addItem(db, await change(), { code: "eerst", type: "grade", textNl: "Eerst?", after: null });
      expect(await codesNow()).toEqual(["eerst", "a", "b", "c"]);
      await moveItem(db, await change(), { code: "c", direction: "up" });
      await moveItem(db, await change(), { code: "eerst", direction: "up" });
      await moveItem(db, await change(), { code: "a", direction: "down" });
      expect(await codesNow()).toEqual(["eerst", "c", "a", "b"]);
      expect(await deleteItem(db, await change(), "c")).toEqual({ kind: "saved" });
      expect(await codesNow()).toEqual(["eerst", "a", "b"]);
    }));

  test("has every code once", () =>
    inTransaction(async (db) => {
      const { change, codesNow } = await aDraft(db, ["a"]);
      const again = await addItem(db, await change(), { code: "a", type: "grade", textNl: "Nog eens?", after: "a" });
      expect(again).toEqual({ kind: "code-taken" });
      expect(await codesNow()).toEqual(["a"]);
    }));

  test("keeps conditions with the answers that they mean", () =>
    inTransaction(async (db) => {
      const { change, stored } = await aDraft(db, ["reis", "fiets"]);
      await saveItem(db, await change(), { code: "reis", item: choice(["Auto", "Fiets"]) });
      const condition = { kind: "equals", item: "reis", value: 2 } as const;
      await saveItem(db, await change(), { code: "fiets", item: choice(["Ja", "Nee"], { condition }) });
      await saveItem(db, await change(), { code: "reis", item: choice(["Fiets", "Auto", "Trein"]) });
      const { items } = await stored();
      expect(items[0]?.options.map(({ labelNl }) => labelNl)).toEqual(["Fiets", "Auto", "Trein"]);
      expect(items[1]?.condition).toEqual({ kind: "equals", item: "reis", value: 1 });
    }));

  test("goes with all its questions", () =>
    inTransaction(async (db) => {
      const { change, reading } = await aDraft(db, ["a"]);
      await saveItem(db, await change(), { code: "a", item: choice(["Ja", "Nee"]) });
      expect(await deleteDraft(db, await change())).toEqual({ kind: "deleted" });
      expect(await findQuestionnaire(db, reading)).toBeUndefined();
    }));

  test("of another organisation is not there", () =>
    inTransaction(async (db) => {
      const { change, reading } = await aDraft(db, ["a"]);
      const organisationId = await anOrganisation(db);
      const elsewhere = { ...(await change()), organisationId };
      expect(await findQuestionnaire(db, { ...reading, organisationId })).toBeUndefined();
      expect(await saveTexts(db, elsewhere, texts)).toEqual({ kind: "unknown" });
      expect(await deleteDraft(db, elsewhere)).toEqual({ kind: "unknown" });
      expect(await copyAsNewVersion(db, elsewhere)).toBeUndefined();
    }));
});

describe("of two people who edit at once", () => {
  test("the second is told, and the work of the first stays", () =>
    inTransaction(async (db) => {
      const { change, stored } = await aDraft(db, ["a", "b"]);
      const opened = await change();
      expect(await saveItem(db, opened, { code: "a", item: choice(["Ja", "Nee"]) })).toEqual({ kind: "saved" });
      expect(await saveItem(db, opened, { code: "a", item: choice(["Nooit"]) })).toEqual({ kind: "changed-meanwhile" });
      expect(await deleteItem(db, opened, "b")).toEqual({ kind: "changed-meanwhile" });
      const { items } = await stored();
      expect(items.map(({ options }) => options.map(({ labelNl }) => labelNl))).toEqual([["Ja", "Nee"], []]);
    }));

  test("exactly one saves, also at the same instant", async () => {
    const { db } = await testDatabase();
    const { change, stored } = await aDraft(db);
    const opened = await change();
    const sent = Array.from({ length: 8 }, (_, index) =>
      saveTexts(db, opened, { ...texts, introNl: `Nummer ${index}` }),
    );
    const kinds = (await Promise.all(sent)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "saved")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "changed-meanwhile")).toHaveLength(7);
    expect((await stored()).introNl).toBe(`Nummer ${kinds.indexOf("saved")}`);
  });
});

describe("a questionnaire that people have been asked", () => {
  let organisationId: number;
  let id: number;
  beforeAll(async () => {
    const round = await anOpenRound((await testDatabase()).db);
    organisationId = round.organisationId;
    id = round.questionnaireId;
  });
  const change = () => ({ organisationId, id, now, changed: "" });

  test("cannot be changed in any way", () =>
    inTransaction(async (db) => {
      const item = choice(["Ja", "Nee"]);
      const outcomes = [
        await saveTexts(db, change(), texts),
        await addItem(db, change(), { code: "nieuw", type: "grade", textNl: "Nieuw?", after: null }),
        await saveItem(db, change(), { code: "cijfer", item }),
        await deleteItem(db, change(), "cijfer"),
        await moveItem(db, change(), { code: "cijfer", direction: "down" }),
        await deleteDraft(db, change()),
      ];
      expect(outcomes).toEqual(outcomes.map(() => ({ kind: "frozen" })));
    }));

  test("nor with a clock that is behind", () =>
    inTransaction(async (db) => {
      const early = { ...change(), now: new Date("2026-05-01T00:00:00Z") };
      // By that clock the round is still to open, and what waits to open stays as it was checked.
      expect(await saveTexts(db, early, texts)).toEqual({ kind: "planned" });
    }));

  test("is copied as the next version, complete, and the copy can be changed", () =>
    inTransaction(async (db) => {
      const copy = await copyAsNewVersion(db, { organisationId, id, now });
      const source = await findQuestionnaire(db, { organisationId, id, now });
      const stored = await findQuestionnaire(db, { organisationId, id: copy ?? 0, now });
      const plain = (items: { id: number }[] = []) => items.map(({ id: _id, ...item }) => item);
      expect(stored).toMatchObject({ slug: source?.slug, version: 2, state: "draft" });
      const withoutPlace = ({ questionnaireId: _questionnaireId, ...item }: Record<string, unknown>) => item;
      expect(plain(stored?.items).map((item) => withoutPlace({ ...item }))).toEqual(
        plain(source?.items).map((item) => withoutPlace({ ...item })),
      );
      const changed = stored?.changed ?? "";
      expect(await saveTexts(db, { organisationId, id: copy ?? 0, now, changed }, texts)).toEqual({ kind: "saved" });
    }));
});

test("a questionnaire that a round waits for stays as it was checked", () =>
  inTransaction(async (db) => {
    const { organisationId, id, change } = await aDraft(db, ["a"]);
    const far = { opensAt: new Date("2099-01-01T00:00:00Z"), closesAt: new Date("2099-02-01T00:00:00Z") };
    const round = { slug: "later", questionnaireId: id, ...titles, audience: "open" as const, areaCode: "GM0363" };
    await openRound(db, { organisationId, ...round, ...far });
    expect(await saveTexts(db, await change(), texts)).toEqual({ kind: "planned" });
    expect(await deleteDraft(db, await change())).toEqual({ kind: "planned" });
  }));
