import { expect, test } from "vitest";
import { askedAt, courseOf, inSight, type PhaseChange, stateOf, whenOf } from "./course.ts";

const change = (from: PhaseChange["from"], to: PhaseChange["to"], at: string): PhaseChange => ({
  ...{ from, to, at, reason: null, unanswered: 0 },
});
const changes = [
  change(null, "agendering", "2024-01-10T09:00:00.000Z"),
  change("agendering", "beleidsvoorbereiding", "2024-05-02T09:00:00.000Z"),
  change("beleidsvoorbereiding", "beleidsvorming", "2025-01-02T09:00:00.000Z"),
  change("beleidsvorming", "beleidsuitvoering", "2025-09-01T09:00:00.000Z"),
];
const titles = { titleNl: "Wat verwacht u?", titleEn: "What do you expect?" };
const round = {
  slug: "r",
  ...titles,
  opensAt: "2026-05-31T22:00:00.000Z",
  closesAt: "2026-06-30T21:59:59.000Z",
  hasFigures: false,
};
const milestone = (when: string) => ({ when, title: `Stap ${when}`, source: "bron" });

test("the course of a proposal is told in the order of time, as precise as each date is", () => {
  const decisions = [{ id: 1, title: "Besluit", decidedOn: "2025-08-20", used: 3, setAside: 1 }];
  const milestones = [milestone("2029"), milestone("2017-12")];
  const told = courseOf({ milestones, changes, decisions, rounds: [round] });
  expect(told.map(whenOf)).toEqual([
    ...["2017-12", "2024-01-10", "2024-05-02", "2025-01-02", "2025-08-20", "2025-09-01", "2026-06-01", "2029"],
  ]);
});

test("what happened on the same day stays in the order in which it was given", () => {
  const milestones = ["een", "twee", "drie"].map((title) => ({ when: "2029", title, source: "bron" }));
  const told = courseOf({ milestones, changes: [], decisions: [], rounds: [] });
  expect(told.map((event) => event.kind === "milestone" && event.title)).toEqual(["een", "twee", "drie"]);
});

const noonOf = (day: string) => `${day}T10:00:00.000Z`;

test("a round goes on until its last day, and a milestone of this year may be to come", () => {
  const [told] = courseOf({ milestones: [], changes: [], decisions: [], rounds: [round] });
  if (!told) throw new Error("The round is missing");
  expect(["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"].map((day) => stateOf(told, noonOf(day)))).toEqual([
    ...["upcoming", "current", "current", "done"],
  ]);
  const [year] = courseOf({ milestones: [milestone("2026")], changes: [], decisions: [], rounds: [] });
  if (!year) throw new Error("The milestone is missing");
  expect(["2025-12-31", "2026-06-01", "2027-01-01"].map((day) => stateOf(year, noonOf(day)))).toEqual([
    ...["upcoming", "upcoming", "done"],
  ]);
});

test("a round that somebody closes is over from that moment, not from the next day", () => {
  const closesAt = "2026-06-15T09:30:00.000Z";
  const [told] = courseOf({ milestones: [], changes: [], decisions: [], rounds: [{ ...round, closesAt }] });
  if (!told) throw new Error("The round is missing");
  expect(stateOf(told, "2026-06-15T09:29:59.999Z")).toBe("current");
  expect(stateOf(told, closesAt)).toBe("done");
});

test("a proposal that was taken back ends with that, and what was to come does not come", () => {
  const withdrawn = { at: "2026-07-10T09:00:00.000Z", reason: "De raad ziet ervan af." };
  const milestones = [milestone("2025-12"), milestone("2026"), milestone("2029")];
  const told = courseOf({ milestones, changes, decisions: [], rounds: [round], withdrawn });
  expect(told.map(whenOf).slice(-3)).toEqual(["2025-12", "2026-06-01", "2026-07-10"]);
  expect(told.at(-1)).toEqual({ kind: "withdrawal", ...withdrawn });
  expect(told.map((event) => stateOf(event, "2026-07-10T09:00:00.000Z"))).toEqual(told.map(() => "done"));
});

test("a proposal that was taken back and put on the site again tells both, in order", () => {
  const pastWithdrawals = [
    { at: "2026-03-02T09:00:00.000Z", reason: "Vergissing.", backAt: "2026-03-02T10:00:00.000Z" },
    { at: "2026-04-01T09:00:00.000Z", reason: "Te duur.", backAt: "2026-05-01T09:00:00.000Z" },
  ];
  const told = courseOf({ milestones: [milestone("2029")], changes, decisions: [], rounds: [], pastWithdrawals });
  expect(told.slice(4).map(({ kind }) => kind)).toEqual([
    ...["withdrawal", "return", "withdrawal", "return", "milestone"],
  ]);
  expect(told[4]).toEqual({ kind: "withdrawal", at: "2026-03-02T09:00:00.000Z", reason: "Vergissing." });
});

test("what is long over may be folded; the last two steps before the present stay in sight", () => {
  const told = courseOf({ milestones: [milestone("2017-12"), milestone("2029")], changes, decisions: [], rounds: [] });
  const { before, shown } = inSight(told, noonOf("2026-06-01"));
  expect(before.map(whenOf)).toEqual(["2017-12", "2024-01-10", "2024-05-02"]);
  expect(shown.map(whenOf)).toEqual(["2025-01-02", "2025-09-01", "2029"]);
  expect(inSight(told.slice(1), noonOf("2026-06-01")).before).toEqual([]);
  expect(inSight([], noonOf("2026-06-01"))).toEqual({ before: [], shown: [] });
});

test("what residents are asked follows from the phase of that moment, not of now", () => {
  expect(askedAt(changes, "evaluatie", "2023-01-01T00:00:00.000Z")).toBe("expectation");
  expect(askedAt(changes, "evaluatie", "2025-02-01T00:00:00.000Z")).toBe("expectation");
  expect(askedAt(changes, "evaluatie", "2025-10-01T00:00:00.000Z")).toBe("experience");
  expect(askedAt([], "evaluatie", "2025-10-01T00:00:00.000Z")).toBe("experience");
  expect(askedAt([], null, "2025-10-01T00:00:00.000Z")).toBe("expectation");
});
