import type { Person, Population } from "./population.ts";

/** Numbers from 0 up to 1 that are the same each time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How the people of one round are spread. */
interface World {
  random: () => number;
  gemeenten: number;
  /** Apart, so that what else is invented stays the same. */
  wijkOf: (gemeente: string) => string;
  /** From 0, even, to 3: nearly everyone in the first group. */
  skew: number;
  /** Share of whom a background is not known. */
  unknown: number;
}

const ages = ["16-29", "30-44", "45-59", "60-74", "75+"];
const genders = ["vrouw", "man", "anders"];
const educations = ["laag", "midden", "hoog"];

/** A round over time: who takes part at each of its snapshots. */
export interface Course {
  seed: number;
  snapshots: Population[];
}

/**
 * A round from 15 to 5,000 people: skewed, with single people in a group, some who did not say where they belong, and
 * at each snapshot people who join, change an answer or their background, and withdraw.
 */
export function inventCourse(seed: number, length: number): Course {
  const random = randomOf(seed);
  const size = Math.round(15 * (5000 / 15) ** (random() ** 1.7));
  const wijkOf = inventedWijken(randomOf(seed + 1_000_000));
  const world = {
    random,
    wijkOf,
    gemeenten: 2 + Math.floor(random() * 11),
    skew: random() * 3,
    unknown: random() * 0.08,
  };
  const first: Population = new Map(Array.from({ length: size }, (_, id) => [id, newcomer(world, id)]));
  // A large round grows by less, so that it ends at about 5,000 at most.
  const pace = random() < 0.2 ? 0 : random() * Math.min(0.25, 0.5 * Math.log10(5000 / size));
  const snapshots = [first];
  while (snapshots.length < length) snapshots.push(later(snapshots.at(-1) ?? first, world, pace));
  return { seed, snapshots };
}

function newcomer(world: World, id: number): Person {
  const { random, skew, gemeenten } = world;
  const one = <T>(values: readonly T[], lean = skew): T =>
    values[Math.floor(random() ** (1 + lean) * values.length)] as T;
  const told = (value: string) => (random() < world.unknown ? "" : value);
  // One in a hundred groups has a single person in it: the only one of the last gender, or of the last gemeente.
  const gemeente = id === 0 ? `GM${gemeenten - 1}` : `GM${Math.floor(random() ** (1 + skew) * gemeenten)}`;
  const score = () => (random() < 0.06 ? null : Math.floor(random() * 7) - 3);
  const lives = told(gemeente);
  return {
    gemeente: lives,
    wijk: lives === "" ? "" : world.wijkOf(gemeente),
    age: told(one(ages, 0.3)),
    gender: told(random() < 0.02 ? "anders" : one(genders.slice(0, 2), 0)),
    education: told(one(educations, 0.2)),
    grade: random() < 0.03 ? undefined : random() < 0.05 ? null : 1 + Math.floor((1 - random() ** 2) * 10),
    effects: [score(), score()],
    chosen: [1, 2, 3].filter(() => random() < 0.4),
  };
}

/** A gemeente has one to five wijken, of which some have few people; of some people only the gemeente is known. */
function inventedWijken(random: () => number): World["wijkOf"] {
  const wijken = new Map<string, number>();
  return (gemeente) => {
    const number = wijken.get(gemeente) ?? 1 + Math.floor(random() * 5);
    wijken.set(gemeente, number);
    return random() < 0.1 ? "" : `${gemeente}-${Math.floor(random() ** 2 * number)}`;
  };
}

/** The next snapshot: sometimes only one person joins, sometimes a tenth of them all. */
function later(people: Population, world: World, pace: number): Population {
  const { random } = world;
  const next = new Map(people);
  const share = random() < 0.4 ? 0 : pace * random();
  const few = () => Math.floor(random() * 3);
  for (const id of people.keys()) {
    const chance = random();
    if (chance < share * 0.08) next.delete(id);
    else if (chance < share * 0.2) next.set(id, changed(people.get(id), world, id));
  }
  const joining = few() + (people.size > 5000 ? 0 : Math.round(people.size * share));
  const from = Math.max(-1, ...people.keys()) + 1;
  for (let index = 0; index < joining; index += 1) next.set(from + index, newcomer(world, from + index));
  if (random() < 0.3) next.delete([...next.keys()][Math.floor(random() * next.size)] ?? -1);
  return next;
}

/** The same person with other answers, and now and then another background. */
function changed(person: Person | undefined, world: World, id: number): Person {
  const other = newcomer(world, id);
  return person && world.random() < 0.9 ? { ...other, ...backgroundOf(person) } : other;
}

function backgroundOf({ gemeente, wijk, age, gender, education }: Person) {
  return { gemeente, wijk, age, gender, education };
}
