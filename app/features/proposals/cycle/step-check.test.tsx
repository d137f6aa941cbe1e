import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { StepCheck, type StepToCheck } from "./step-check.tsx";
import type { AnswersBeside } from "./typed-answers.ts";

function pageOf(step: Pick<StepToCheck, "from" | "to">, answers: AnswersBeside = "none"): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <StepCheck
        carried={{ intent: "on", look: "Huurders & kopers" }}
        answers={answers}
        step={{ ...step, direction: "on", reason: null, waiting: 0 }}
      />
    </TextProvider>,
  );
}

test("a step on can be taken back where there is a step back", () => {
  expect(pageOf({ from: "agendering", to: "beleidsvoorbereiding" })).toContain("een stap terug");
});

test("everything that was typed goes along with both buttons, and answers among it are told", () => {
  const said = "Uw antwoorden op de vragen zijn nog niet bewaard. Ze staan na deze stap nog op de pagina.";
  const step = { from: "agendering", to: "beleidsvoorbereiding" } as const;
  const page = pageOf(step, "toSave");
  expect(page.match(/<form/g)).toHaveLength(1);
  expect(page).toContain('<input name="look" type="hidden" value="Huurders &amp; kopers"/>');
  expect(page.indexOf(said)).toBeGreaterThan(-1);
  expect(page.indexOf(said)).toBeLessThan(page.indexOf("Ja, zet het plan in de fase"));
  expect(pageOf(step)).not.toContain(said);
});

test("a plan in the first phase cannot go back, and the check says so", () => {
  for (const from of [null, "evaluatie"] as const) {
    const page = pageOf({ from, to: "agendering" });
    expect(page).not.toContain("een stap terug");
    expect(page).toContain("kan het plan niet terug, alleen verder");
  }
});
