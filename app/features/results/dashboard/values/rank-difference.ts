/** A place with how people judge it and what was measured there; null where there is no figure. */
export interface JudgedPlace {
  code: string;
  judged: number | null;
  measured: number | null;
}

/** Whether people judge a place better than its official figure would have one expect, worse, or about alike. */
export type RankWord = "better" | "worse" | "alike";

/** With fewer places an order says little. */
const LEAST_PLACES = 5;

/**
 * Per place how its order by judgement compares with its order by official figure, both from best to worst: two figures on
 * two scales are never made one number. Only the places given with both figures are ordered; empty when those are too few.
 * Equal figures share their place. A third of all places is a difference worth a word.
 */
export function rankWords(places: readonly JudgedPlace[], higherIsBetter: boolean): ReadonlyMap<string, RankWord> {
  const compared = places.flatMap(({ code, judged, measured }) =>
    judged === null || measured === null ? [] : [{ code, judged, measured: higherIsBetter ? measured : -measured }],
  );
  if (compared.length < LEAST_PLACES) return new Map();
  const judged = compared.map((place) => place.judged);
  const measured = compared.map((place) => place.measured);
  const worth = compared.length / 3;
  return new Map(
    compared.map((place) => {
      const gain = rankOf(place.measured, measured) - rankOf(place.judged, judged);
      return [place.code, Math.abs(gain) < worth ? "alike" : gain > 0 ? "better" : "worse"];
    }),
  );
}

/** 1 for the highest; equal values share the middle of their places. */
function rankOf(value: number, among: readonly number[]): number {
  const higher = among.filter((other) => other > value).length;
  const equal = among.filter((other) => other === value).length;
  return higher + (equal + 1) / 2;
}
