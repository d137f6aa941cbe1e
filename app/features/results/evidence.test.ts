import { expect, test } from "vitest";
import { en as enSentences } from "~/i18n/en.ts";
import { nl as nlSentences } from "~/i18n/nl.ts";
import { translator } from "~/i18n/translate.ts";
import { boardLegend } from "./dashboard/effects/board-cell.ts";
import { estimateText, evidenceText } from "./evidence.tsx";
import { basisText, indicativeText, marginsText, sourced } from "./figure-text.ts";
import type { Figure, Released } from "./released.ts";
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
  audience: "open",
  createdAt: "2026-11-23T10:07:00Z",
  countedAt: { 9: "2026-11-03T23:30:00Z", 12: "2026-11-23T10:07:00Z" },
  methodVersion: "2026.3",
  marginsVersion: "agegender 2021, education 2022-01-01",
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
    "6,1 [5,9 – 6,3] · 1.235 mensen · telt na wegen als 870 mensen · 8% weet het niet · Uitgenodigd, gewogen · " +
      "ronde Haven-Stad · weging naar leeftijd en geslacht (2021), opleiding (1 januari 2022) · momentopname 12",
  );
});

test("figures of members of a panel are named as such, whether they were invited or came by themselves", () => {
  const view = { results: { ...results, audience: "panel" }, stream: "open" } as const;
  const figures = [open];
  expect(sourced(nl, "nl", view, { kind: "opinion", figures }).source).toContain(
    "Panelleden (zelf aangemeld), ongewogen.",
  );
  expect(evidenceText(nl, "nl", weighed, { view: { ...view, stream: "invited" } })).toContain(
    "Panelleden (uitgenodigd), gewogen",
  );
});

test("a figure of the open stream has no interval and no effective size, and is marked when it is of few people", () => {
  expect(estimateText(6.1, null, String)).toBe("6.1");
  expect(evidenceText(nl, "nl", open)).toBe("60 mensen · 8% weet het niet · momentopname 12 · indicatief");
});

test("the line below a chart is plain: what it is, how many people, whose, and from which day", () => {
  const figures = [weighed, { ...weighed, people: 900, effectiveSize: 700, dontKnow: 3 }];
  const view = { results, stream: "invited", round: "Haven-Stad" } as const;
  const { source, basis } = sourced(nl, "nl", view, { kind: "opinion", figures });
  expect(source).toBe(
    "Mening van bewoners. Per vraag gaven 900 tot 1.235 mensen hun mening; 3% tot 8% weet het niet. " +
      "Uitgenodigd, gewogen. Cijfers van 23 november 2026.",
  );
  // The terms of the method stand one click further, with days in words.
  expect(basis).toBe(
    "Ronde ‘Haven-Stad’. Momentopname 12. Gewogen naar leeftijd en geslacht (2021), opleiding (1 januari 2022). " +
      "Na wegen telt dat als 700 tot 870 mensen (n effectief).",
  );
});

test("figures that repeat an earlier snapshot say in which one they were counted", () => {
  const view = { results: { ...results, marginsVersion: null }, stream: "open" } as const;
  const line = basisText(nl, "nl", view, [open, { ...open, snapshot: 9 }]);
  expect(line).toContain("Geteld in momentopname 9 tot 12.");
  expect(line).not.toContain("Gewogen naar");
});

test("the line below a chart tells the day on which its figures were counted, not that of the newest snapshot", () => {
  const view = { results, stream: "open" } as const;
  const dayOf = (figures: Released[], countedIn?: number) =>
    sourced(nl, "nl", view, { kind: "opinion", figures, countedIn }).source.split(" Cijfers van ")[1];
  const repeated = { ...open, snapshot: 9 };
  // Half past eleven in the evening in Greenwich is the next day here.
  expect(dayOf([repeated])).toBe("4 november 2026.");
  expect(dayOf([open, repeated])).toBe("4 november 2026 tot en met 23 november 2026.");
  expect(dayOf([{ withheld: true, people: 20, snapshot: 9 }])).toBe("4 november 2026.");
  expect(dayOf([{ withheld: true, people: null }])).toBe("23 november 2026.");
  // A triangle is no cell, and tells its snapshot itself.
  expect(dayOf([], 9)).toBe("4 november 2026.");
  expect(basisText(nl, "nl", view, [], 9)).toContain("Geteld in momentopname 9.");
});

test("a margin that has no words keeps its own", () => {
  expect(marginsText(nl, "nl", "wijk 2020, education 2022")).toBe("wijk 2020, opleiding (2022)");
});

test("what indicative means is written once: no other sentence has a limit or a meaning of its own", () => {
  expect(indicativeText(nl, "invited")).toBe(
    "weinig mensen, ruime marge. Het cijfer telt als 30 tot en met 99 mensen.",
  );
  const explaining = [...JSON.stringify([nlSentences, enSentences]).matchAll(/"([^"]*indicati(?:ef|ve)[^"]*)"/gi)]
    .map(([, sentence = ""]) => sentence)
    .filter((sentence) => sentence.includes(" "));
  expect(explaining.length).toBeGreaterThan(10);
  expect(explaining.filter((sentence) => /\d|conclusie|te weinig mensen voor/.test(sentence))).toEqual([]);
});

test("open participation has no margin, so that indicative says nothing of one", () => {
  expect(indicativeText(nl, "open")).toBe("weinig mensen. Het zijn er 30 tot en met 99, voor het afronden.");
  expect(boardLegend(nl, "open").join(" ")).not.toContain("ruime marge");
});
