import type { Chance } from "./synthetic-chance.ts";
import type { SyntheticPerson } from "./synthetic-person.ts";
import {
  invitedForPlan,
  invitedShare,
  invitedToValue,
  neighbours,
  participation,
  response,
  selfSelection,
} from "./synthetic-turnout-model.ts";

/** A round to which synthetic residents may come. */
export interface OfferedRound {
  instrument: "value_rating" | "perceived_effect" | "survey";
  /** Whether the round is for everybody: also for who got no letter. */
  isOpen: boolean;
  proposalSlug: string | null;
  /** Gemeenten that the area of the round lies in or consists of. */
  gemeenten: ReadonlySet<string>;
}

type Stream = "open" | "invited";

/** Up to this many gemeenten the area of a round is somebody's own; beyond it is a region. */
const ownAtMost = 3;

/**
 * The stream in which a person takes part in a round; null when the person does not take part. Who was drawn from the
 * register answers the letter or not at all; the others decide for themselves.
 */
export function streamOf(
  round: OfferedRound,
  person: SyntheticPerson,
  livesInRegion: boolean,
  chance: Chance,
): Stream | null {
  if (!round.isOpen) return panelStream(round, person, chance);
  if (chance.happens(shareInvited(round, person))) return chance.happens(chanceToRespond(person)) ? "invited" : null;
  const chanceToCome = interest(round, person, livesInRegion) * selfSelected(round, person);
  return chance.happens(Math.min(1, chanceToCome)) ? "open" : null;
}

function panelStream({ gemeenten }: OfferedRound, person: SyntheticPerson, chance: Chance): Stream | null {
  if (!gemeenten.has(person.gemeenteCode) || !chance.happens(participation.panel)) return null;
  return chance.happens(invitedShare) ? "invited" : "open";
}

/** The chance to be in the sample of the round, which comes from the registers of its own gemeenten; most have none. */
function shareInvited(
  { instrument, proposalSlug, gemeenten }: OfferedRound,
  { gemeenteCode }: SyntheticPerson,
): number {
  if (!gemeenten.has(gemeenteCode)) return 0;
  return instrument === "value_rating" ? invitedToValue : (invitedForPlan[proposalSlug ?? ""] ?? 0);
}

function chanceToRespond({ ageGroup, education, gemeenteCode }: SyntheticPerson): number {
  const factors = response.ageGroup[ageGroup] * response.education[education];
  return Math.min(0.95, factors * (response.gemeente[gemeenteCode] ?? 1));
}

function selfSelected(round: OfferedRound, { education, attitude, nearness }: SyntheticPerson): number {
  const { farthest, nearest, perAttitude } = selfSelection;
  const isAboutPlan = round.proposalSlug !== null;
  const closeness = isAboutPlan ? farthest + (nearest - farthest) * nearness : 1;
  const criticism = isAboutPlan ? Math.exp(-perAttitude * attitude) : 1;
  return selfSelection.education[education] * closeness * criticism;
}

function interest(round: OfferedRound, person: SyntheticPerson, livesInRegion: boolean): number {
  const livesHere = round.gemeenten.has(person.gemeenteCode);
  if (round.instrument === "perceived_effect") {
    return livesHere ? interestAtHome(round) : interestElsewhere(round, person, livesInRegion);
  }
  return livesHere ? participation.value : 0;
}

function interestAtHome({ gemeenten }: OfferedRound): number {
  return gemeenten.size > ownAtMost ? participation.ownRegion : participation.ownGemeente;
}

function interestElsewhere(round: OfferedRound, person: SyntheticPerson, livesInRegion: boolean): number {
  const near = neighbours[round.proposalSlug ?? ""];
  if (!near || !livesInRegion) return 0;
  return near[person.gemeenteCode] ?? participation.elsewhereInRegion;
}
