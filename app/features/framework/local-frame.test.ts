import { expect, test } from "vitest";
import { isTaskCode, localFrameOf, taskCodes, taskDefinition } from "./local-frame.ts";
import { themeCodes, themeDefinition } from "./theme.ts";

test("Zaanstad has six tasks, and other gemeenten have none", () => {
  expect(localFrameOf(["GM0363", "GM0479"])?.tasks).toEqual([
    "verstedelijking",
    "economie",
    "kansengelijkheid",
    "duurzaamheid",
    "veiligheid",
    "gezondheid",
  ]);
  expect(localFrameOf(["GM0363"])).toBeUndefined();
});

test("a task lies in the same corner of the triangle as its themes", () => {
  for (const code of taskCodes) {
    const { pole, themes } = taskDefinition(code);
    if (pole !== null)
      expect(new Set(themes.map((theme) => themeDefinition(theme).pole)), code).toEqual(new Set([pole]));
  }
});

test("every theme here and later belongs to exactly one task, so that nothing counts twice", () => {
  const mapped = taskCodes.flatMap((code) => [...taskDefinition(code).themes]).sort();
  const ours = themeCodes.filter((code) => themeDefinition(code).dimension !== "elsewhere").sort();
  expect(mapped).toEqual(ours);
});

test("a word that is no task is none", () => {
  expect(isTaskCode("gezondheid")).toBe(true);
  expect(isTaskCode("toString")).toBe(false);
});
