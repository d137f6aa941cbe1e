import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import { DecisionSearch } from "./decision-form.server.ts";
import { publishedPath } from "./decision-path.ts";
import { NewestDecisions } from "./newest-decisions.tsx";

function pageWith(used: number): string {
  const counts = { total: 2, answered: 1, waiting: 1, medianDays: 0, oldestDays: 0 };
  const proposal = { slug: "kade", title: "Kade" };
  const decision = { id: 1, title: "Wij doen het.", decidedOn: "2026-03-01", proposal, used, setAside: 0 };
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <NewestDecisions counts={counts} decisions={[decision]} />
    </TextProvider>,
  );
}

test("a decision that used one contribution names one", () => {
  expect(pageWith(1)).toContain("1 bijdrage gebruikt, 0 niet gebruikt");
  expect(pageWith(2)).toContain("2 bijdragen gebruikt, 0 niet gebruikt");
  expect(pageWith(0)).toContain("0 bijdragen gebruikt, 0 niet gebruikt");
});

test("whoever published a decision comes at its page with the word that it was done", () => {
  const { searchParams } = new URL(publishedPath("kade", 7), "https://example.org");
  expect(DecisionSearch.parse(Object.fromEntries(searchParams))).toMatchObject({ besluit: 7, klaar: "gepubliceerd" });
});
