import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { OwnInput } from "./contributor.queries.server.ts";
import { OwnInputs } from "./own-inputs.tsx";

/** What somebody reads of an input that got no answer of its own. */
function toldOf(isWithdrawn: boolean, answered: Partial<OwnInput> = {}) {
  const proposal = { slug: "kade", title: "De kade", isWithdrawn };
  const broughtAt = "2026-06-01T12:00:00Z";
  const input: OwnInput = {
    kind: "comment",
    id: 3,
    body: "Graag een bankje.",
    proposal,
    broughtAt,
    replied: false,
    decisions: [],
    ...answered,
  };
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <OwnInputs inputs={[input]} now={new Date("2026-06-11T12:00:00Z")} />
    </TextProvider>,
  );
}

test("why a plan was withdrawn is the answer to what waited, as the public counter has it, with the way to it", () => {
  const told = toldOf(true);
  expect(told).toContain("De reden is het antwoord op uw bijdrage.");
  expect(told).toMatch(/href="\/voorstellen\/kade"[^>]*>Lees de reden bij het plan/);
  expect(told).not.toContain("Nog geen antwoord");
});

test("an input on a plan that stands says for how long it waits, and one that was answered does not", () => {
  expect(toldOf(false)).toContain("Nog geen antwoord, al 10 dagen.");
  const answered = toldOf(true, { replied: true });
  expect(answered).toContain("Een ambtenaar heeft geantwoord.");
  expect(answered).not.toContain("De reden is het antwoord");
});
