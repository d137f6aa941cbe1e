import type { Change } from "./change.ts";

/** People who came and who went, between the row and the column of the hidden cell that they are or were in. */
export interface Edge extends Change {
  ends: readonly [number, number];
}

/** Things that were put together two by two. */
export class Pairing {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  /** The same number for all that hang together. */
  find(one: number): number {
    let root = one;
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up;
    this.#parent[one] = root;
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.find(one)] = this.find(other);
  }
}

/**
 * Whether sums that are known single out fewer than `least` people, but somebody.
 *
 * What follows from the sums of rows and columns are the cuts of a network with a node for each: a sum less another
 * leaves the cells between the two sides. So nobody is singled out when the smallest cut of each connected part has at
 * least that many people. Across a cut there are at least as many as came, or as went; not both together, because
 * somebody who changes an answer, or goes to another group, comes and goes. Any mean of the two is on the safe side.
 *
 * @param size - How many nodes there are, numbered from 0.
 * @see Stoer & Wagner (1997), A simple min-cut algorithm, J. ACM 44(4)
 */
export function isolatesFew(edges: readonly Edge[], size: number, least: number): boolean {
  const changed = edges.filter(({ come, go }) => come > 0 || go > 0);
  return shares.every((share) => {
    const weighed = changed.map(({ ends, come, go }) => ({ ends, people: share * come + (1 - share) * go }));
    return hasSmallCut(weighed, size, least);
  });
}

/** How much of who came counts, the rest of who went: mostly people come. */
const shares = [1, 0.75, 0.5, 0];

/** A hidden cell with its people. */
interface Weighed {
  ends: readonly [number, number];
  people: number;
}

function hasSmallCut(edges: readonly Weighed[], size: number, least: number): boolean {
  return smallCut(edges, size, least) !== undefined;
}

/**
 * The nodes on one side of a cut of a connected part that fewer than `least` people are across.
 * @returns Undefined when there is no such cut.
 */
export function smallCut(edges: readonly Weighed[], size: number, least: number): Set<number> | undefined {
  const [parts, heavy] = [new Pairing(size), new Pairing(size)];
  for (const { ends, people } of edges) {
    parts.join(...ends);
    // No cut of fewer people comes between these two.
    if (people >= least) heavy.join(...ends);
  }
  const light = edges.filter(({ ends: [one, other] }) => heavy.find(one) !== heavy.find(other));
  for (const root of new Set(light.map(({ ends }) => parts.find(ends[0])))) {
    const part = light.filter(({ ends }) => parts.find(ends[0]) === root);
    const side = smallSide(weightsOf(part, heavy), least);
    if (side)
      return new Set(Array.from({ length: size }, (_, node) => node).filter((node) => side.has(heavy.find(node))));
  }
  return undefined;
}

type Weights = Map<number, Map<number, number>>;

function weightsOf(edges: readonly Weighed[], heavy: Pairing): Weights {
  const weights: Weights = new Map();
  const add = (one: number, other: number, people: number) => {
    const at = weights.get(one) ?? new Map<number, number>();
    weights.set(one, at.set(other, (at.get(other) ?? 0) + people));
  };
  for (const { ends, people } of edges) {
    const [one, other] = [heavy.find(ends[0]), heavy.find(ends[1])];
    add(one, other, people);
    add(other, one, people);
  }
  return weights;
}

/** One side of a cut of a connected network that is smaller than `least`, if there is any. */
function smallSide(weights: Weights, least: number): Set<number> | undefined {
  const members = new Map([...weights.keys()].map((node) => [node, [node]]));
  while (weights.size > 1) {
    const { last, before, cut } = oneCut(weights);
    if (cut < least) return new Set(members.get(last));
    merge(weights, last, before);
    members.set(before, [...(members.get(before) ?? []), ...(members.get(last) ?? [])]);
  }
  return undefined;
}

function oneCut(weights: Weights): { last: number; before: number; cut: number } {
  const bound = new Map([...weights.keys()].map((node) => [node, 0]));
  let [last, before, cut] = [-1, -1, 0];
  while (bound.size > 0) {
    const [node, people] = tightest(bound);
    [before, last, cut] = [last, node, people];
    bound.delete(node);
    for (const [other, between] of weights.get(node) ?? []) {
      const so = bound.get(other);
      if (so !== undefined) bound.set(other, so + between);
    }
  }
  return { last, before, cut };
}

function tightest(bound: ReadonlyMap<number, number>): [number, number] {
  let best: [number, number] = [-1, -1];
  for (const entry of bound) if (entry[1] > best[1]) best = entry;
  return best;
}

function merge(weights: Weights, gone: number, into: number): void {
  const kept = weights.get(into) ?? new Map<number, number>();
  for (const [other, people] of weights.get(gone) ?? []) {
    weights.get(other)?.delete(gone);
    if (other === into) continue;
    const sum = (kept.get(other) ?? 0) + people;
    kept.set(other, sum);
    weights.get(other)?.set(into, sum);
  }
  kept.delete(gone);
  weights.delete(gone);
}
