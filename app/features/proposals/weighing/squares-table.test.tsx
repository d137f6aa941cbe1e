import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { SquaresTable } from "./squares-table.tsx";
import { type Square, squares } from "./weighing.ts";

const nothing = "Over deze onderdelen zegt de organisatie niets:";

function tableOf(said: Partial<Record<Square, string>>): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <SquaresTable squares={said} />
    </TextProvider>,
  );
}

test("squares of which nothing is said are named once, by pole, below those of which something is", () => {
  const page = tableOf({ "social-now-here": "Meer woningen.", "economic-now-here": "Bedrijven verhuizen." });
  expect(page.split(nothing)).toHaveLength(2);
  expect(page.indexOf("Bedrijven verhuizen.")).toBeLessThan(page.indexOf(nothing));
  expect(page).toContain("<li>Sociaal: nu, ergens anders; later, hier; later, ergens anders</li>");
  expect(page).toContain("<li>Duurzaamheid: nu, hier; nu, ergens anders; later, hier; later, ergens anders</li>");
});

test("where every square says something, nothing is said to be missing", () => {
  expect(tableOf(Object.fromEntries(squares.map((square) => [square, "Iets."])))).not.toContain(nothing);
});
