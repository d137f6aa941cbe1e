import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { AddItemForm } from "./add-item-form.tsx";
import type { EditedQuestionnaire } from "./questionnaires.queries.server.ts";
import { TextsForm } from "./texts-form.tsx";

const questionnaire: EditedQuestionnaire = {
  ...{ id: 1, slug: "wonen", version: 1, instrument: "survey", titleNl: "Wonen", titleEn: "Housing" },
  ...{ introNl: "", introEn: "", sampling: {}, state: "draft", size: 0, changed: "1", items: [] },
};

test("whoever typed in one form of a questionnaire reads at the button of the other that it does not save that", () => {
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <TextsForm questionnaire={questionnaire} reply={undefined} />
      <AddItemForm questionnaire={questionnaire} reply={undefined} />
    </TextProvider>,
  );
  const order = [
    "Bent u al met een vraag bezig? Voeg die eerst toe.",
    "Bewaar titel en inleiding",
    "Hebt u de titel of de inleiding veranderd? Bewaar die eerst.",
    "Voeg de vraag toe",
  ].map((text) => page.indexOf(text));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
