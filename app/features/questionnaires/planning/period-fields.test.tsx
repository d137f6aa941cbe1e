import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { newPlan } from "./shown-plan.ts";

test("day and time of opening say when they are needed, and never that they are not", () => {
  const choices = { panels: [], proposals: [], areas: [] };
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <PeriodFields choices={choices} plan={newPlan(undefined)} questionnaires={[]} reply={undefined} />
    </TextProvider>,
  ).replace(/<[^>]*>/g, " ");
  expect(page).toMatch(/Dag van openen\s+\(verplicht als u Later kiest\)/);
  expect(page).toMatch(/Tijd van openen\s+\(verplicht als u Later kiest\)/);
  expect(page).not.toMatch(/van openen\s+\(niet verplicht\)/);
});
