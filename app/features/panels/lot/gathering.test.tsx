import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { Gathering } from "./gathering.tsx";
import { LotForm } from "./lot-form.server.ts";

function gathering(volunteers: number): string {
  const page = { features: ["leeftijd"], inTheWay: null, quotas: "leeftijd; jong; 2; 2", reply: undefined, seats: 4 };
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <Gathering {...page} volunteers={volunteers} />
    </TextProvider>,
  );
}

test("before the chances are computed the page says what is fixed by it, and asks to have looked", () => {
  const page = gathering(16);
  expect(page).toContain("Er loten 16 aanmeldingen mee. Wie zich later meldt, loot niet meer mee.");
  expect(page).toContain("Er zijn 4 plaatsen");
  const [tick, button] = [page.indexOf('name="sure"'), page.indexOf("Bereken de kansen en zet alles vast")];
  expect(tick).toBeGreaterThan(0);
  expect(tick).toBeLessThan(button);
  expect(gathering(0)).not.toContain("Bereken de kansen");
});

test("the chances are not asked for without the tick", () => {
  expect(LotForm.safeParse({ intent: "compute", sure: "ja" }).success).toBe(true);
  expect(LotForm.safeParse({ intent: "compute" }).success).toBe(false);
});
