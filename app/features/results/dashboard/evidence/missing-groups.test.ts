import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { levelAsLabel, levelInSentence, untoldLevels } from "./margin-level.ts";
import { missingGroups } from "./missing-groups.ts";

const level = (name: string, missing: number) => ({ level: name, missing, population: 10, sample: 8, people: 40 });

test("the group that is missed most comes first, then at most two others", () => {
  const levels = [level("75+|man", 5), level("18-29|man", 45), level("45-59|man", 0), level("18-29|vrouw", 30)];
  expect(missingGroups([...levels, level("30-44|man", 10)])).toEqual({
    main: { level: "18-29|man", missing: 45 },
    also: [
      { level: "18-29|vrouw", missing: 30 },
      { level: "30-44|man", missing: 10 },
    ],
  });
});

test("where every group has its share nobody is named", () => {
  expect(missingGroups([level("laag", 0), level("hoog", 0)])).toEqual({ main: undefined, also: [] });
});

test("a level is named within a sentence and at the start of a row, in both languages", () => {
  const gemeenten = { GM0479: "Zaanstad" };
  const man = { margin: "agegender", level: "18-29|man", gemeenten } as const;
  expect(levelInSentence(translator("nl"), man)).toBe("mannen van 18 tot en met 29 jaar");
  expect(levelAsLabel(translator("nl"), man)).toBe("Mannen van 18 tot en met 29 jaar");
  expect(levelInSentence(translator("en"), man)).toBe("men of 18 to 29 years");
  const place = { margin: "gemeente", level: "GM0479", gemeenten } as const;
  expect(levelInSentence(translator("nl"), place)).toBe("inwoners van Zaanstad");
  expect(levelAsLabel(translator("nl"), place)).toBe("Zaanstad");
  expect(levelAsLabel(translator("nl"), { margin: "education", level: "laag", gemeenten })).toBe(
    "Lager opgeleide mensen",
  );
});

test("levels of which nothing is told are known, except of gemeenten", () => {
  expect(untoldLevels("education", [level("laag", 0), level("hoog", 0)])).toEqual(["middelbaar"]);
  expect(untoldLevels("agegender", [])).toHaveLength(10);
  expect(untoldLevels("gemeente", [])).toEqual([]);
});
