import type { Chance } from "./synthetic-chance.ts";
import { invitedShare, neighbours, participation } from "./synthetic-model.ts";
import type { SyntheticPerson } from "./synthetic-person.ts";

/** A round to which synthetic residents may come. */
export interface OfferedRound {
  instrument: "value_rating" | "perceived_effect" | "survey";
  /** Whether the round is for everybody: then nobody in it was invited. */
  isOpen: boolean;
  proposalSlug: string | null;
  /** Gemeenten that the area of the round lies in or consists of. */
  gemeenten: ReadonlySet<string>;
}

/** Up to this many gemeenten the area of a round is somebody's own; beyond it is a region. */
const ownAtMost = 3;

/** The stream in which a person takes part in a round; null when the person does not take part. */
export function streamOf(
  round: OfferedRound,
  person: SyntheticPerson,
  livesInRegion: boolean,
  chance: Chance,
): "open" | "invited" | null {
  if (!chance.happens(chanceToCome(round, person, livesInRegion))) return null;
  return !round.isOpen && chance.happens(invitedShare) ? "invited" : "open";
}

function chanceToCome(round: OfferedRound, person: SyntheticPerson, livesInRegion: boolean): number {
  const livesHere = round.gemeenten.has(person.gemeenteCode);
  if (round.instrument === "perceived_effect") {
    return livesHere ? interestAtHome(round) : interestElsewhere(round, person, livesInRegion);
  }
  if (!livesHere) return 0;
  return round.instrument === "survey" ? participation.panel : participation.value;
}

function interestAtHome({ gemeenten }: OfferedRound): number {
  return gemeenten.size > ownAtMost ? participation.ownRegion : participation.ownGemeente;
}

function interestElsewhere(round: OfferedRound, person: SyntheticPerson, livesInRegion: boolean): number {
  const near = neighbours[round.proposalSlug ?? ""];
  if (!near || !livesInRegion) return 0;
  return near[person.gemeenteCode] ?? participation.elsewhereInRegion;
}
