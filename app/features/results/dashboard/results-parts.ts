import type { ResultsRound } from "../results-header.tsx";

/** The pages that a round's results fall into. */
export type ResultsPart =
  | "overview"
  | "groups"
  | "triangle"
  | "priorities"
  | "areas"
  | "changes"
  | "mirror"
  | "account"
  | "note";

const addresses: Readonly<Record<ResultsPart, string>> = {
  overview: "",
  groups: "/groepen",
  triangle: "/driehoek",
  priorities: "/prioriteiten",
  areas: "/gebieden",
  changes: "/ontwikkeling",
  mirror: "/representativiteit",
  account: "/verantwoording",
  note: "/raadsnotitie",
};

const partsOfInstrument: Readonly<Record<ResultsRound["instrument"], readonly ResultsPart[]>> = {
  perceived_effect: ["overview", "groups", "triangle", "mirror", "account"],
  value_rating: ["overview", "priorities", "areas", "changes", "groups", "mirror", "account"],
  survey: ["overview", "changes", "groups", "mirror", "account"],
};

/** The pages of a round, in order, with their address below that of the round; the council note is for staff. */
export function partsOf(instrument: ResultsRound["instrument"], isStaff: boolean) {
  const parts = isStaff ? [...partsOfInstrument[instrument], "note" as const] : partsOfInstrument[instrument];
  return parts.map((part) => ({ part, address: addresses[part] }));
}
