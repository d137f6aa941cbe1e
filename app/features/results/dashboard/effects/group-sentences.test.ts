import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { clearNames, warningSentence, winnerSentences } from "./group-sentences.ts";

const t = translator("nl");
const view = { by: "age", gemeenten: {} } as const;
const oldest = { group: "75+", precision: "normal" } as const;
const youngest = { group: "18-29", precision: "indicative" } as const;

test("a mean that hides losers is told in one plain sentence", () => {
  const groups = clearNames(t, "nl", { view, groups: [oldest] });
  expect(warningSentence(t, { hides: "up", changes: "itself", theme: "wonen", groups })).toBe(
    "Gemiddeld wordt wonen beter, maar mensen van 75 jaar en ouder verwachten dat het slechter wordt.",
  );
});

test("a plan that is for somebody keeps its grammar", () => {
  const warning = { hides: "unclear", changes: "for", theme: "de eigen buurt", groups: "vrouwen" } as const;
  expect(warningSentence(t, warning)).toBe(
    "Gemiddeld verandert het voor de eigen buurt niet duidelijk, maar vrouwen verwachten dat het slechter wordt.",
  );
});

test("groups of few people carry their caution into the sentence", () => {
  expect(clearNames(t, "nl", { view, groups: [youngest, oldest] })).toBe(
    "mensen van 18 tot en met 29 jaar (indicatief) en mensen van 75 jaar en ouder",
  );
});

test("winners and losers each get a sentence, and without either the page says so", () => {
  const found = { up: [youngest], down: [oldest], hides: "up", tooManyDontKnow: null } as const;
  expect(winnerSentences(t, "nl", { view, found: { ...found, up: [youngest], down: [oldest] } })).toEqual([
    "Duidelijk beter verwachten: mensen van 18 tot en met 29 jaar (indicatief).",
    "Duidelijk slechter verwachten: mensen van 75 jaar en ouder.",
  ]);
  expect(winnerSentences(t, "nl", { view, found: { up: [], down: [], hides: null, tooManyDontKnow: null } })).toEqual([
    "Geen enkele groep verwacht duidelijk winst of verlies.",
  ]);
});
