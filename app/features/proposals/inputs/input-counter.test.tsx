import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { InputCounts } from "./input.ts";
import { InputCounter } from "./input-counter.tsx";

function textOf(counts: Partial<InputCounts>): string {
  const all = { total: 22, answered: 7, waiting: 15, medianDays: 3, oldestDays: 14, ...counts };
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <InputCounter counts={all} />
    </TextProvider>,
  );
  return page.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("the share that has an answer is rounded, and never to all or nothing while it is not", () => {
  expect(textOf({})).toContain("32%");
  expect(textOf({ total: 1000, answered: 999, waiting: 1 })).toContain("&gt;99%");
});

test("how long people wait is told in sentences, and a wait of less than a day not at all", () => {
  expect(textOf({})).toContain("De oudste bijdrage wacht 14 dagen. De helft wacht 3 dagen of langer.");
  expect(textOf({ medianDays: 0 })).not.toContain("De helft");
  expect(textOf({ waiting: 1, medianDays: 1, oldestDays: 1 })).toMatch(/De oudste bijdrage wacht 1 dag\. ?$/);
  expect(textOf({ medianDays: 0, oldestDays: 0 })).not.toContain("De oudste");
  expect(textOf({ answered: 22, waiting: 0, medianDays: null, oldestDays: null })).toContain("Er wacht niemand meer");
});
