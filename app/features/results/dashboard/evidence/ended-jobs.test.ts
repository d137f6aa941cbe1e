import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import type { JobState } from "../../snapshot-jobs.queries.server.ts";
import { endedJobs, endedSentences } from "./ended-jobs.ts";

const asked = "2026-06-15T12:00:00.000Z";
const now = new Date("2026-06-15T12:10:00Z");

const job = (roundSlug: string, state: JobState["state"], own: Partial<JobState> = {}): JobState => ({
  ...{ roundSlug, state, reason: "asked", step: null, percent: 100, requestedAt: asked },
  finishedAt: state === "waiting" || state === "running" ? null : "2026-06-15T12:05:00.000Z",
  ...own,
});

test("when all that was asked for together has ended, it says when and what came of it", () => {
  const later = job("b", "unchanged", { finishedAt: "2026-06-15T12:06:00.000Z" });
  expect(endedJobs([job("a", "done"), later, job("c", "failed")], now)).toEqual({
    finishedAt: "2026-06-15T12:06:00.000Z",
    updated: ["a"],
    unchanged: ["b"],
  });
});

test("while anything of it is under way nothing is ready", () => {
  expect(endedJobs([job("a", "done"), job("b", "running")], now)).toBeNull();
});

test("what nobody asked for, what failed altogether and what was long ago is no answer to anybody", () => {
  expect(endedJobs([job("a", "done", { reason: "nightly" })], now)).toBeNull();
  expect(endedJobs([job("a", "failed")], now)).toBeNull();
  expect(endedJobs([job("a", "done")], new Date("2026-06-15T13:06:00Z"))).toBeNull();
  expect(endedJobs([], now)).toBeNull();
});

test("only the newest asking counts", () => {
  const before = job("a", "done", { requestedAt: "2026-06-15T11:00:00.000Z" });
  expect(endedJobs([before, job("b", "unchanged")], now)).toMatchObject({ updated: [], unchanged: ["b"] });
});

test("rounds that kept their figures are told why: too few people, closed, or still to open", () => {
  const round = (slug: string, state: "open" | "closed" | "upcoming") =>
    ({ slug, state, titleNl: `Ronde ${slug}`, titleEn: `Round ${slug}` }) as const;
  const rounds = [round("a", "open"), round("b", "open"), round("c", "closed"), round("d", "upcoming")];
  const ended = { finishedAt: asked, updated: ["a"], unchanged: ["b", "c", "d"] };
  const [updated, fewPeople, closed, upcoming] = endedSentences(translator("nl"), "nl", ended, rounds);
  expect(updated).toBe("Nieuwe cijfers: Ronde a.");
  expect(fewPeople).toContain("Gelijk gebleven: Ronde b.");
  expect(fewPeople).toContain("minstens tien");
  expect(closed).toContain("Gelijk gebleven: Ronde c. Gesloten");
  expect(upcoming).toContain("Niet geteld: Ronde d.");
});
