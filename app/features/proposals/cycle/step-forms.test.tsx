import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Phase } from "../phase.ts";
import { StepForms } from "./step-forms.tsx";

function pageIn(phase: Phase | null, total = 3): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <StepForms decidingPath="/beheer" phase={phase} reply={undefined} total={total} waiting={0} />
    </TextProvider>,
  );
}

test("every step says to save changed answers first, where there are answers to change", () => {
  const said = /Hebt u hieronder antwoorden veranderd\? Bewaar die eerst\./g;
  expect(pageIn("beleidsvorming").match(said)).toHaveLength(2);
  expect(pageIn("agendering").match(said)).toHaveLength(1);
  expect(pageIn(null).match(said)).toBeNull();
});

test("of a plan without contributions the page does not say that each has an answer", () => {
  expect(pageIn("agendering")).toContain("Elke bijdrage van bewoners heeft een antwoord.");
  const page = pageIn("agendering", 0);
  expect(page).toContain("Bewoners hebben nog niets ingebracht.");
  expect(page).not.toContain("Elke bijdrage");
});
