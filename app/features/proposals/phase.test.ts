import { expect, test } from "vitest";
import { effectRatingAccess, phaseStates, phases, residentActs } from "./phase.ts";

test("residents judge nothing at the agenda, then what they expect, and at last what they notice", () => {
  expect(phases.map(effectRatingAccess)).toEqual([
    "not-yet-open",
    "expectation",
    "expectation",
    "experience",
    "experience",
  ]);
});

test("phases before the present one are done and those after it are to come", () => {
  expect(phaseStates("beleidsvorming").map(({ state }) => state)).toEqual([
    "done",
    "done",
    "current",
    "upcoming",
    "upcoming",
  ]);
  expect(new Set(phaseStates(null).map(({ state }) => state))).toEqual(new Set(["upcoming"]));
});

test("residents can write in every phase, and judge exactly when a round may be open", () => {
  const judging = { "not-yet-open": [], expectation: ["expect"], experience: ["notice"] };
  for (const phase of phases) {
    const acts = residentActs(phase);
    expect(acts).toContain("comment");
    expect(acts.filter((act) => act === "expect" || act === "notice")).toEqual(judging[effectRatingAccess(phase)]);
  }
});
