import { type SnapshotStep, snapshotSteps } from "~/features/results/snapshot/count-round.queries.server.ts";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import type { Bench } from "./bench-database.ts";
import type { DemoDatabase } from "./demo-database.ts";
import { median } from "./median.ts";
import { type Aim, printTable, say } from "./report.ts";

const MOST_CPU_SECONDS = 60;
const AIMED_RATINGS = 10_000_000;
const BASELINES = 3;

/** Seconds of processor time, of this process and of PostgreSQL, and on the clock. */
interface Cost {
  node: number;
  postgres: number;
  seconds: number;
}

interface RoundCost {
  slug: string;
  people: number;
  steps: Record<SnapshotStep, Cost>;
}

/** What the snapshots of a database cost. */
export interface SnapshotCost {
  ratings: number;
  /** Of node and PostgreSQL together. */
  cpuSeconds: number;
}

/** Makes the first snapshot of every round, and prints what each step of each took. */
export async function measureSnapshots(bench: Bench, demo: DemoDatabase): Promise<SnapshotCost> {
  const plain = await plainCount(bench, demo);
  const costs: RoundCost[] = [];
  for (const round of demo.rounds) {
    say(`snapshot of ${round.slug}`);
    costs.push(await snapshotOf(bench, demo, round));
  }
  print(costs, demo, plain);
  const total = sum(costs.flatMap(({ steps }) => Object.values(steps)));
  return { ratings: demo.ratings, cpuSeconds: total.node + total.postgres };
}

/** Whether ten million ratings take no more than was aimed at; from fewer, by the line through both sizes, and so called. */
export function snapshotAim(small: SnapshotCost, large: SnapshotCost): Aim {
  const perRating = (large.cpuSeconds - small.cpuSeconds) / (large.ratings - small.ratings);
  const isFull = large.ratings >= AIMED_RATINGS;
  const expected = isFull ? large.cpuSeconds : large.cpuSeconds + perRating * (AIMED_RATINGS - large.ratings);
  const measured = `${large.cpuSeconds.toFixed(1)} for ${large.ratings} ratings`;
  return {
    aim: `first snapshots of ten million ratings take at most ${MOST_CPU_SECONDS} CPU-s of node and PostgreSQL`,
    reached: isFull ? measured : `EXTRAPOLATED ${expected.toFixed(1)}, from ${measured}`,
    isMet: expected <= MOST_CPU_SECONDS,
  };
}

async function snapshotOf(bench: Bench, demo: DemoDatabase, { id, slug }: DemoDatabase["rounds"][number]) {
  const { organisationId, handle } = demo;
  const meter = stepMeter(bench);
  const outcome = await createSnapshot(handle.db, {
    organisationId,
    roundId: id,
    now: new Date(),
    onStep: (step) => meter.at(step),
  });
  if (outcome.kind !== "created") throw new Error(`The snapshot of ${slug} was not made: ${outcome.kind}`);
  const [row] = await handle.sql<{ people: number }[]>`
    select open_responses + invited_responses as people from snapshots
    where organisation_id = ${organisationId} and id = ${outcome.id}`;
  return { slug, people: row?.people ?? 0, steps: meter.stop() };
}

/** Reads the clocks at the begin of every step; what comes before the first one is counted with it. */
function stepMeter(bench: Bench) {
  const steps = Object.fromEntries(snapshotSteps.map((step) => [step, zero])) as RoundCost["steps"];
  let current: SnapshotStep = snapshotSteps[0];
  let before = clocks(bench);
  const add = () => {
    const now = clocks(bench);
    steps[current] = sum([steps[current], minus(now, before)]);
    before = now;
  };
  return {
    at(step: SnapshotStep) {
      add();
      current = step;
    },
    stop() {
      add();
      return steps;
    },
  };
}

/** The least that any count does: each answer read once, and counted by question and score. */
async function plainCount(bench: Bench, { handle }: DemoDatabase): Promise<number> {
  const samples: number[] = [];
  for (let repetition = 0; repetition < BASELINES; repetition++) {
    const before = bench.postgresCpuMs();
    await handle.sql`select item_id, score, count(*) from answers group by item_id, score`;
    samples.push((bench.postgresCpuMs() - before) / 1000);
  }
  return median(samples);
}

function print(costs: RoundCost[], { ratings }: DemoDatabase, plain: number): void {
  const row = (name: string, people: number, steps: Cost[]) => {
    const total = sum(steps);
    const perStep = steps.map(({ node, postgres }) => `${node.toFixed(1)} + ${postgres.toFixed(1)}`);
    return [name, String(people), ...perStep, (total.node + total.postgres).toFixed(1), total.seconds.toFixed(1)];
  };
  const stepsOf = ({ steps }: RoundCost) => snapshotSteps.map((step) => steps[step]);
  const totals = snapshotSteps.map((step) => sum(costs.map(({ steps }) => steps[step])));
  const people = costs.reduce((count, round) => count + round.people, 0);
  const total = sum(totals);
  console.log(`\nfirst snapshot of every round, ${ratings} ratings; CPU-s per step of node + PostgreSQL, each once\n`);
  printTable(
    ["", "people", ...snapshotSteps, "CPU-s", "seconds"],
    [...costs.map((round) => row(round.slug, round.people, stepsOf(round))), row("all", people, totals)],
  );
  const cpu = total.node + total.postgres;
  console.log(
    `one plain count of all answers by question and score: ${plain.toFixed(1)} CPU-s (median of ${BASELINES})`,
  );
  console.log(
    `the snapshots take ${(cpu / plain).toFixed(1)} times that, and ${((cpu / ratings) * 1e6).toFixed(1)} CPU-µs per rating`,
  );
}

const zero: Cost = { node: 0, postgres: 0, seconds: 0 };

function clocks(bench: Bench): Cost {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1e6, postgres: bench.postgresCpuMs() / 1000, seconds: performance.now() / 1000 };
}

function minus(one: Cost, other: Cost): Cost {
  return { node: one.node - other.node, postgres: one.postgres - other.postgres, seconds: one.seconds - other.seconds };
}

function sum(costs: readonly Cost[]): Cost {
  return costs.reduce((total, cost) => {
    const { node, postgres, seconds } = total;
    return { node: node + cost.node, postgres: postgres + cost.postgres, seconds: seconds + cost.seconds };
  }, zero);
}
