import { dayOf } from "~/platform/day.ts";
import { participantIdOf } from "./participant.server.ts";
import type { OpenSyntheticRound } from "./synthetic.queries.server.ts";
import { type Chance, chanceOf, streamNamed } from "./synthetic-chance.ts";
import { streamOf } from "./synthetic-participation.ts";
import { type Population, type SyntheticPerson, syntheticPerson } from "./synthetic-person.ts";

/** One made-up resident in one round. */
export interface DrawnResponse {
  offered: SyntheticRound;
  person: SyntheticPerson;
  participantId: string;
  stream: "open" | "invited";
}

/** A round with its own streams of chance, one for each purpose, and the days on which it was open. */
export interface SyntheticRound {
  round: OpenSyntheticRound;
  chances: { coming: number; day: number; answers: number };
  days: string[];
}

const dayLength = 24 * 60 * 60 * 1000;

/** Everybody who can be drawn, with the weight of each gemeente. */
export interface People {
  seed: number;
  weights: readonly (readonly [Population, number])[];
  inRegion: ReadonlySet<string>;
}

/** What the drawing needs of a round: chance goes by its name, which is the same in every database, unlike its id. */
export function offeredRound(round: OpenSyntheticRound, now: Date): SyntheticRound {
  const { slug, opensAt } = round;
  const chances = {
    coming: streamNamed(slug),
    day: streamNamed(`${slug} day`),
    answers: streamNamed(`${slug} answers`),
  };
  const days = Math.ceil((now.getTime() - opensAt.getTime()) / dayLength);
  return {
    round,
    chances,
    days: Array.from({ length: Math.max(1, days) }, (_, day) => dayOf(new Date(opensAt.getTime() + day * dayLength))),
  };
}

/**
 * The responses of the residents from one number up to another, in the order of the key of the table: the database then
 * finds the places of neighbours in its indexes beside each other.
 */
export function drawResponses(
  rounds: readonly SyntheticRound[],
  people: People,
  { first, last }: { first: number; last: number },
): DrawnResponse[] {
  const drawn: DrawnResponse[] = [];
  for (let number = first; number < last; number += 1) {
    const person = syntheticPerson(people.seed, number, people.weights);
    for (const offered of rounds) {
      const response = drawResponse(offered, people, person);
      if (response) drawn.push(response);
    }
  }
  return drawn.sort(byKey);
}

function drawResponse(offered: SyntheticRound, { seed, inRegion }: People, person: SyntheticPerson) {
  const { round, chances } = offered;
  const chance = chanceFor(seed, person, chances.coming);
  const stream = streamOf(round, person, inRegion.has(person.gemeenteCode), chance);
  if (stream === null) return undefined;
  const participantId = participantIdOf(round.key, { kind: "synthetic", name: `${seed}:${person.number}` });
  return { offered, person, participantId, stream };
}

function byKey(one: DrawnResponse, other: DrawnResponse): number {
  const rounds = one.offered.round.id - other.offered.round.id;
  if (rounds !== 0) return rounds;
  return one.participantId < other.participantId ? -1 : 1;
}

/** The chance of a person for one purpose of a round. */
export function chanceFor(seed: number, person: SyntheticPerson, stream: number): Chance {
  return chanceOf(seed, person.number, stream);
}
