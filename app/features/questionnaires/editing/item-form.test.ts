import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { Item } from "../item.ts";
import { itemForm } from "./item-form.server.ts";
import { samplingIn, samplingLines } from "./sampling-lines.ts";

const item = { code: "fiets", type: "single_choice", options: [] as Item["options"], condition: null } as Item;
const earlier = [
  {
    ...{ code: "reis", type: "single_choice", settings: {} },
    options: [{ value: 1, labelNl: "Auto", labelEn: "Car" }],
  } as Item,
];

function sent(fields: Record<string, string>) {
  const form = new FormData();
  const all = { intent: "save", version: "", type: "single_choice", textNl: "Welke?", ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return parseWithZod(form, { schema: itemForm(item, earlier) });
}

describe("the form about a question", () => {
  test("is read with what goes with its type, and nothing else", () => {
    const submission = sent({
      ...{ required: "ja", options: "Ja | Yes\r\nNee", random: "ja", total: "50", unit: "euro", block: "later" },
      ...{ join: "all", if1Item: "reis", if1Kind: "equals", if1Value: "auto", wordingReason: " Zo moet het. " },
    });
    expect(submission.status === "success" && submission.value.item).toEqual({
      ...{ type: "single_choice", textNl: "Welke?", textEn: "", hintNl: null, hintEn: null, required: true },
      options: [
        { value: 1, labelNl: "Ja", labelEn: "Yes" },
        { value: 2, labelNl: "Nee", labelEn: "" },
      ],
      ...{ lowest: 1, highest: 2, maxChoices: null, themeCode: null },
      condition: { kind: "equals", item: "reis", value: 1 },
      settings: { random: true, block: "later" },
      wordingReason: "Zo moet het.",
    });
  });

  test("lets a page ask for its questions in another order, and for nothing else", () => {
    const page = sent({ type: "page", random: "ja", block: "later", options: "Ja\nNee" });
    expect(page.status === "success" && page.value.item).toMatchObject({ settings: { random: true }, options: [] });
    const explanation = sent({ type: "explanation", random: "ja" });
    expect(explanation.status === "success" && explanation.value.item.settings).toEqual({});
  });

  test("reads bounds as numbers or as days", () => {
    const number = sent({ type: "number", least: "-1,5", most: "20", decimals: "ja" });
    expect(number.status === "success" && number.value.item.settings).toEqual({
      least: -1.5,
      most: 20,
      decimals: true,
    });
    const thousands = sent({ type: "number", least: "1.200", most: "12.500" });
    expect(thousands.status === "success" && thousands.value.item.settings).toEqual({ least: 1200, most: 12_500 });
    const date = sent({ type: "date", least: "2026-01-01", most: "2026-01-31" });
    expect(date.status === "success" && date.value.item.settings).toEqual({ least: 20_454, most: 20_484 });
  });

  test.each([
    [{ textNl: " " }, "textNl", "questionnaireEditor.error.textMissing"],
    [{ options: "Ja\nJa" }, "options", "questionnaireEditor.error.optionTwice?line=2"],
    [{ type: "number", least: "veel" }, "least", "questionnaireEditor.error.number"],
    [{ type: "date", most: "31 januari" }, "most", "questionnaireEditor.error.day"],
    [{ type: "number", least: "5", most: "5" }, "most", "questionnaireEditor.error.boundsTurned"],
    [{ if2Item: "fiets" }, "if2Item", "questionnaireEditor.error.rowNotEarlier?row=2"],
    [{ if1Item: "reis", if1Kind: "equals" }, "if1Value", "questionnaireEditor.error.rowValueMissing?row=1"],
    [{ maxChoices: "drie" }, "maxChoices", "questionnaireEditor.error.whole"],
    [{ maxChoices: "0" }, "maxChoices", "questionnaireEditor.error.range?most=60"],
    [{ type: "points", total: "1000001" }, "total", "questionnaireEditor.error.range?most=1000000"],
    [{ type: "points", total: "999999999" }, "total", "questionnaireEditor.error.range?most=1000000"],
    [{ type: "number", most: "1000000000000" }, "most", "questionnaireEditor.error.number"],
    [{ textEn: "a".repeat(1501) }, "textEn", "questionnaireEditor.error.tooLong?max=1500"],
  ])("says what is wrong with %j, and where", (fields, field, message) => {
    const { status, error } = sent(fields as Record<string, string>).reply();
    expect(status).toBe("error");
    expect(error).toEqual({ [field]: [message] });
  });

  const foreign: Record<string, string>[] = [{ role: "admin" }, { type: "raadsel" }, { intent: "remove" }];
  test.each(foreign)("is no form of ours with %j", (fields) => {
    expect(sent(fields).status).toBe("error");
  });
});

describe("a sample of questions", () => {
  test("comes back as it was written", () => {
    expect(samplingIn(samplingLines({ later: 4, elders: 1 }))).toEqual({ later: 4, elders: 1 });
    expect(samplingIn(" \n")).toEqual({});
  });
  test.each(["later", "later = 0", "later = 2\nlater = 3", "Later = 2"])("is refused as %j", (text) => {
    expect(samplingIn(text)).toBeUndefined();
  });
});
