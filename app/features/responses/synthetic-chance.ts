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
  const generator = xoroshiro128plus(mixed(mixed(mixed(seed) ^ person) ^ stream));
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    happens: (probability) => uniform() < probability,
    pick: (options) => pickWith(uniform(), options),
  };
}

function pickWith<T>(draw: number, options: readonly (readonly [T, number])[]): T {
  const total = options.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw * total;
  for (const [option, weight] of options) {
    left -= weight;
    if (left < 0) return option;
  }
  const last = options.at(-1);
  if (!last) throw new RangeError("Nothing to pick from");
  return last[0];
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3): seeds 1 and 2 must not look alike. */
function mixed(value: number): number {
  let hash = (value ^ 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
