import { percentText } from "../figure-text.ts";
import type { ItemResult } from "../result.ts";
import { shownFigures } from "../result-view.ts";
import { UNFAVOURABLE } from "../tally.ts";
import { estimateCell, firstThree, gradeReading, subjectOf } from "./figure-words.ts";
import { gapMessage } from "./key-gap.ts";
import type { NoteWriter } from "./note-source.ts";
import { belowNorm, quadrantsOf, satisfactionItems } from "./value-sections.ts";

/** What residents value, what comes first, what lies below a norm, and where groups differ: most important first. */
export function valueMessage(writer: NoteWriter): string[] {
  const { t, language, results } = writer;
  const satisfaction = satisfactionItems(results.items);
  const reading = gradeReading(language);
  const withGrade = (result: ItemResult) =>
    t("councilNote.key.themeWith", {
      theme: subjectOf(writer, result),
      value: estimateCell(writer, result.everyone, reading),
    });
  return [
    ...lifeMessage(writer),
    ...priorityMessage(writer, withGrade),
    ...normMessage(writer, withGrade),
    ...gapMessage(writer, { items: satisfaction, measure: "own", reading }),
    ...unfavourableMessage(writer),
  ];
}

function lifeMessage(writer: NoteWriter): string[] {
  const { t, language, stream, results } = writer;
  const life = results.items.find(({ item }) => item.type === "grade" && item.themeCode === null);
  return shownFigures([life?.everyone]).map((figure) =>
    t("councilNote.key.life", {
      who: t(`councilNote.key.who.${stream}`),
      mean: estimateCell(writer, figure, gradeReading(language)),
      high: percentText(figure.scale?.sevenOrMore ?? 0, language),
      low: percentText(figure.scale?.fourOrLess ?? 0, language),
    }),
  );
}

function priorityMessage(writer: NoteWriter, write: (result: ItemResult) => string): string[] {
  const { t, results } = writer;
  const places = quadrantsOf(writer);
  if (places.length === 0) return [];
  const sure = places.filter(({ quadrant, onTheLine }) => quadrant === "priority" && !onTheLine);
  if (sure.length === 0) return [t("councilNote.key.noPriorities")];
  const items = satisfactionItems(results.items).filter(({ item }) =>
    sure.some(({ theme }) => theme === item.themeCode),
  );
  return [t("councilNote.key.priorities", { themes: firstThree(writer, items.map(write)) })];
}

function normMessage(writer: NoteWriter, write: (result: ItemResult) => string): string[] {
  const below = belowNorm(writer);
  return below.length === 0
    ? []
    : [writer.t("councilNote.key.belowNorm", { themes: firstThree(writer, below.map(write)) })];
}

function unfavourableMessage({ t, language, stream, results }: NoteWriter): string[] {
  const stacked = results.derived.find(({ item }) => item === UNFAVOURABLE);
  return shownFigures([stacked?.everyone]).map((figure) => {
    const share = figure.percentages[1 - figure.lowest] ?? 0;
    return t("councilNote.key.unfavourable", {
      who: t(`councilNote.key.who.${stream}`),
      share: percentText(share, language),
    });
  });
}
