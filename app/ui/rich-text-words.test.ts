import { expect, test } from "vitest";
import { richTextAsPlain, richTextWords } from "./rich-text-words.ts";

test.each([
  ["Lees [het hele plan](https://www.a.nl/een/lang-adres) op dinsdag.", "Lees het hele plan op dinsdag."],
  ["Er komt een **kade** en *een bank*.", "Er komt een kade en een bank."],
  ["Zie https://www.a.nl/plan-deel-2 en www.b.nl.", "Zie  en "],
  ["Een zin [tussen haken] (en zo).", "Een zin [tussen haken] (en zo)."],
])("%j is read as %j", (text, words) => {
  expect(richTextWords(text)).toBe(words);
});

test.each([
  ["Lees [het rapport](https://www.a.nl/x_y_z) en **let op**.", "Lees het rapport (https://www.a.nl/x_y_z) en let op."],
  ["**Nee, *nog* niet.** Er komt __eerst__ een _proef_.", "Nee, nog niet. Er komt eerst een proef."],
  ["* een punt\n* nog een\n\n3 * 4 = 12", "* een punt\n* nog een\n\n3 * 4 = 12"],
  ["[https://a.nl](https://a.nl) en **https://b.nl/_c_**", "https://a.nl en https://b.nl/_c_"],
  [
    "## Kop\nmet \\*sterren\\* en snake_case_naam [tussen haken] (zo)",
    "Kop\nmet *sterren* en snake_case_naam [tussen haken] (zo)",
  ],
])("%j is %j where nothing can be marked up", (text, plain) => {
  expect(richTextAsPlain(text)).toBe(plain);
});
