import { expect, test } from "vitest";
import { richTextWords } from "./rich-text-words.ts";

test.each([
  ["Lees [het hele plan](https://www.a.nl/een/lang-adres) op dinsdag.", "Lees het hele plan op dinsdag."],
  ["Er komt een **kade** en *een bank*.", "Er komt een kade en een bank."],
  ["Zie https://www.a.nl/plan-deel-2 en www.b.nl.", "Zie  en "],
  ["Een zin [tussen haken] (en zo).", "Een zin [tussen haken] (en zo)."],
])("%j is read as %j", (text, words) => {
  expect(richTextWords(text)).toBe(words);
});
