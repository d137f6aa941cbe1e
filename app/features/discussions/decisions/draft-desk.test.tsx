import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Decision, InputToDecide } from "./decision.ts";
import { DraftDesk } from "./draft-desk.tsx";

const draft: Decision = {
  ...{ id: 1, title: "Wij doen het.", body: "Daarom.", decidedOn: "2026-03-01", phase: null, release: null },
  ...{ weighingVersion: null, changedAt: "2026-03-01T10:00:00Z", publishedAt: null, used: 2, setAside: 0 },
};
const input: InputToDecide = {
  ...{ kind: "comment", id: 4, author: "Ans", body: "Bomen graag.", theme: null, stance: null },
  ...{ broughtAt: "2026-02-01T10:00:00Z", answered: false, inDraft: null },
};

/** The desk of a draft about a plan of which seven contributions wait without it. */
function deskWith({ open }: { open: number }): string {
  const page = renderToStaticMarkup(
    <TextProvider language="nl">
      <DraftDesk
        choices={{ releases: [], weighings: [] }}
        counts={{ open, used: 7 - open, aside: 0, answered: 0, all: 7 }}
        draft={draft}
        filter={{ state: "open", theme: undefined, sort: undefined }}
        here="/beheer/voorstellen/kade/besluiten/1"
        inputs={[input]}
        now={{ total: 7, answered: 0, waiting: 7, medianDays: 0, oldestDays: 0 }}
        open={open}
        page={1}
        pages={1}
        proposal={{ slug: "kade", phase: null }}
        reply={undefined}
        themes={[]}
        today="2026-03-02"
      />
    </TextProvider>,
  );
  return page
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}

test("how many contributions wait is told without the draft, and with it in the same number wherever it stands", () => {
  const desk = deskWith({ open: 5 });
  expect(desk).toContain("na dit besluit wachten er nog 5 op antwoord");
  expect(desk).toContain("7 bijdragen wachten nog op antwoord.");
  expect(desk).toContain("Met dit besluit komen er 2 antwoorden bij. Daarna wachten 5 bijdragen nog op antwoord.");
});

test("a draft that answers nothing yet says so, and nothing of afterwards", () => {
  const desk = deskWith({ open: 7 });
  expect(desk).toContain("Dit besluit geeft nog geen bijdrage een antwoord.");
  expect(desk).not.toContain("Daarna wachten");
});

test("whoever changed the text reads, above the filter and the list of contributions, that neither saves it", () => {
  const desk = deskWith({ open: 5 });
  const warned = desk.indexOf("Bewaar die eerst.");
  expect(warned).toBeGreaterThan(desk.indexOf("Bewaar de tekst als concept"));
  for (const below of ["Alle thema's", "Al beantwoord", "Bewaar voor wat is aangevinkt"]) {
    expect(desk.indexOf(below), below).toBeGreaterThan(warned);
  }
});
