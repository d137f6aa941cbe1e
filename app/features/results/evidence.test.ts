import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { estimateText, evidenceText } from "./evidence.tsx";
import { marginsText, sourceText } from "./figure-text.ts";
import type { Figure } from "./released.ts";
import type { RoundResults } from "./result.ts";

const nl = translator("nl");

const weighed: Figure = {
  withheld: false,
  snapshot: 12,
  people: 1235,
  effectiveSize: 870,
  precision: "normal",
  dontKnow: 8,
  dontKnowRange: [6, 10],
  lowest: 1,
  percentages: [],
  percentageRanges: null,
  scale: null,
};
const open: Figure = { ...weighed, effectiveSize: null, dontKnowRange: null, precision: "indicative", people: 60 };

const results: RoundResults = {
  snapshotId: 12,
  createdAt: "2026-11-23T10:07:00Z",
  methodVersion: "2026.2",
  marginsVersion: "agegender 2021, education 2022",
  codeVersion: "0.1.0",
  people: 1300,
  items: [],
  derived: [],
  findings: { representativeness: {}, gaps: {}, triangle: {}, change: {} },
  weights: null,
};

test("a figure of invited people says everything it rests on, in the order of the rules", () => {
  const estimate = estimateText(6.1, [5.9, 6.3], (value) => value.toFixed(1).replace(".", ","));
  expect(evidenceText(nl, "nl", weighed, { estimate, view: { results, stream: "invited", round: "Haven-Stad" } })).toBe(
    "6,1 [5,9 – 6,3] · n = 1.235 · n effectief = 870 · weet niet 8% · Panel (uitgenodigd), gewogen · ronde Haven-Stad · " +
      "weging naar leeftijd en geslacht (2021), opleiding (2022) · momentopname 12",
  );
});

test("a figure of the open stream has no interval and no effective size, and is marked when it is of few people", () => {
  expect(estimateText(6.1, null, String)).toBe("6.1");
  expect(evidenceText(nl, "nl", open)).toBe("n = 60 · weet niet 8% · momentopname 12 · indicatief");
});

test("a line below a chart names stream, date, snapshot, round, margins, people and effective size", () => {
  const figures = [weighed, { ...weighed, people: 900, effectiveSize: 700, dontKnow: 3 }];
  const view = { results, stream: "invited", round: "Haven-Stad" } as const;
  expect(sourceText(nl, "nl", view, { kind: "opinion", figures })).toBe(
    "Mening van bewoners. Panel (uitgenodigd), gewogen. Cijfers van 23 november 2026, momentopname 12. " +
      "Ronde ‘Haven-Stad’. Gewogen naar leeftijd en geslacht (2021), opleiding (2022). " +
      "Van wie een mening heeft: 900 tot 1.235 mensen per vraag; 3% tot 8% weet het niet. " +
      "Na wegen telt dat als 700 tot 870 mensen (n effectief).",
  );
});

test("figures that repeat an earlier snapshot say in which one they were counted", () => {
  const line = sourceText(
    nl,
    "nl",
    { results: { ...results, marginsVersion: null }, stream: "open" },
    { kind: "opinion", figures: [open, { ...open, snapshot: 9 }] },
  );
  expect(line).toContain("Geteld in momentopname 9 tot 12.");
  expect(line).not.toContain("Gewogen naar");
});

test("a margin that has no words keeps its own", () => {
  expect(marginsText(nl, "wijk 2020, education 2022")).toBe("wijk 2020, opleiding (2022)");
});
