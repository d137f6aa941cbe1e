import { hardWords } from "./hard-words.ts";
import { passivesIn } from "./passive.ts";

/** What makes a Dutch sentence hard to read at level B1 (Dutch: opmerking bij de tekst). */
export type Remark =
  | { kind: "long"; sentence: string; words: number }
  | { kind: "hard"; word: string; simpler: string }
  | { kind: "passive"; words: string };

/** A sentence with more words than this is hard to take in at once. */
const mostWords = 15;

/**
 * What makes a text hard to read: long sentences, office words and passives. A rule of thumb, not a judgement: it warns
 * somebody who then reads the sentence again, and may have a reason to leave it.
 */
export function remarksOn(text: string): Remark[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(sentence);
    const long: Remark[] = words.length > mostWords ? [{ kind: "long", sentence, words: words.length }] : [];
    return [
      ...long,
      ...hardIn(words),
      ...passivesIn(words).map((found): Remark => ({ kind: "passive", words: found })),
    ];
  });
}

/** A full stop within a number or an abbreviation ends nothing, so a sentence ends only before a space. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}{}_'’-]+/gu) ?? [];
}

const mostWordsInPhrase = Math.max(...[...hardWords.keys()].map((phrase) => phrase.split(" ").length));

/** The longest phrase first: "met betrekking tot" is one remark. */
function hardIn(words: readonly string[]): Remark[] {
  const remarks: Remark[] = [];
  for (let place = 0; place < words.length; ) {
    const found = phraseAt(words, place);
    if (found) remarks.push({ kind: "hard", word: found.phrase, simpler: found.simpler });
    place += found?.length ?? 1;
  }
  return remarks;
}

function phraseAt(words: readonly string[], place: number) {
  for (let length = Math.min(mostWordsInPhrase, words.length - place); length > 0; length -= 1) {
    const phrase = words.slice(place, place + length).join(" ");
    const simpler = hardWords.get(phrase);
    if (simpler !== undefined) return { phrase, simpler, length };
  }
  return undefined;
}
