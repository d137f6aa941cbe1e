import type { JobState } from "../../snapshot-jobs.queries.server.ts";

/** How long one may read before a page that follows the work is drawn anew. */
export const secondsBetween = 10;

/** Whether anything is waiting or being made, so that looking again makes sense. */
export function isBusy(jobs: readonly JobState[]): boolean {
  return jobs.some(isUnderWay);
}

/** The jobs to show the progress of: what runs first, then what waits, oldest request first. */
export function jobsUnderWay(jobs: readonly JobState[]): JobState[] {
  return jobs
    .filter(isUnderWay)
    .sort((a, b) => Number(b.state === "running") - Number(a.state === "running") || compare(a, b));
}

function isUnderWay({ state }: JobState): boolean {
  return state === "running" || state === "waiting";
}

function compare(a: JobState, b: JobState): number {
  return a.requestedAt.localeCompare(b.requestedAt) || a.roundSlug.localeCompare(b.roundSlug);
}
