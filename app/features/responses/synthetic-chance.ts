import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A repeatable source of chance. */
export interface Chance {
  /** A number from 0 up to 1. */
  uniform(): number;
  /** A draw from the normal distribution with mean 0 and standard deviation 1. */
  normal(): number;
  /** Whether something with this probability happens. */
  happens(probability: number): boolean;
  /** One of the options, each as likely as its weight. */
  pick<T>(options: readonly (readonly [T, number])[]): T;
}

/**
 * The chance of one synthetic person: the same seed and number give the same draws, however many persons there are.
 * @param stream - Keeps what is drawn for one purpose apart from the rest.
 */
export function chanceOf(seed: number, person: number, stream: number): Chance {
  return new SeededChance(mixed(mixed(mixed(seed) ^ person) ^ stream));
}

/** The stream of chance for a purpose with this name: the same name gives the same stream in every database. */
export function streamNamed(name: string): number {
  let hash = 0;
  for (let place = 0; place < name.length; place += 1) hash = mixed(hash ^ name.charCodeAt(place));
  return hash;
}

/** A class, because ten million answers are too many to make functions for each of them. */
class SeededChance implements Chance {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  happens(probability: number): boolean {
    return this.uniform() < probability;
  }

  pick<T>(options: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const option of options) total += option[1];
    let left = this.uniform() * total;
    for (const option of options) {
      left -= option[1];
      if (left < 0) return option[0];
    }
    const last = options.at(-1);
    if (!last) throw new RangeError("Nothing to pick from");
    return last[0];
  }
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3): seeds 1 and 2 must not look alike. */
function mixed(value: number): number {
  let hash = (value ^ 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
