import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Condition } from "../condition.ts";
import type { Item } from "../item.ts";
import { ConditionInWords } from "./condition-in-words.tsx";

const items = [
  { code: "buurt_cijfer", textNl: "Welk rapportcijfer geeft u uw buurt?", options: [] },
  { code: "reis", textNl: "Hoe reist u?", options: [{ value: 2, labelNl: "Met de trein", labelEn: "By train" }] },
] as unknown as Item[];

function inWords(condition: Condition): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <ConditionInWords condition={condition} items={items} />
    </TextProvider>,
  );
}

test("a condition quotes the question that it looks at, with its code small behind it", () => {
  expect(inWords({ kind: "least", item: "buurt_cijfer", value: 7 })).toBe(
    "“Welk rapportcijfer geeft u uw buurt?” <small><code>buurt_cijfer</code></small> is ten minste 7",
  );
});

test("a longer condition joins its parts, and says an answer in its own words", () => {
  const trains = { kind: "equals", item: "reis", value: 2 } as const;
  const gone = { kind: "answered", item: "weg" } as const;
  const text = inWords({ kind: "all", conditions: [trains, { kind: "any", conditions: [trains, gone] }] });
  expect(text.replace(/<[^>]*>/g, "")).toBe(
    "“Hoe reist u?” reis is Met de trein, en (“Hoe reist u?” reis is Met de trein, of weg is beantwoord)",
  );
});
