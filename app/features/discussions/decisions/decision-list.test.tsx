import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { Decision } from "./decision.ts";
import { DecisionList } from "./decision-list.tsx";

const decision: Decision = {
  ...{
    id: 7,
    title: "Wij doen het.",
    body: "Daarom.",
    decidedOn: "2026-03-01",
    phase: "beleidsuitvoering",
    release: null,
  },
  ...{ weighingVersion: null, changedAt: "2026-03-01T10:00:00Z", publishedAt: null, used: 2, setAside: 3 },
};

const listOf = (...decisions: Decision[]) =>
  renderToStaticMarkup(
    <TextProvider language="nl">
      <DecisionList decisions={decisions} slug="kade" />
    </TextProvider>,
  );

test("a published decision is found back with its day, its phase and what it named, and what to do when it is wrong", () => {
  const list = listOf({ ...decision, publishedAt: "2026-03-02T10:00:00Z" });
  expect(list).toContain('id="gepubliceerd"');
  expect(list.replace(/<[^>]*>/g, " ")).toMatch(/1 maart 2026\.\s+Fase: \S+\.\s+Gebruikt: 2\. Niet gebruikt: 3\./);
  expect(list).toContain("/voorstellen/kade/besluiten?besluit=7");
  expect(list).toContain("U herstelt een fout met een nieuw besluit.");
});

test("a title without a full stop does not run together with the day below it", () => {
  for (const publishedAt of [null, "2026-03-02T10:00:00Z"]) {
    const list = listOf({ ...decision, title: "Wij doen het", publishedAt });
    expect(list).toContain("<li>Wij doen het<br/>1 maart 2026.");
  }
});

test("a decision that nobody reads yet is not mended with another one", () => {
  expect(listOf(decision)).not.toContain("U herstelt een fout");
});
