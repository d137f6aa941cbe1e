import { expect, test } from "vitest";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { createQuestionnaire } from "./questionnaire.commands.server.ts";
import { reservedCodes } from "./reserved-codes.ts";

test.each(reservedCodes)("no question may be called %s: files would have two rows of that name", (code) =>
  inTransaction(async (db) => {
    const organisationId = await aSmallRegion(db);
    const titles = { titleNl: "Peiling", titleEn: "Survey" };
    const item = (given: string) =>
      ({ code: given, type: "open_text", textNl: "?", textEn: "?", required: false }) as const;
    const draft = { organisationId, slug: "peiling", instrument: "survey", ...titles } as const;
    await expect(createQuestionnaire(db, { ...draft, items: [item("eerst"), item(code)] })).rejects.toThrow(RangeError);
    expect(await createQuestionnaire(db, { ...draft, items: [item("eerst"), item(`${code}_wijk`)] })).toBeGreaterThan(
      0,
    );
  }),
);
