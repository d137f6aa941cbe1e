import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedUpPieces, unlistedTags } from "../../tests/xss/marked-up.ts";
import { payloads } from "../../tests/xss/payloads.ts";
import { richTextHtml } from "./rich-text-html.ts";

test.each([
  ["Eén regel\nen nog een.\n\n\nDaarna dit.", "<p>Eén regel<br />en nog een.</p><p>Daarna dit.</p>"],
  ["Er komt:\n- een kade\n-  een bank", "<p>Er komt:</p><ul><li>een kade</li><li>een bank</li></ul>"],
  ["• een boom\n• een bank", "<ul><li>een boom</li><li>een bank</li></ul>"],
  ["1. eerst\n2. dan", "<ol><li>eerst</li><li>dan</li></ol>"],
  ["**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"],
  ["[plan](https://a.nl/?b=1&c=2)", '<p><a href="https://a.nl/?b=1&amp;c=2" rel="noreferrer">plan</a></p>'],
  ["https://a.nl/b", '<p><a href="https://a.nl/b" rel="noreferrer">https://a.nl/b</a></p>'],
  ["[plannen](/voorstellen)", '<p><a href="/voorstellen" rel="noreferrer">plannen</a></p>'],
  ["# Kop", "<p><strong>Kop</strong></p>"],
  ["- een\n- twee\nEn dan klaar.", "<ul><li>een</li><li>twee</li></ul><p>En dan klaar.</p>"],
  ["1. eerst\n\nUitleg.\n\n2. dan", '<ol><li>eerst</li></ol><p>Uitleg.</p><ol start="2"><li>dan</li></ol>'],
  ["[plan](www.a.nl)", '<p><a href="https://www.a.nl/" rel="noreferrer">plan</a></p>'],
  ["[](https://a.nl/b)", '<p><a href="https://a.nl/b" rel="noreferrer">https://a.nl/b</a></p>'],
])("%j is shown with its markup", (text, html) => {
  expect(richTextHtml(text).replaceAll("\n", "")).toBe(html);
});

test.each([
  ["<b>vet</b> & <svg onload=x>", "<p>&lt;b&gt;vet&lt;/b&gt; &amp; &lt;svg onload=x&gt;</p>"],
  ["Bedrag\n------\n100", "<p>Bedrag<br />------<br />100</p>"],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "<p>| a | b |<br />|---|---|<br />| 1 | 2 |</p>"],
  ["2029. Dan begint het.", "<p>2029. Dan begint het.</p>"],
  ["- - - diep", "<ul><li>- - diep</li></ul>"],
  ["> eerder", "<p>&gt; eerder</p>"],
  ["`code` en ~~weg~~", "<p>`code` en ~~weg~~</p>"],
  ["wijk_en_buurt 3 * 4 * 5", "<p>wijk_en_buurt 3 * 4 * 5</p>"],
])("%j is words like others", (text, html) => {
  expect(richTextHtml(text).replaceAll("\n", "")).toBe(html);
});

describe("a link that leads where it may not", () => {
  const addresses = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//elders.example",
    "/.//elders.example",
    "/x/..//elders.example",
    "/%2e//elders.example",
    "/\\elders.example",
  ];
  test.each([...addresses, "https:/elders.example", "vbscript:x", "x.html", "&#106;avascript:alert(1)"])(
    "%s leaves its words",
    (address) => {
      expect(richTextHtml(`[lees](${address})`)).not.toMatch(/<a|href/);
      expect(richTextHtml(`[lees](${address})`)).toContain("lees");
    },
  );
});

test("a picture is its description", () => {
  expect(richTextHtml("![een kade](https://a.nl/kade.png)")).toBe("<p>een kade</p>");
});

test.each(["- ", "1. ", "* ", "+ ", "[", "![", "*", "**a ", "_a ", "<", "- a\n  "])(
  "ten thousand characters of %j are shown",
  (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    expect(richTextHtml(text)).toMatch(/^<(p|ul|ol)/);
  },
);

describe("twenty thousand characters of stars that nothing ends, or that stand within each other, are shown", () => {
  const within = (star: string, size: number) => `${`${star}a `.repeat(size)}${`a${star} `.repeat(size)}`;
  test.each([
    ["*a_", "*a_".repeat(6_667)],
    ["*a within *a", within("*", 3_333)],
    ["**a within **a", within("**", 2_500)],
  ])("%s", { timeout: 3_000 }, (_, text) => {
    expect(richTextHtml(text)).toMatch(/^<p>/);
  });
  test("and what is bold within what slants, at the end of a text as long, stays so", () => {
    const text = `${"Een *regel* met **vet**.\n".repeat(800)}*Slotsom **en *nog* vetter** dus.*`;
    const slotsom = "<em>Slotsom <strong>en <em>nog</em> vetter</strong> dus.</em></p>";
    expect(richTextHtml(text).endsWith(slotsom)).toBe(true);
  });
  test("and fifty loose stars take nothing from the words behind them", () => {
    const text = `${"*) Dit is een noot zonder einde.\n".repeat(50)}**Vet.**`;
    expect(richTextHtml(text)).toContain("<strong>Vet.</strong>");
  });
});

test("no text is nothing", () => {
  expect(richTextHtml(" \n \n")).toBe("");
});

describe("what comes out holds only tags of the list", () => {
  const onlyListed = (text: string) => {
    expect(unlistedTags(richTextHtml(text))).toEqual([]);
  };
  test("for any text", () => {
    fc.assert(fc.property(markedUpPieces(), onlyListed), { numRuns: 2000 });
  });
  test("for every text that would run elsewhere, alone and within markup", () => {
    for (const payload of payloads) {
      for (const text of [payload, `**${payload}**`, `[x](${payload})`, `[${payload}](/x)`, `- ${payload}`])
        onlyListed(text);
    }
  });
});
