import { expect, test } from "vitest";
import { Busy, turns } from "./hash-turns.ts";

/** Work that runs until it is told to finish. */
function work() {
  let finish = () => {};
  let started = false;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = async () => {
    started = true;
    await done;
  };
  return { run, finish: () => finish(), hasStarted: () => started };
}

test("at most so many run at once, the others follow in order, and who finds the line full is refused", async () => {
  const inTurn = turns({ atOnce: 2, waiting: 3 });
  const jobs = Array.from({ length: 5 }, work);
  const running = jobs.map((job) => inTurn(job.run));
  await expect(inTurn(work().run)).rejects.toBeInstanceOf(Busy);
  expect(jobs.map((job) => job.hasStarted())).toEqual([true, true, false, false, false]);
  jobs[1]?.finish();
  await running[1];
  await Promise.resolve();
  expect(jobs.map((job) => job.hasStarted())).toEqual([true, true, true, false, false]);
  for (const job of jobs) job.finish();
  await Promise.all(running);
  await expect(inTurn(async () => "free again")).resolves.toBe("free again");
});

test("work that fails gives its turn on", async () => {
  const inTurn = turns({ atOnce: 1, waiting: 1 });
  const fails = inTurn(() => Promise.reject(new Error("wrong")));
  const follows = inTurn(async () => "done");
  await expect(fails).rejects.toThrow("wrong");
  await expect(follows).resolves.toBe("done");
});
