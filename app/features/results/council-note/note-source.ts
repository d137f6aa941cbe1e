import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import type { Background, Stream } from "../group.ts";
import type { ThemeNorms } from "../norms/theme-norm.ts";
import type { ItemResult, RoundResults } from "../result.ts";
import type { ResultsRound } from "../results-header.tsx";

/** Everything that a note for the council is made of: released figures and what is known of the round. */
export interface NoteSource {
  organisation: string;
  /** Title of the round in the language of the note. */
  title: string;
  round: ResultsRound;
  /** Released figures of everyone, per stream; null where there are none. */
  results: Record<Stream, RoundResults | null>;
  /** Per background: the same items with their groups, of the stream that the note rests on (see `mainStream`). */
  groups: Partial<Record<Background, RoundResults>>;
  /** Names of gemeenten by code. */
  gemeenten: Record<string, string>;
  /** The lines that the council set, per theme. */
  norms: ThemeNorms;
}

/** The source beside the sentences to write it with. */
export interface NoteWriter {
  source: NoteSource;
  /** Stream that the note rests on; the other one stands apart. */
  stream: Stream;
  /** Figures of that stream. */
  results: RoundResults;
  t: TFunction;
  language: Language;
}

/** The stream that the note rests on: invited people when there are figures of them, else open participation. */
export function mainStream(results: NoteSource["results"]): Stream {
  return hasFigures(results.invited) ? "invited" : "open";
}

/** Whether there are figures of a stream: enough people, and for invited people a way to weigh them. */
export function hasFigures(results: RoundResults | null): results is RoundResults {
  return results !== null && results.people !== null && !results.weights?.refused;
}

/** A course of action beside doing nothing, with the items that ask about it. */
export interface NotePlan {
  name: string;
  items: ItemResult[];
}

/** The plans in the results, in the order of the proposal. */
export function plansOf(items: readonly ItemResult[]): NotePlan[] {
  const plans = items.flatMap(({ scenario }) => (scenario && scenario.kind !== "nul" ? [scenario] : []));
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()]
    .sort((a, b) => a.position - b.position)
    .map(({ id, name }) => ({
      name,
      items: items.filter(({ item, scenario }) => item.type === "effect" && scenario?.id === id),
    }));
}

/** The answers about doing nothing. */
export function nulItems(items: readonly ItemResult[]): ItemResult[] {
  return items.filter(({ item, scenario }) => item.type === "effect" && scenario?.kind === "nul");
}
