import { gemeentenOfRegion } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { populationOf } from "~/features/areas/population.queries.server.ts";
import { chanceOf } from "~/features/responses/synthetic-chance.ts";
import { marginsOf, type SourcedMargin } from "~/features/results/snapshot/weigh.ts";
import { type Raking, type RakingCell, rake } from "~/statistics/rake.ts";
import { unknownLevels } from "~/statistics/unknown-levels.ts";
import type { Database } from "~db/client.server.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";

const PEOPLE = 250_000;
const REPETITIONS = 5;
const MOST_SECONDS = 0.6;
const SEED = 20_261;
const TELLS_NOT = 0.03;

/** Weighs a quarter of a million people by age × gender, education and gemeente of the region, each a cell of their own. */
export async function measureRaking(db: Database): Promise<Aim[]> {
  say(`raking ${PEOPLE} people`);
  const gemeenten = gemeentenOfRegion(await areaTree(db)).map(({ code }) => code);
  const known = marginsOf(await populationOf(db, gemeenten));
  const persons = drawPersons(known);
  const margins = unknownLevels(persons, known);
  const cells = alike(persons);
  const plain = (raking: Raking) => plainPasses(persons, raking.iterations * margins.length);
  const uncapped = { cap: null };
  const samples: Record<Way, Taken[]> = { persons: [], uncapped: [], cells: [], plain: [] };
  let raking = rake(persons, margins);
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    samples.persons.push(
      timeOf(() => {
        raking = rake(persons, margins);
      }),
    );
    samples.uncapped.push(timeOf(() => rake(persons, margins, uncapped)));
    samples.cells.push(timeOf(() => rake(cells, margins)));
    samples.plain.push(timeOf(() => plain(raking)));
  }
  if (!raking.converged) throw new Error("The raking of the benchmark did not converge");
  print(samples, { cells: cells.length, raking, margins: margins.length });
  const { seconds } = medianOf(samples.persons);
  const aim = `raking ${PEOPLE} people, each a cell of their own, takes at most ${MOST_SECONDS} s`;
  return [{ aim, reached: `${seconds.toFixed(2)} s`, isMet: seconds <= MOST_SECONDS }];
}

type Way = "persons" | "uncapped" | "cells" | "plain";

/** Time on the clock, and of the processor: they part where neighbours want it too. */
interface Taken {
  seconds: number;
  cpuSeconds: number;
}

/** People as they come: each level less or more often than in the population, and some do not tell. */
function drawPersons(margins: readonly SourcedMargin[]): RakingCell[] {
  const chances = margins.map(({ totals }) => {
    const levels = [...totals.keys()];
    const shares = [...totals.values()].map((people, place) => people * (0.5 + ((place * 7) % 11) / 10));
    return { levels, until: cumulated(shares) };
  });
  return Array.from({ length: PEOPLE }, (_, number) => {
    const chance = chanceOf(SEED, number, 1);
    const levels = chances.map((margin) => (chance.happens(TELLS_NOT) ? "" : levelAt(margin, chance.uniform())));
    return { levels, baseWeight: 1, count: 1 };
  });
}

function levelAt({ levels, until }: { levels: string[]; until: number[] }, at: number): string {
  return levels[until.findIndex((share) => at < share)] ?? levels.at(-1) ?? "";
}

function cumulated(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let reached = 0;
  return shares.map((share) => {
    reached += share / total;
    return reached;
  });
}

/** People with the same levels together, as a snapshot weighs them. */
function alike(persons: readonly RakingCell[]): RakingCell[] {
  const cells = new Map<string, RakingCell>();
  for (const { levels } of persons) {
    const key = levels.join("/");
    const cell = cells.get(key);
    if (cell) cell.count += 1;
    else cells.set(key, { levels, baseWeight: 1, count: 1 });
  }
  return [...cells.values()];
}

/** The yardstick: as many passes over all people's weights as there were steps, adding and multiplying and nothing else. */
function plainPasses(persons: readonly RakingCell[], passes: number): number {
  const weights = new Float64Array(persons.length).fill(1);
  let total = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    for (let person = 0; person < weights.length; person += 1) {
      const weight = (weights[person] ?? 0) * 1.000_001;
      weights[person] = weight;
      total += weight;
    }
  }
  return total;
}

function timeOf(work: () => unknown): Taken {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function medianOf(samples: readonly Taken[]): Taken {
  const of = (pick: (sample: Taken) => number) => median(samples.map(pick));
  return { seconds: of(({ seconds }) => seconds), cpuSeconds: of(({ cpuSeconds }) => cpuSeconds) };
}

function print(samples: Record<Way, Taken[]>, told: { cells: number; raking: Raking; margins: number }): void {
  const { iterations, trimmed, designEffect } = told.raking;
  const account = `${iterations} rounds over them, ${trimmed} weights cut off, design effect ${designEffect.toFixed(2)}`;
  console.log(`\n${PEOPLE} people, ${told.margins} margins, ${account}; medians of ${REPETITIONS}, by turns\n`);
  const plain = medianOf(samples.plain);
  const row = (name: string, way: Way) => {
    const { seconds, cpuSeconds } = medianOf(samples[way]);
    return [name, seconds.toFixed(3), cpuSeconds.toFixed(3), (cpuSeconds / plain.cpuSeconds).toFixed(2)];
  };
  printTable(
    ["", "seconds", "CPU-s", "ratio"],
    [
      row("each person a cell", "persons"),
      row("the same without a cap", "uncapped"),
      row(`alike people together, ${told.cells} cells`, "cells"),
      row(`${iterations * told.margins} plain passes over all weights`, "plain"),
    ],
  );
}
