import type { TFunction } from "i18next";
import { indicatorValueText } from "~/features/framework/indicator.ts";
import type { Language } from "~/i18n/language.ts";
import type { BesideBarsProps } from "~/ui/beside-bars.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { formatList, formatNumber } from "~/ui/format.ts";
import { estimateText } from "../../evidence.tsx";
import { peopleText, percentText, withheldText } from "../../figure-text.ts";
import { type AreaRow, carriesComparison } from "./area-rows.ts";
import type { OfficialFigure } from "./official-figure.ts";
import { type RankWord, rankWords } from "./rank-difference.ts";

/** More names than this make a sentence a list. */
const MOST_NAMES = 4;

/** Per gemeente the two figures as the chart draws them, with the difference in order in words. */
export function besideRows(
  t: TFunction,
  language: Language,
  rows: readonly AreaRow[],
  official: OfficialFigure,
): BesideBarsProps["rows"] {
  const words = wordsOf(rows, official);
  return rows.map(({ code, name, estimate, released }) => {
    const word = words.get(code);
    const indicative = estimate?.figure.precision === "indicative" ? t("results.precision.indicative") : undefined;
    return {
      id: code,
      label: name,
      left: {
        value: estimate?.value ?? null,
        text: estimate ? gradeText(estimate, language) : withheldText(released, t, language),
        low: estimate?.range?.[0],
        high: estimate?.range?.[1],
      },
      right: { value: official.values[code]?.value ?? null, text: officialText(t, language, official, code) },
      note: word && word !== "alike" ? t(`valueBoard.official.word.${word}`) : indicative,
    };
  });
}

function gradeText({ value, range }: NonNullable<AreaRow["estimate"]>, language: Language): string {
  return estimateText(value, range, (grade) => formatNumber(grade, language, 1));
}

function officialText(t: TFunction, language: Language, { values }: OfficialFigure, code: string): string {
  const found = values[code];
  return found ? `${indicatorValueText(found.value, language)} (${found.year})` : t("valueBoard.official.noValue");
}

/** Only gemeenten whose figure carries a comparison are put in an order; and only where the official figure says what is good. */
function wordsOf(rows: readonly AreaRow[], { higherIsBetter, values }: OfficialFigure): ReadonlyMap<string, RankWord> {
  if (higherIsBetter === null) return new Map();
  const places = rows.filter(carriesComparison).map(({ code, estimate }) => ({
    code,
    judged: estimate?.value ?? null,
    measured: values[code]?.value ?? null,
  }));
  return rankWords(places, higherIsBetter);
}

/** Where people judge better or worse than the official figure would have one expect, or why that is not said. */
export function rankSentence(
  t: TFunction,
  language: Language,
  rows: readonly AreaRow[],
  official: OfficialFigure,
): string {
  if (official.higherIsBetter === null) return t("valueBoard.official.sentence.noDirection");
  const words = wordsOf(rows, official);
  if (words.size === 0) return t("valueBoard.official.sentence.few");
  const [better, worse] = (["better", "worse"] as const).map((wanted) =>
    rows.filter(({ code }) => words.get(code) === wanted).map(({ name }) => name),
  );
  const parts = [...namedPart(t, language, "better", better ?? []), ...namedPart(t, language, "worse", worse ?? [])];
  return parts.join(" ") || t("valueBoard.official.sentence.alike");
}

function namedPart(t: TFunction, language: Language, word: "better" | "worse", names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length > MOST_NAMES) return [t(`valueBoard.official.sentence.${word}Many`, { number: names.length })];
  return [t(`valueBoard.official.sentence.${word}`, { names: formatList(names, language) })];
}

/** The same in a table, with every gemeente of the area and what its figures rest on. */
export function besideTable(
  t: TFunction,
  language: Language,
  { caption, rows, official }: { caption: string; rows: readonly AreaRow[]; official: OfficialFigure },
): DataTableProps {
  const words = wordsOf(rows, official);
  return {
    caption,
    columns: [
      { key: "area", header: t("results.groups.gemeente") },
      { key: "judged", header: t("valueBoard.official.judged"), numeric: true },
      { key: "official", header: `${official.name} (${official.unit})`, numeric: true },
      { key: "word", header: t("valueBoard.official.order") },
      { key: "people", header: t("results.column.people"), numeric: true },
      { key: "effective", header: t("valueBoard.column.effective"), numeric: true },
      { key: "dontKnow", header: t("results.column.dontKnow"), numeric: true },
      { key: "snapshot", header: t("valueBoard.column.snapshot"), numeric: true },
    ],
    rows: rows.map(({ code, name, estimate, released }) => {
      const word = words.get(code);
      return {
        id: code,
        area: name,
        judged: estimate ? gradeText(estimate, language) : withheldText(released, t, language),
        official: officialText(t, language, official, code),
        word: word ? t(`valueBoard.official.word.${word}`) : "",
        ...(estimate ? basis(t, language, estimate.figure) : {}),
      };
    }),
  };
}

function basis(t: TFunction, language: Language, figure: NonNullable<AreaRow["estimate"]>["figure"]) {
  return {
    people: peopleText(figure, t, language),
    effective: figure.effectiveSize === null ? "–" : formatNumber(figure.effectiveSize, language, 0),
    dontKnow: percentText(figure.dontKnow, language),
    snapshot: String(figure.snapshot),
  };
}
