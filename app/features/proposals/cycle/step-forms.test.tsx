import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Phase } from "../phase.ts";
import { StepForms } from "./step-forms.tsx";

function pageIn(phase: Phase | null): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <StepForms decidingPath="/beheer" phase={phase} reply={undefined} waiting={0} />
    </TextProvider>,
  );
}

test("every step says to save changed answers first, where there are answers to change", () => {
  const said = /Hebt u hieronder antwoorden veranderd\? Bewaar die eerst\./g;
  expect(pageIn("beleidsvorming").match(said)).toHaveLength(2);
  expect(pageIn("agendering").match(said)).toHaveLength(1);
  expect(pageIn(null).match(said)).toBeNull();
});
