import { expect, test } from "vitest";
import { factText, groundOf, inOrderOfComparison, milestoneWhen, ratingState, webSource } from "./proposal.ts";

const now = new Date("2026-11-23T12:00:00Z");
const round = (opensAt: string, closesAt: string) => ({ id: 1, opensAt, closesAt });
const open = round("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");

test("an open round can be answered, whatever the phase", () => {
  expect(ratingState({ phase: "agendering", rounds: [open] }, now)).toMatchObject({ kind: "open" });
  expect(ratingState({ phase: null, rounds: [open] }, now)).toEqual({
    kind: "open",
    access: "expectation",
    closesAt: open.closesAt,
  });
});

test("a round is closed from its closing moment on, and not open before its opening", () => {
  const state = (moment: string) => ratingState({ phase: "evaluatie", rounds: [open] }, new Date(moment)).kind;
  expect(state("2026-10-31T23:59:59Z")).toBe("planned");
  expect(state("2026-11-01T00:00:00Z")).toBe("open");
  expect(state("2026-11-30T23:59:59Z")).toBe("open");
  expect(state("2026-12-01T00:00:00Z")).toBe("closed");
});

test("of two planned rounds the first is announced, of two closed rounds the last", () => {
  const later = round("2027-03-01T00:00:00Z", "2027-04-01T00:00:00Z");
  const sooner = round("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z");
  const old = round("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z");
  const older = round("2019-01-01T00:00:00Z", "2019-02-01T00:00:00Z");
  const judged = (rounds: ReturnType<typeof round>[]) => ratingState({ phase: "beleidsvorming", rounds }, now);
  expect(judged([later, sooner, old])).toEqual({ kind: "planned", opensAt: sooner.opensAt });
  expect(judged([old, older])).toEqual({ kind: "closed", closedAt: old.closesAt });
});

test("without a round the phase says why", () => {
  expect(ratingState({ phase: "agendering", rounds: [] }, now).kind).toBe("not-yet-open");
  expect(ratingState({ phase: "evaluatie", rounds: [] }, now).kind).toBe("no-round");
});

test("doing nothing comes first and what was set aside last", () => {
  const scenario = { name: "", description: "", ground: "" };
  const given = [
    { ...scenario, code: "weg", kind: "dropped" },
    { ...scenario, code: "plan", kind: "intervention" },
    { ...scenario, code: "nul", kind: "nul" },
  ] as const;
  expect(inOrderOfComparison([...given]).map(({ code }) => code)).toEqual(["nul", "plan", "weg"]);
});

test("numbers get points, years do not, words stay as they are", () => {
  expect(factText({ label: "woningen", value: "70000", unit: null }, "nl")).toBe("70.000");
  expect(factText({ label: "woningen", value: "70000", unit: null }, "en")).toBe("70,000");
  expect(factText({ label: "jaar gereed", value: "2050", unit: null }, "nl")).toBe("2050");
  expect(factText({ label: "banen", value: "2050", unit: null }, "nl")).toBe("2.050");
  expect(factText({ label: "aandeel", value: "80", unit: "%" }, "nl")).toBe("80%");
  expect(factText({ label: "doel", value: "verdubbeling in 12 jaar", unit: null }, "nl")).toBe(
    "verdubbeling in 12 jaar",
  );
});

test.each([
  ["1.200", "1.200", "1,200"],
  ["12.500", "12.500", "12,500"],
  ["3.500.000", "3.500.000", "3,500,000"],
  ["1.200,50", "1.200,50", "1,200.50"],
  ["1.2", "1,2", "1.2"],
  ["1,25", "1,25", "1.25"],
  ["12 500", "12 500", "12 500"],
])("the figure %s is published as %s, and in English as %s", (value, dutch, english) => {
  const fact = { label: "kantoren", value, unit: "m2" };
  expect(factText(fact, "nl")).toBe(`${dutch} m2`);
  expect(factText(fact, "en")).toBe(`${english} m2`);
});

test("a milestone is as precise as its source", () => {
  expect(milestoneWhen("2029", "nl")).toBe("2029");
  expect(milestoneWhen("2017-12", "nl")).toBe("december 2017");
  expect(milestoneWhen("2023-04-06", "nl")).toBe("6 april 2023");
  expect(milestoneWhen("2023-04-06", "en")).toBe("6 April 2023");
});

test("our reading of a source is told apart from the source itself", () => {
  expect(groundOf("afgeleid: het plan groeit")).toEqual({ kind: "reading", text: "het plan groeit" });
  expect(groundOf("de Handreiking")).toEqual({ kind: "source", text: "de Handreiking" });
});

test("only an address that is https becomes a link", () => {
  expect(webSource("https://www.voorbeeld.nl/a (CC BY-SA)")).toEqual({
    href: "https://www.voorbeeld.nl/a",
    host: "voorbeeld.nl",
    rest: " (CC BY-SA)",
  });
  expect(webSource("javascript:alert(1)")).toBeNull();
  expect(webSource("https://")).toBeNull();
  expect(webSource("Handreiking")).toBeNull();
});
