import { expect, test } from "vitest";
import type { Phase } from "../phase.ts";
import type { PhaseAnswer, Way } from "./bw-question.ts";
import type { PhaseChange } from "./course.ts";
import { isAnswered, phasesToAnswer, phasesToRead, questionsOf } from "./phase-answers.ts";

let made = 0;
const answer = (phase: Phase, way: Way, body: string, day: string): PhaseAnswer => {
  made += 1;
  return { id: made, phase, way, body, answeredAt: `${day}T12:00:00.000Z` };
};
const anew: PhaseChange = {
  ...{ from: "evaluatie", to: "agendering", reason: null, unanswered: 0, at: "2026-01-01T00:00:00.000Z" },
};
const look = (answers: PhaseAnswer[], changes: PhaseChange[] = []) =>
  questionsOf(answers, changes).find(({ phase, way }) => phase === "agendering" && way === "look");

test("the newest answer holds, and earlier texts stay with their day", () => {
  const [old, now] = [
    answer("agendering", "look", "Eerst.", "2025-01-01"),
    answer("agendering", "look", "Nu.", "2025-02-01"),
  ];
  expect(look([now, old])).toMatchObject({
    present: { body: "Nu." },
    earlier: [{ body: "Eerst.", isOfEarlierCycle: false }],
  });
});

test("an answer that was taken back is none, and what it said stays", () => {
  const [old, gone] = [
    answer("agendering", "look", "Eerst.", "2025-01-01"),
    answer("agendering", "look", "", "2025-02-01"),
  ];
  const question = look([gone, old]);
  expect(question).toMatchObject({ present: { body: "" }, earlier: [{ body: "Eerst." }] });
  expect(question && isAnswered(question)).toBe(false);
});

test("a cycle that begins anew asks again, and keeps what was answered in the one before", () => {
  const before = answer("agendering", "look", "Toen.", "2025-01-01");
  expect(look([before], [anew])).toMatchObject({ present: null, earlier: [{ body: "Toen.", isOfEarlierCycle: true }] });
  const now = answer("agendering", "look", "Nu.", "2026-02-01");
  expect(look([now, before], [anew])).toMatchObject({
    present: { body: "Nu." },
    earlier: [{ isOfEarlierCycle: true }],
  });
});

test("phases that began are answered, and one that was answered before a step back still shows", () => {
  const questions = questionsOf([answer("beleidsvorming", "work", "Samen.", "2025-01-01")], []);
  expect(phasesToAnswer("beleidsvoorbereiding", questions)).toEqual([
    ...["agendering", "beleidsvoorbereiding", "beleidsvorming"],
  ]);
  expect(phasesToAnswer(null, [])).toEqual([]);
});

test("phases of an earlier cycle are read, and not answered before they begin again", () => {
  const questions = questionsOf([answer("evaluatie", "learn", "Veel.", "2025-01-01")], [anew]);
  expect(phasesToAnswer("agendering", questions)).toEqual(["agendering"]);
  expect(phasesToRead("agendering", questions)).toEqual(["agendering", "evaluatie"]);
});
