import { expect, test } from "vitest";
import type { Item } from "~/features/questionnaires/item.ts";
import { perceivedEffectItems } from "~/features/questionnaires/perceived-effect.ts";
import { sectionsOf } from "~/features/questionnaires/section.ts";
import { translator } from "~/i18n/translate.ts";
import { checkParts } from "./check-parts.ts";

const nl = translator("nl");
const names = ["Niets doen", "Hoogbouw", "Laagbouw"];

/** Everything that residents answer about a plan with so many scenarios, as it comes to the last screen. */
function answersAbout(scenarios: number) {
  const judged = names.slice(0, scenarios).map((name, id) => ({ id, code: `s${id}`, name, isNul: id === 0 }));
  const area = { nl: "Haven-Stad", en: "Haven-Stad" };
  const items = perceivedEffectItems({ area, horizonYear: 2050, scenarios: judged }) as unknown as Item[];
  return sectionsOf(items, { about: true }).flatMap(({ key, items: own }, section) =>
    own.map((item) => ({ item, answer: null, section, key })),
  );
}

test("a theme is one row with its scenarios side by side, below the question that was asked of each", () => {
  const parts = checkParts(nl, "nl", answersAbout(2));
  expect(parts.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    ...["plan questions", "here_now themes", "later themes", "elsewhere themes", "who questions"],
  ]);
  const [, here] = parts;
  if (here?.kind !== "themes") throw new Error("The themes are not together");
  expect(here.question).toBe(
    "Wordt … in Haven-Stad in 2050 dan beter, slechter of blijft het ongeveer gelijk, vergeleken met nu?",
  );
  const rows = here.rows.map(({ answers }) => answers.map(({ scenario }) => scenario));
  expect(rows).toEqual(rows.map(() => ["Niets doen", "Hoogbouw"]));
});

test.each(["nl", "en"] as const)(
  "every answer stands there once, in its order, with the way to its own screen (%s)",
  (language) => {
    const answers = answersAbout(3);
    const parts = checkParts(translator(language), language, answers);
    expect(parts.filter(({ kind }) => kind === "themes")).toHaveLength(3);
    const rows = parts.flatMap((part) => (part.kind === "themes" ? part.rows : []));
    expect(rows.every(({ section, answers: own }) => own.every(({ given }) => given.section === section))).toBe(true);
    const shown = parts.flatMap((part) =>
      part.kind === "themes" ? part.rows.flatMap((row) => row.answers.map(({ given }) => given)) : part.answers,
    );
    expect(shown).toEqual(answers);
  },
);

test("a question in words of its own keeps them", () => {
  const [own] = answersAbout(2).filter(({ item }) => item.themeCode);
  if (!own) throw new Error("There is no question about a theme");
  const item = { ...own.item, textNl: "Vindt u Hoogbouw goed?" };
  expect(checkParts(nl, "nl", [{ ...own, item }])).toMatchObject([{ kind: "questions", answers: [{ item }] }]);
});
