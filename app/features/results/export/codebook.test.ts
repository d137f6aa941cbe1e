import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { codebook } from "./codebook.ts";
import { exportColumns } from "./export-columns.ts";

const scores = { lowest: -3, highest: 3 };

test.each(["nl", "en"] as const)("every column of the files is explained (%s), none by its own name", (language) => {
  const explained = codebook(translator(language), scores);
  expect(explained.map(({ column }) => column)).toEqual(exportColumns(scores));
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

test("without a round the shares are explained once", () => {
  const columns = codebook(translator("nl"), null).map(({ column }) => column);
  expect(columns).toEqual([...exportColumns(null), "share_N", "share_N_low", "share_N_high"]);
});
