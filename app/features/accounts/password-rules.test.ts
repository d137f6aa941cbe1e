import { expect, test } from "vitest";
import { passwordProblem } from "./password-rules.ts";

const person = { email: "jan.jansen-smit@example.nl", displayName: "Jan van der Velden" };

test.each([
  ["elf tekens!", "tooShort"],
  ["x".repeat(129), "tooLong"],
  ["Wachtwoord123", "common"],
  ["unbelievable", "common"],
  ["AMSTERDAM2024!", "common"],
  ["aaaaaaaaaaaaaaaa", "common"],
  ["abcabcabcabc", "common"],
  ["Jan van der Velden", "personal"],
  ["janvanderVELDEN", "personal"],
  ["jan.jansen-smit", "personal"],
  ["jan.jansen-smit@example.nl", "personal"],
])("%s is %s", (password, problem) => expect(passwordProblem(password, person)).toBe(problem));

test.each([
  "drie vogels op het dak",
  "ruimte aan het eind ",
  "🌷🌻🌼🌸🌺🪻🌹🥀🌱🌿🍀🍁",
  "kleineletters",
  `${"9".repeat(5)}abcdefg`,
  `${"lang genoeg ".repeat(10)}12345678`,
])("%s will do: any characters, none demanded", (password) => expect(passwordProblem(password, person)).toBeNull());

test("characters are counted as people count them", () => {
  expect(passwordProblem("🌷🌻🌼🌸🌺🪻🌹🥀🌱🌿🍀", person)).toBe("tooShort");
});
