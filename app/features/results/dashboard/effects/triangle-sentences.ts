import type { TFunction } from "i18next";
import type { Pole } from "~/features/framework/theme.ts";
import { withinSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { formatList } from "~/ui/format.ts";
import { percentText } from "../../figure-text.ts";
import type { PolePair, Triangle } from "../../findings.ts";
import type { Stream } from "../../group.ts";

/** The corners in the order of the drawing: top, bottom left, bottom right. */
export const poles: readonly [Pole, Pole, Pole] = ["social", "economic", "sustainable"];

/** Two corners as a heading names them: "Sociaal en economie". */
export function pairName(t: TFunction, { poles: [first, second] }: Pick<PolePair, "poles">): string {
  return t("effectBoard.triangle.pair", {
    first: t(`effectBoard.triangle.pole.${first}`),
    second: t(`effectBoard.triangle.poleInSentence.${second}`),
  });
}

/** First view: whether the plan as a whole gains somewhere and loses elsewhere. */
export function levelSentence(
  t: TFunction,
  language: Language,
  { triangle, stream }: { triangle: Triangle; stream: Stream },
): string {
  if (stream === "open") return t("effectBoard.triangle.level.open");
  if (triangle.level !== "tradeoff") return t(`effectBoard.triangle.level.${triangle.level}`);
  const names = (sides: Pole[]) =>
    formatList(
      sides.map((pole) => t(`effectBoard.triangle.poleInSentence.${pole}`)),
      language,
    );
  const ranges = poles.map((pole) => ({ pole, range: triangle.poles[pole]?.meanRange }));
  return t("effectBoard.triangle.level.tradeoff", {
    losses: names(ranges.filter(({ range }) => range && range[1] < 0).map(({ pole }) => pole)),
    gains: names(ranges.filter(({ range }) => range && range[0] > 0).map(({ pole }) => pole)),
  });
}

/** Second view: at which two corners most people see a gain at one and a loss at the other; undefined without pairs. */
export function personsSentence(t: TFunction, language: Language, pairs: readonly PolePair[]): string | undefined {
  const [first, ...rest] = pairs;
  if (!first) return undefined;
  const most = rest.reduce((best, pair) => (pair.tradeoff > best.tradeoff ? pair : best), first);
  return t("effectBoard.triangle.persons.sentence", {
    pair: withinSentence(pairName(t, most)),
    tradeoff: percentText(most.tradeoff, language),
    bothGain: percentText(most.bothGain, language),
  });
}

/**
 * Third view: whether people who expect more than others at one corner do so at the other. A correlation knows no zero: it
 * says nothing about gains and losses.
 */
export function associationSentence(t: TFunction, { poles: [first, second], word }: PolePair, stream: Stream): string {
  return t(`effectBoard.triangle.association.${stream === "open" ? "open" : word}`, {
    first: t(`effectBoard.triangle.poleInSentence.${first}`),
    second: t(`effectBoard.triangle.poleInSentence.${second}`),
  });
}

/**
 * Where the plan as a whole and the answers of people point different ways: one sentence for pairs whose means lie clearly on
 * the same side of now, one for pairs whose means lie clearly on either side.
 */
export function oppositeSentences(t: TFunction, language: Language, triangle: Triangle): string[] {
  return (["sameSide", "otherSide"] as const).flatMap((kind) => {
    const pairs = triangle.pairs.filter((pair) => oppositeKind(triangle, pair) === kind);
    if (pairs.length === 0) return [];
    const names = pairs.map((pair) => withinSentence(pairName(t, pair)));
    return [t(`effectBoard.triangle.caution.${kind}`, { pairs: formatList(names, language) })];
  });
}

function oppositeKind({ poles: means }: Triangle, { poles: [first, second], word }: PolePair) {
  const sides = sideOf(means[first]) * sideOf(means[second]);
  if (sides > 0 && word === "against") return "sameSide";
  return sides < 0 && word === "together" ? "otherSide" : null;
}

/** On which side of now a mean lies; 0 where its margin does not tell. */
function sideOf(pole: Triangle["poles"][Pole]): -1 | 0 | 1 {
  if (!pole?.meanRange) return 0;
  const [low, high] = pole.meanRange;
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}
