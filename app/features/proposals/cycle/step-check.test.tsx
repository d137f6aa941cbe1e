import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { StepCheck, type StepToCheck } from "./step-check.tsx";

function pageOf(step: Pick<StepToCheck, "from" | "to">): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <StepCheck step={{ ...step, direction: "on", reason: null, waiting: 0 }} />
    </TextProvider>,
  );
}

test("a step on can be taken back where there is a step back", () => {
  expect(pageOf({ from: "agendering", to: "beleidsvoorbereiding" })).toContain("een stap terug");
});

test("who goes back reads that answers that were not saved do not come back, where there are answers to write", () => {
  const said = "Antwoorden die u nog niet had bewaard, komen met geen van beide knoppen terug.";
  const page = pageOf({ from: "agendering", to: "beleidsvoorbereiding" });
  expect(page).toContain(said);
  expect(page.indexOf(said)).toBeLessThan(page.indexOf("Nee, ik wil iets veranderen"));
  expect(pageOf({ from: null, to: "agendering" })).not.toContain(said);
});

test("a plan in the first phase cannot go back, and the check says so", () => {
  for (const from of [null, "evaluatie"] as const) {
    const page = pageOf({ from, to: "agendering" });
    expect(page).not.toContain("een stap terug");
    expect(page).toContain("kan het plan niet terug, alleen verder");
  }
});
