import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Phase } from "../phase.ts";
import { StepFields } from "./step-fields.tsx";

function pageIn(phase: Phase | null, total = 3): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <StepFields decidingPath="/beheer" phase={phase} reply={undefined} total={total} waiting={0} />
    </TextProvider>,
  );
}

test("every step is a button of the form around it, which sends what was typed elsewhere on the page too", () => {
  const steps = (phase: Phase | null) => pageIn(phase).match(/<button[^>]*name="intent"[^>]*value="(on|back)"/g);
  expect(steps("beleidsvorming")).toHaveLength(2);
  expect(steps("agendering")).toHaveLength(1);
  expect(pageIn("beleidsvorming")).not.toContain("<form");
});

test("of a plan without contributions the page does not say that each has an answer", () => {
  expect(pageIn("agendering")).toContain("Elke bijdrage van bewoners heeft een antwoord.");
  const page = pageIn("agendering", 0);
  expect(page).toContain("Bewoners hebben nog niets ingebracht.");
  expect(page).not.toContain("Elke bijdrage");
});
