import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { DrawingWithPins } from "./drawing-with-pins.tsx";

const drawing = { id: "d", title: "Plankaart", alternative: "De haven", width: 1000, height: 500, pins: 2 };

test("every pin of a drawing stands in a list too, with its letter and how the comment begins", () => {
  const point = { drawingId: "d", x: 500, y: 500 };
  const threads = [
    { id: 7, author: "Anna", body: "Hier graag een bankje.", point },
    { id: 9, author: "Bram", body: `${"lang ".repeat(30)}einde`, point },
    { id: 11, author: "Coen", body: null, point },
  ];
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <DrawingWithPins drawing={drawing} page={{ proposal: { slug: "haven" }, threads }} />
    </TextProvider>,
  );
  const [, list = ""] = page.split("<ul");
  expect(list).toMatch(/href="#reactie-7"[^>]*>A\. Anna: Hier graag een bankje\.</);
  expect(list).toMatch(/href="#reactie-9"[^>]*>B\. Bram: (lang )+…</);
  expect(list).toMatch(/href="#reactie-11"[^>]*>C\. Coen</);
});

test("a pin is 24 pixels wide at the width of a phone, too", () => {
  const point = { drawingId: "d", x: 500, y: 500 };
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <DrawingWithPins
        drawing={drawing}
        page={{ proposal: { slug: "haven" }, threads: [{ id: 7, author: "A", body: "B", point }] }}
      />
    </TextProvider>,
  );
  const radii = [...page.matchAll(/ r="([\d.]+)"/g)].map(([, r]) => Number(r));
  // In hundredths of the width of the picture, which is 280 pixels on the narrowest phone.
  expect((Math.max(...radii) * 2 * 280) / 100).toBeGreaterThanOrEqual(24);
});
