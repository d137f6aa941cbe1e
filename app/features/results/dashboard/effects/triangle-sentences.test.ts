import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import type { PolePair, Triangle } from "../../findings.ts";
import { associationSentence, levelSentence, oppositeSentences, personsSentence } from "./triangle-sentences.ts";

const t = translator("nl");

function pair(poles: PolePair["poles"], own: Partial<PolePair> = {}): PolePair {
  const shares = { tradeoff: 20, bothGain: 40, bothLose: 10, neutral: 30, synergyIndex: 0.33 };
  return { poles, ...shares, association: 0.3, associationRange: [0.2, 0.4], word: "together", ...own };
}

const triangle: Triangle = {
  people: 1200,
  effectiveSize: 900,
  level: "tradeoff",
  poles: {
    social: { mean: 0.5, meanRange: [0.4, 0.6] },
    economic: { mean: 0.8, meanRange: [0.7, 0.9] },
    sustainable: { mean: -0.6, meanRange: [-0.7, -0.5] },
  },
  pairs: [
    pair(["social", "economic"]),
    pair(["social", "sustainable"], { tradeoff: 35, bothGain: 25 }),
    pair(["economic", "sustainable"], { tradeoff: 42, bothGain: 22, word: "against", association: -0.28 }),
  ],
};

test("a plan that trades off names what gets worse and what gets better", () => {
  expect(levelSentence(t, "nl", { triangle, stream: "invited" })).toBe(
    "Winst bij het een, verlies bij het ander: vergeleken met nu verwachten bewoners duidelijke winst voor sociaal en economie, en duidelijk verlies voor duurzaam.",
  );
});

test("the open stream gets no verdict on the plan as a whole", () => {
  expect(levelSentence(t, "nl", { triangle, stream: "open" })).toContain("geen foutmarge");
});

test("the pair with the most people who see a trade-off is named with both parts", () => {
  expect(personsSentence(t, "nl", triangle.pairs)).toBe(
    "Winst bij het een en verlies bij het ander verwachten de meeste mensen bij economie en duurzaam: 42%. Winst voor beide verwacht daar 22%.",
  );
  expect(personsSentence(t, "nl", [])).toBeUndefined();
});

test("association is told in words, and without a margin it is not told", () => {
  const opposed = pair(["economic", "sustainable"], { word: "against" });
  expect(associationSentence(t, opposed, "invited")).toBe(
    "Wie meer verwacht voor economie, verwacht vaak minder voor duurzaam.",
  );
  expect(associationSentence(t, opposed, "open")).toContain("zonder marge");
});

test("a pair whose means lie apart while people see both together is told in a sentence of its own", () => {
  expect(oppositeSentences(t, "nl", triangle)).toEqual([
    "Dat is hier zo bij sociaal en duurzaam. Gemiddeld gaat de een vooruit en de ander achteruit. Maar wie meer verwacht voor de een, verwacht vaak ook meer voor de ander.",
  ]);
});

test("a pair whose means go one way while answers go against each other gets the other sentence", () => {
  const against = { ...triangle, pairs: [pair(["social", "economic"], { word: "against" })] };
  expect(oppositeSentences(t, "nl", against)).toEqual([
    "Dat is hier zo bij sociaal en economie. Gemiddeld gaan beide dezelfde kant op. Maar wie meer verwacht voor de een, verwacht vaak minder voor de ander.",
  ]);
});

test.each(["against", "together"] as const)("a mean whose margin holds zero lies on no side (%s)", (word) => {
  const poles = { ...triangle.poles, social: { mean: 0.1, meanRange: [-0.1, 0.3] as const } };
  const pairs = [pair(["social", "economic"], { word }), pair(["social", "sustainable"], { word })];
  expect(oppositeSentences(t, "nl", { ...triangle, poles, pairs })).toEqual([]);
});

test("association speaks of more and less than others, never of gains and losses", () => {
  for (const word of ["together", "against"] as const) {
    const sentence = associationSentence(t, pair(["social", "economic"], { word }), "invited");
    expect(sentence).not.toMatch(/winst|verlies|positief/);
  }
});

test("a pair without a clear association points no way", () => {
  const unclear = { ...triangle, pairs: [pair(["social", "sustainable"], { word: "none" })] };
  expect(oppositeSentences(t, "nl", unclear)).toEqual([]);
});
