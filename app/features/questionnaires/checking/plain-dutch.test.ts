import { describe, expect, test } from "vitest";
import { hardWords } from "./hard-words.ts";
import { remarksOn } from "./plain-dutch.ts";

const kinds = (text: string) => remarksOn(text).map(({ kind }) => kind);

describe("a sentence is easy to read", () => {
  test.each([
    "Welk rapportcijfer geeft u uw buurt?",
    "1 is heel slecht. 10 is uitmuntend.",
    "Is uw buurt de laatste vijf jaar gegroeid?",
    "Wordt het verkeer in uw gemeente beter of slechter?",
    "Er zijn in dit gebied twee gemeenten met gezinnen.",
    "De prijs is 2.5 euro. Dat is niet veel.",
    "",
  ])("%s", (text) => {
    expect(remarksOn(text)).toEqual([]);
  });
});

describe("a long sentence", () => {
  const words = (count: number) => `${Array.from({ length: count }, () => "woord").join(" ")}.`;
  test("has more than fifteen words", () => {
    expect(kinds(words(15))).toEqual([]);
    expect(remarksOn(words(16))).toMatchObject([{ kind: "long", words: 16 }]);
  });
  test("is not what two short ones are, nor two lines", () => {
    expect(kinds(`${words(9)} ${words(9)}\n${words(9)}`)).toEqual([]);
  });
});

describe("an office word", () => {
  test("comes with a plain one, also within a sentence and with a capital", () => {
    expect(remarksOn("Indien u verhuist, belt u ons.")).toEqual([{ kind: "hard", word: "indien", simpler: "als" }]);
  });
  test("of several words counts once", () => {
    expect(remarksOn("Wat vindt u met betrekking tot het groen?")).toEqual([
      { kind: "hard", word: "met betrekking tot", simpler: "over" },
    ]);
  });
  test("is not part of another word", () => {
    expect(kinds("De indienster en haar tevensman.")).toEqual([]);
  });
  test("has a plain word that is none itself", () => {
    expect(hardWords.size).toBeGreaterThanOrEqual(150);
    for (const [word, simpler] of hardWords) {
      expect(word, word).toBe(word.toLowerCase());
      expect(simpler, word).not.toBe("");
      expect(hardWords.has(simpler), `${word}: ${simpler}`).toBe(false);
    }
  });
});

describe("a passive", () => {
  test.each([
    ["Hier wordt volgend jaar een school gebouwd.", "wordt … gebouwd"],
    ["De weg is vorig jaar aangelegd.", "is … aangelegd"],
    ["De winkels werden naar het centrum verplaatst.", "werden … verplaatst"],
    ["Weet u dat er in uw straat gegraven wordt?", "wordt … gegraven"],
    ["Paden die door de gemeente worden onderhouden", "worden … onderhouden"],
    ["De bomen zijn door de gemeente gekapt.", "zijn … gekapt"],
  ])("%s", (text, words) => {
    expect(remarksOn(text)).toEqual([{ kind: "passive", words }]);
  });
});
