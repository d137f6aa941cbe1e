import { describe, expect, test } from "vitest";
import { anOrganisation, now } from "../../../../tests/factories/round.ts";
import { inTransaction, testDatabase } from "../../../../tests/setup/database.ts";
import { findQuestionnaire, listQuestionnaires } from "../editing/questionnaires.queries.server.ts";
import { writeQuestionnaire } from "./questionnaire-file.ts";
import { importQuestionnaire } from "./questionnaire-import.commands.server.ts";
import { scenarioNames } from "./scenario-names.queries.server.ts";

const text = `vragenlijst:
  slug: wonen-2026
  titel: {nl: Wonen, en: Housing}
  vragen:
  - code: reis
    soort: single_choice
    tekst: {nl: Hoe reist u?, en: How do you travel?}
    antwoorden: [{nl: Auto, en: Car}, {nl: Fiets, en: Bicycle}]
  - code: fiets
    soort: number
    tekst: {nl: Hoe ver fietst u?, en: How far do you cycle?}
    voorwaarde: {vraag: reis, is: 2}
    minst: 0
    meest: 100
    eenheid: kilometer
`;
const file = (content: string) => ({ name: "lijst.yaml", text: content });

describe("reading in a questionnaire", () => {
  test("makes it, and the same file again changes nothing", () =>
    inTransaction(async (db) => {
      const organisationId = await anOrganisation(db);
      const first = await importQuestionnaire(db, { organisationId, file: file(text) });
      expect(first).toMatchObject({ slug: "wonen-2026", version: 1, made: "questionnaire" });
      const again = await importQuestionnaire(db, { organisationId, file: file(`# Een opmerking\n${text}`) });
      expect(again).toEqual({ ...first, made: "nothing" });
    }));

  test("makes a version when the file says something else, and leaves the first as it was", () =>
    inTransaction(async (db) => {
      const organisationId = await anOrganisation(db);
      await importQuestionnaire(db, { organisationId, file: file(text) });
      const next = await importQuestionnaire(db, { organisationId, file: file(text.replace("Auto", "Met de auto")) });
      expect(next).toMatchObject({ version: 2, made: "version" });
      const versions = await listQuestionnaires(db, { organisationId, now });
      expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    }));

  test("gives what was written out of the database, so that nothing is lost on the way", () =>
    inTransaction(async (db) => {
      const organisationId = await anOrganisation(db);
      const { id } = await importQuestionnaire(db, { organisationId, file: file(text) });
      const stored = await findQuestionnaire(db, { organisationId, id, now });
      if (!stored) throw new Error("The questionnaire is gone");
      const written = writeQuestionnaire(stored, await scenarioNames(db, organisationId));
      const again = await importQuestionnaire(db, { organisationId, file: file(written) });
      expect(again).toMatchObject({ id, made: "nothing" });
    }));

  test("is all or nothing", () =>
    inTransaction(async (db) => {
      const organisationId = await anOrganisation(db);
      const wrong = `${text}  - {code: laatste, soort: raadsel, tekst: {nl: Wat?}}\n`;
      await expect(importQuestionnaire(db, { organisationId, file: file(wrong) })).rejects.toThrow("regel 16");
      expect(await listQuestionnaires(db, { organisationId, now })).toEqual([]);
    }));

  test("at the same time by several people makes it once", async () => {
    const { db } = await testDatabase();
    const organisationId = await anOrganisation(db);
    const sent = Array.from({ length: 4 }, () => importQuestionnaire(db, { organisationId, file: file(text) }));
    const made = (await Promise.all(sent)).map((done) => done.made).sort();
    expect(made).toEqual(["nothing", "nothing", "nothing", "questionnaire"]);
  });
});
