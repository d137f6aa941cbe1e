import { expect, test } from "vitest";
import type { JobState } from "../../snapshot-jobs.queries.server.ts";
import { isBusy, jobsUnderWay } from "./job-progress.ts";

const job = (roundSlug: string, state: JobState["state"], minute: number): JobState => ({
  roundSlug,
  reason: "asked",
  state,
  step: state === "running" ? "weigh" : null,
  percent: state === "running" ? 20 : 0,
  requestedAt: `2026-06-15T12:${minute}:00.000Z`,
  finishedAt: state === "done" ? "2026-06-15T12:59:00.000Z" : null,
});

test("what runs stands first, then what waits in the order of asking; what has ended is left out", () => {
  const jobs = [job("d", "done", 10), job("c", "waiting", 12), job("b", "waiting", 11), job("a", "running", 30)];
  expect(jobsUnderWay(jobs).map(({ roundSlug }) => roundSlug)).toEqual(["a", "b", "c"]);
  expect(isBusy(jobs)).toBe(true);
});

test("when everything has ended there is nothing to look again for", () => {
  expect(isBusy([job("a", "done", 10), job("b", "failed", 11), job("c", "unchanged", 12)])).toBe(false);
  expect(isBusy([])).toBe(false);
});
