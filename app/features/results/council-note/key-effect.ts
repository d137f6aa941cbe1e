import { clearEffects } from "../clear-effects.ts";
import { effectSentence } from "../effect-sentence.ts";
import type { ItemResult } from "../result.ts";
import { shownFigures } from "../result-view.ts";
import { effectReading, estimateCell, firstThree, subjectOf } from "./figure-words.ts";
import { losingGroups } from "./group-warnings.ts";
import { gapMessage } from "./key-gap.ts";
import { nameOf } from "./note-group-name.ts";
import { type NotePlan, type NoteWriter, plansOf } from "./note-source.ts";

/** What residents expect of each plan against doing nothing, where groups differ, and who loses: most important first. */
export function effectMessage(writer: NoteWriter): string[] {
  const plans = plansOf(writer.results.items);
  const perPlan = plans.map((plan) => planMessage(writer, plan, plans.length === 1));
  const warned = warningMessage(writer);
  // With several plans each gets one sentence, so that the groups and the certainty keep theirs.
  const [only] = perPlan;
  const themes = plans.length === 1 ? (only ?? []).slice(0, 2) : perPlan.flatMap((sentences) => sentences.slice(0, 1));
  const items = plans.flatMap((plan) => plan.items).filter(({ item }) => item.themeCode !== null);
  const compared = { items, measure: "difference", reading: effectReading(writer.language) } as const;
  return [...warned, ...themes, ...gapMessage(writer, compared)].sort(
    (a, b) => Number(warned.includes(a)) - Number(warned.includes(b)),
  );
}

function planMessage(writer: NoteWriter, plan: NotePlan, isOnly: boolean): string[] {
  const { t, stream } = writer;
  const name = isOnly ? t("councilNote.key.thePlan") : `‘${plan.name}’`;
  const themes = plan.items.filter(({ item }) => item.themeCode !== null);
  if (stream === "open") return openMessage(writer, themes, plan.name);
  const gains = clearly(writer, themes, "up");
  const losses = clearly(writer, themes, "down");
  const unclear = themes.filter(({ difference }) =>
    shownFigures([difference]).some(({ scale }) => scale?.direction === null),
  ).length;
  if (gains.length + losses.length === 0) return unclear > 0 ? [t("councilNote.key.noClear", { plan: name })] : [];
  const tail = unclear > 0 ? [t("councilNote.key.unclear", { count: unclear })] : [];
  const sentences = [
    ...(gains.length > 0 ? [t("councilNote.key.gains", { plan: name, themes: firstThree(writer, gains) })] : []),
    ...(losses.length > 0 ? [t("councilNote.key.losses", { plan: name, themes: firstThree(writer, losses) })] : []),
  ];
  const last = [...sentences.slice(-1), ...tail].join(" ");
  return [...sentences.slice(0, -1), last];
}

/**
 * Themes that differ clearly from doing nothing, largest difference first, each with its figure. Those of few people come
 * last with their mark: to leave them out would contradict the tables of the note.
 */
function clearly(writer: NoteWriter, themes: readonly ItemResult[], direction: "up" | "down"): string[] {
  const reading = effectReading(writer.language);
  const judged = themes.map((result) => ({ result, figure: result.difference }));
  return clearEffects(judged, direction).map(({ result, figure }) => {
    const words = { theme: subjectOf(writer, result), value: estimateCell(writer, figure, reading) };
    return writer.t("councilNote.key.themeWith", words);
  });
}

/** In open participation nothing is tested: only which figure is highest and lowest among those who took part. */
function openMessage(writer: NoteWriter, themes: readonly ItemResult[], plan: string): string[] {
  const { t, language } = writer;
  const rows = themes.map((result) => ({ name: subjectOf(writer, result), figure: result.difference }));
  if (shownFigures(rows.map(({ figure }) => figure)).length === 0) return [];
  const sentence = effectSentence(t, language, { stream: "open", measure: "difference", rows });
  return [t("councilNote.key.openPlan", { plan, sentence })];
}

/** The worst case of a group whose loss the mean hides, within one measure; of figures that are only indicative none is worst. */
function warningMessage(writer: NoteWriter): string[] {
  const [worst] = losingGroups(writer).filter(({ figure }) => figure.precision === "normal");
  if (!worst) return [];
  return [
    writer.t(`councilNote.key.warning.${worst.measure}.${worst.hides}`, {
      plan: worst.plan.name,
      theme: subjectOf(writer, worst.result),
      group: nameOf(writer, worst.by, worst.group),
      value: estimateCell(writer, worst.figure, effectReading(writer.language)),
    }),
  ];
}
