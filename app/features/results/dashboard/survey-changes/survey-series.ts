import type { ItemResult } from "../../result.ts";
import type { SeriesRound } from "../values/series.ts";

/** A round of a survey that was held more than once, with its questions as it put them. */
export interface SurveyRound extends SeriesRound {
  wording: Record<string, string>;
  items: ItemResult[];
}

/** Rounds in a row that put a question in the same words (Dutch: reeks). */
export interface Stretch {
  /** The question as it was put, with the figures of the last of these rounds. */
  result: ItemResult;
  rounds: SurveyRound[];
}

/** The rounds that asked a question, in stretches of the same wording; the newest stretch first, its rounds oldest first. */
export function stretchesOf(series: readonly SurveyRound[], code: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const round of series) {
    const result = round.items.find(({ item }) => item.code === code);
    if (!result) continue;
    const last = stretches[0];
    if (last && last.rounds.at(-1)?.wording[code] === round.wording[code]) {
      last.result = result;
      last.rounds.push(round);
    } else stretches.unshift({ result, rounds: [round] });
  }
  return stretches;
}

/** The rounds that asked a question at all: one that did not is no gap in its series. */
export function roundsAsking(series: readonly SurveyRound[], code: string): SurveyRound[] {
  return series.filter(({ wording }) => wording[code] !== undefined);
}
