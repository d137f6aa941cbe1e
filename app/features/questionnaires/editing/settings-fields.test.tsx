import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { ItemType } from "../item.ts";
import { fittedToType } from "../item-kind.ts";
import { SettingsFields } from "./settings-fields.tsx";

const texts = { code: "redenen", textNl: "Waarom?", textEn: "Why?", hintNl: null, hintEn: null };
const rest = { required: false, themeCode: null, scenarioId: null, level: null, condition: null, wordingReason: null };

/** The fields that go with a type, as a page. */
function fieldsFor(type: ItemType, labels: readonly string[]): string {
  const options = labels.map((label, index) => ({ value: index + 1, labelNl: label, labelEn: label }));
  const item = { id: 1, ...fittedToType({ ...texts, ...rest, type, options, maxChoices: null }) };
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <SettingsFields item={item as never} reply={undefined} />
    </TextProvider>,
  );
}

/** What stands in the box that says how many answers somebody may choose. */
function mostShown(labels: readonly string[]): string | undefined {
  const html = fieldsFor("multiple_choice", labels);
  const box = /<input[^>]*name="maxChoices"[^>]*>/.exec(html)?.[0] ?? "";
  return /value="([^"]*)"/.exec(box)?.[1];
}

test("a new question leaves open how many answers one may choose: it follows from the answers", () => {
  expect(mostShown([]) || "").toBe("");
  expect(mostShown(["a", "b", "c"])).toBe("3");
});

test("who makes a statement with steps reads how several become one table; who makes another question does not", () => {
  expect(fieldsFor("likert", ["Eens", "Oneens"])).toContain("staan op een breed scherm in één tabel");
  expect(fieldsFor("single_choice", ["Eens", "Oneens"])).not.toContain("tabel");
});
