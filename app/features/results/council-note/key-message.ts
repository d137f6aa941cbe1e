import { formatNumber } from "~/ui/format.ts";
import { percentText } from "../figure-text.ts";
import type { ItemResult } from "../result.ts";
import { answerNames, shownFigures, textOf } from "../result-view.ts";
import { atMost, estimateCell, gradeReading } from "./figure-words.ts";
import { effectMessage } from "./key-effect.ts";
import { valueMessage } from "./key-value.ts";
import type { NoteSection } from "./note.ts";
import type { NoteWriter } from "./note-source.ts";

/** More sentences than this nobody remembers. */
const SENTENCES = 5;

/** The note in three to five sentences, made from its figures: what, for whom, and how sure. */
export function keySection(writer: NoteWriter): NoteSection {
  const { t, source } = writer;
  const told = {
    perceived_effect: effectMessage,
    value_rating: valueMessage,
    survey: surveyMessage,
  }[source.round.instrument](writer);
  const items = [...told.slice(0, SENTENCES - 1), basisOf(writer)];
  return { id: "kern", heading: t("councilNote.heading.key"), blocks: [{ kind: "list", items }], parts: [] };
}

function surveyMessage(writer: NoteWriter): string[] {
  const { t, results } = writer;
  const told = results.items.flatMap((result) => questionMessage(writer, result));
  return [t("councilNote.key.survey", { count: results.items.length }), ...told.slice(0, 3)];
}

function questionMessage(writer: NoteWriter, result: ItemResult): string[] {
  const { t, language } = writer;
  const [figure] = shownFigures([result.everyone]);
  if (figure?.precision !== "normal") return [];
  const question = textOf(result, language);
  if (result.item.type === "grade") {
    return [t("councilNote.key.grade", { question, mean: estimateCell(writer, figure, gradeReading(language)) })];
  }
  // What people divide or name on a map is no answer that most of them chose.
  if (result.item.type === "points" || result.item.type === "map_point") return [];
  const names = answerNames(result, figure, language).map((name) => ({ name, figure }));
  const highest = Math.max(...figure.percentages);
  const answer = names[figure.percentages.indexOf(highest)]?.name;
  if (answer === undefined) return [];
  return [t("councilNote.key.answered", { question, answer, share: percentText(highest, language) })];
}

/** On how many people the note rests, and how sure that makes it. */
function basisOf(writer: NoteWriter): string {
  const { t, language, stream, results } = writer;
  if (results.people === null) return t("councilNote.key.basis.none");
  const people = formatNumber(results.people, language, 0);
  if (stream === "open") return t("councilNote.key.basis.open", { people });
  if (!results.weights) return t("councilNote.key.basis.invitedPlain", { people });
  const size = formatNumber(atMost(results.weights.effectiveSize, results.people), language, 0);
  const margin = usualMargin(writer);
  const tail = margin === null ? "" : t("councilNote.key.basis.margin", { margin: formatNumber(margin, language, 1) });
  return t("councilNote.key.basis.invited", { people, size, margin: tail });
}

/** Half the width of the middle interval of the themes; null when there are none. */
function usualMargin({ results }: NoteWriter): number | null {
  const widths = results.items
    .filter(({ item }) => item.themeCode !== null)
    .flatMap(({ everyone, difference }) => shownFigures([difference ?? everyone]))
    .flatMap(({ scale }) => (scale?.meanRange ? [(scale.meanRange[1] - scale.meanRange[0]) / 2] : []))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? null;
}
