import { expect, test } from "vitest";
import { reservedCodes } from "~/features/questionnaires/reserved-codes.ts";
import { nl } from "~/i18n/nl.ts";
import { translator } from "~/i18n/translate.ts";
import { codebook } from "./codebook.ts";
import { exportColumns } from "./export-columns.ts";
import { publicSubjects } from "./public-subject.ts";

const scores = { lowest: -3, highest: 3 };

test.each(["nl", "en"] as const)("every column of the files is explained (%s), none by its own name", (language) => {
  const more = { places: 3, amounts: true };
  const explained = codebook(translator(language), scores, more);
  expect(explained.map(({ column }) => column)).toEqual(exportColumns(scores, more));
  for (const { column, meaning } of explained) {
    expect(meaning, column).toMatch(/^\S+ .+\.$/);
    expect(meaning).not.toContain("openData.");
  }
});

test("margins and shares say what they are of", () => {
  const meaningOf = (name: string) => codebook(translator("nl"), scores).find(({ column }) => column === name)?.meaning;
  expect(meaningOf("mean_low")).toContain("mean");
  expect(meaningOf("share_-3")).toContain("-3");
  expect(meaningOf("share_-3_high")).toContain("share_-3");
});

test("what a column says of empty cells holds for rows with only a number of people and for who took part", () => {
  const meaning = (name: string) => codebook(translator("nl"), scores).find(({ column }) => column === name)?.meaning;
  for (const column of ["effective_size", "mean", "dont_know", "share_-3"]) {
    expect(meaning(column), column).toContain("er is geen cijfer");
  }
  expect(meaning("mean_low")).toContain("of als mean zelf leeg is");
  // Limits are those of the rules, and doing nothing has one name.
  expect(meaning("precision")).toContain("30 tot en met 99");
  expect(meaning("precision")).toContain("normal: 100 mensen of meer");
  expect(JSON.stringify(nl.openData)).not.toContain("doen wat we nu doen");
});

test("no question may have the name of what is no question", () => {
  expect([...publicSubjects].sort()).toEqual([...reservedCodes].sort());
});

test("without a round the shares are explained once", () => {
  const columns = codebook(translator("nl"), null).map(({ column }) => column);
  const once = ["share_N", "share_N_low", "share_N_high", "quartile_1", "quartile_3", "mean_place_N"];
  expect(columns).toEqual([...exportColumns(null), ...once]);
});
