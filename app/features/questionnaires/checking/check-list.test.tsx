import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { QuestionnaireLinks } from "../editing/state-notice.tsx";
import { CheckList } from "./check-list.tsx";
import type { Finding } from "./finding.ts";
import { standsInTheWay } from "./questionnaire-check.ts";

const noQuestions: Finding = { kind: "noQuestions", severity: "error", code: null, values: {} };
const grade = { code: "buurt_cijfer", textNl: "Welk rapportcijfer geeft u uw buurt?" };
const stay = { code: "blijven", textNl: "Waar woont u het liefst?" };
const later: Finding = {
  ...{ kind: "conditionLater", severity: "error", code: stay.code },
  values: { seen: grade.code, value: "" },
};

/** The check and the links beside it, as they read. */
function page(findings: Finding[], items: { code: string; textNl: string }[]): string {
  const html = renderToStaticMarkup(
    <TextProvider language="nl">
      <QuestionnaireLinks hasItems={items.length > 0} id={1} toSolve={findings.filter(standsInTheWay).length} />
      <CheckList findings={findings} id={1} items={items} />
    </TextProvider>,
  );
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test("a new questionnaire is told where to begin, without an error and without a round to plan", () => {
  const shown = page([noQuestions], []);
  expect(shown).toContain("Nog geen vragen. Voeg de eerste toe.");
  expect(shown).not.toContain("Los dit eerst op");
  expect(shown).not.toContain("Plan een ronde");
  expect(shown).toContain("Een ronde plannen kan zodra er een vraag is.");
});

test("a round can be planned only once the check finds nothing in the way; until then it says how much is left", () => {
  expect(page([], [grade])).toContain("Plan een ronde");
  const shown = page([later], [stay, grade]);
  expect(shown).not.toContain("Plan een ronde");
  expect(shown).toContain("Een ronde plannen kan nog niet: de controle vond één punt. Bekijk wat er nog moet");
});

test("a warning about order stands apart from what must be solved, and keeps no round from opening", () => {
  const order: Finding = { kind: "explanationStays", severity: "warning", code: stay.code, values: {} };
  expect(page([later, order], [stay, grade])).toContain("Het houdt een ronde niet tegen:");
  const shown = page([order], [stay, grade]);
  expect(shown).toContain("Met deze vragenlijst kan een ronde open. Kijk hier nog naar:");
  expect(shown).toContain("Zij kan dan boven een andere vraag staan.");
  expect(shown).toContain("Plan een ronde");
});

test("a finding quotes the other question that it names, with its code", () => {
  expect(page([later], [stay, grade])).toContain(
    "De voorwaarde gaat over “Welk rapportcijfer geeft u uw buurt?” (buurt_cijfer), maar die vraag komt pas later.",
  );
});
