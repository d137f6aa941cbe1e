import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { effectFigure } from "../../../tests/factories/released-figure.ts";
import { effectSentence } from "./effect-sentence.ts";
import type { Figure } from "./released.ts";

const t = translator("nl");

function sentence(means: Record<string, number | Figure>, { open = false, measure = "difference" as const } = {}) {
  const rows = Object.entries(means).map(([name, mean]) => ({
    name,
    figure: typeof mean === "number" ? effectFigure(mean, { open }) : mean,
  }));
  return effectSentence(t, "nl", { stream: open ? "open" : "invited", measure, rows });
}

test("only clear gains and losses are named, with what they are compared with", () => {
  expect(sentence({ wonen: 1.2, milieu: -0.7, veiligheid: -0.1 })).toBe(
    "Vergeleken met niets doen verwachten bewoners duidelijke winst bij wonen (+1,2), en duidelijk verlies bij milieu (−0,7).",
  );
});

test("a loss that may be chance is no loss", () => {
  expect(sentence({ wonen: 1.2, milieu: -0.1 })).toBe(
    "Vergeleken met niets doen verwachten bewoners duidelijke winst bij wonen (+1,2), en geen duidelijk verlies.",
  );
  expect(sentence({ wonen: 0.1, milieu: -0.1 })).toContain("geen duidelijke winst en geen duidelijk verlies");
});

test("of many clear themes the three largest are named, and those of few people last", () => {
  const few = effectFigure(2.5, { people: 60 });
  expect(sentence({ a: few, b: 0.4, c: 0.9, d: 0.6 })).toContain(
    "winst bij c (+0,9), d (+0,6), b (+0,4) en nog 1 thema,",
  );
  expect(sentence({ a: few, b: 0.4 })).toContain("winst bij b (+0,4) en a (+2,5, indicatief)");
});

test("open participation has nothing that is clear: only the highest and lowest of who took part", () => {
  expect(sentence({ wonen: 1.2, milieu: -0.7 }, { open: true })).toBe(
    "Vergeleken met niets doen is het gemiddelde van de deelnemers het hoogst bij wonen (+1,2), het laagst bij milieu (−0,7).",
  );
});
