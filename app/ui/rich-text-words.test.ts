import fc from "fast-check";
import sanitize from "sanitize-html";
import { describe, expect, test } from "vitest";
import { markedUpPieces } from "../../tests/xss/marked-up.ts";
import { richTextHtml } from "./rich-text-html.ts";
import { richTextAsPlain, richTextWords } from "./rich-text-words.ts";

test.each([
  ["Lees [het hele plan](https://www.a.nl/een/lang-adres) op dinsdag.", "Lees het hele plan op dinsdag."],
  ["Er komt een **kade** en *een bank*.", "Er komt een kade en een bank."],
  ["Zie https://www.a.nl/plan-deel-2 en www.b.nl.", "Zie  en ."],
  ["Een zin [tussen haken] (en zo).", "Een zin [tussen haken] (en zo)."],
  ["Er komt:\n- een kade\n- een bank", "Er komt:\n\neen kade\neen bank"],
])("%j is read as %j", (text, words) => {
  expect(richTextWords(text)).toBe(words);
});

test.each([
  ["Lees [het rapport](https://www.a.nl/x_y_z) en **let op**.", "Lees het rapport (https://www.a.nl/x_y_z) en let op."],
  ["**Nee, *nog* niet.** Er komt __eerst__ een _proef_.", "Nee, nog niet. Er komt eerst een proef."],
  ["* een punt\n* nog een\n\n3 * 4 = 12", "- een punt\n- nog een\n\n3 * 4 = 12"],
  [
    "Dit:\n- een bank\n  met rug\n  - klein\n\n1. eerst\n2. dan",
    "Dit:\n\n- een bank\n  met rug\n  - klein\n\n1. eerst\n2. dan",
  ],
  ["1. eerst\n\nUitleg.\n\n2. dan", "1. eerst\n\nUitleg.\n\n2. dan"],
  ["- een\n\n  en meer\n- twee", "- een\n  en meer\n- twee"],
  [
    "[https://a.nl](https://a.nl), www.a.nl, a@b.nl en https://b.nl/c",
    "https://a.nl, www.a.nl, a@b.nl en https://b.nl/c",
  ],
  ["[plannen](/voorstellen?a=1&b=2) en [kwaad](javascript:x)", "plannen (/voorstellen?a=1&b=2) en kwaad"],
  ["Zie snake_case_naam en wijk__en__buurt.", "Zie snake_case_naam en wijk__en__buurt."],
  ['<b>R&D</b> &amp; "zo"', '<b>R&D</b> & "zo"'],
  [
    "## Kop\nmet \\*sterren\\* en snake_case_naam [tussen haken] (zo)",
    "Kop\n\nmet *sterren* en snake_case_naam [tussen haken] (zo)",
  ],
])("%j is %j where nothing can be marked up", (text, plain) => {
  expect(richTextAsPlain(text)).toBe(plain);
});

describe("words without markup are those that are drawn", () => {
  /** What a browser would call the text of the drawing, read by another parser than ours; spaces and lines left out. */
  const drawn = (html: string) => {
    const inWords = sanitize(html, { allowedTags: [] }).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return spaceless(inWords.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  };
  const spaceless = (text: string) => text.replaceAll(/\s/g, "");
  const text = markedUpPieces();

  test("with nothing added, in sentences", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const html = richTextHtml(typed);
        // Words that are an address are left out of sentences.
        fc.pre(!html.includes("<a "));
        expect(spaceless(richTextWords(typed))).toBe(drawn(html));
      }),
      { numRuns: 2000 },
    );
  });

  test("with the dashes and numbers of lists, and addresses behind links, in a mail", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const html = richTextHtml(typed);
        fc.pre(!html.includes("<ol"));
        const withAdded = html
          .replaceAll("<li>", "<li>- ")
          .replaceAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, (_, address: string, words: string) =>
            richTextAsPlain(typed).includes(`(${address.replaceAll("&amp;", "&")})`) ? `${words} (${address})` : words,
          );
        expect(spaceless(richTextAsPlain(typed))).toBe(drawn(withAdded));
      }),
      { numRuns: 2000 },
    );
  });
});
