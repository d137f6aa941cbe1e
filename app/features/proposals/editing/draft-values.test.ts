import { describe, expect, test } from "vitest";
import { changeOf, type FieldValues } from "./draft-values.ts";
import { emptyContent, type ProposalContent } from "./proposal-content.ts";

const start: ProposalContent = { ...emptyContent("Kade"), summary: "Een kade.", horizonYear: 2040 };

/** The proposal after a form with these fields; every field that is named was sent. */
function after(part: Parameters<typeof changeOf>[0], values: FieldValues, content = start): ProposalContent {
  return changeOf(part, values, new Map(Object.entries(values)))(content);
}

test("a button that chooses or drops an area saves the name that was typed with it", () => {
  const touching = { ...start, touchedAreas: ["GM0479", "GM0363"] };
  const typed = { areaLabel: "De kade" };
  expect(after("gebied", { ...typed, intent: "area:GM0479" })).toMatchObject({ ...typed, areaCode: "GM0479" });
  expect(after("gebied", { ...typed, intent: "touch:GM0362" }, touching)).toMatchObject({
    ...{ ...typed, touchedAreas: ["GM0362", "GM0363", "GM0479"] },
  });
  expect(after("gebied", { ...typed, intent: "untouch:GM0363" }, touching)).toMatchObject({
    ...{ ...typed, touchedAreas: ["GM0479"] },
  });
  expect(after("gebied", { ...typed, intent: "next" }, touching)).toEqual({ ...touching, ...typed });
});

test("a field that was emptied is empty, and one that is frozen and was not sent stays", () => {
  expect(after("basis", { title: "Brug", summary: undefined, caution: "Let op." })).toMatchObject({
    ...{ title: "Brug", summary: "", caution: "Let op." },
  });
  expect(after("basis", { caution: undefined })).toMatchObject({ title: "Kade", summary: "Een kade.", caution: null });
  expect(after("tijd", { horizon: undefined }).horizonYear).toBeNull();
  expect(after("tijd", {}).horizonYear).toBe(2040);
});

test("empty rows are left out, and milestones stand in the order of time", () => {
  const values = { "when-1": "2031", "what-1": "Klaar", "milestoneSource-1": "x", "when-3": "2029-05" };
  expect(after("tijd", { ...values, "what-3": "Begin", "milestoneSource-3": "y" }).milestones).toEqual([
    { when: "2029-05", title: "Begin", source: "y" },
    { when: "2031", title: "Klaar", source: "x" },
  ]);
});

test("a source stands there once, and a figure may do without unit and source", () => {
  const values = { sources: "krant\n\n krant \nraad", "label-2": "bomen", "value-2": "12" };
  expect(after("feiten", values)).toMatchObject({
    sources: ["krant", "raad"],
    facts: [{ label: "bomen", value: "12", unit: null, source: null }],
  });
});

test("a theme needs a reason and a source, and a task a tick", () => {
  const values = { "reason-wonen": "huizen", "from-wonen": "x", "reason-milieu": "bomen", "task-gezondheid": "ja" };
  expect(after("themas", values)).toMatchObject({
    themes: [{ themeCode: "wonen", reason: "huizen", ground: "x" }],
    tasks: ["gezondheid"],
  });
});

describe("a scenario", () => {
  const zero = { "kind-1": "nul", "code-1": "nul" };
  const codes = (values: FieldValues) => after("scenarios", { ...zero, ...values }).scenarios.map(({ code }) => code);

  test("keeps its code, and a new one gets the first that is free", () => {
    const values = { "code-2": "plan", "name-2": "A", "name-3": "B", "code-3": "", "name-4": "C" };
    expect(codes(values)).toEqual(["nul", "plan", "plan2", "plan3"]);
  });

  test("goes when all of it was emptied, but doing nothing stays", () => {
    expect(codes({ "code-2": "plan", "kind-2": "intervention" })).toEqual(["nul"]);
  });

  test("never takes the code of another, or one that is none", () => {
    expect(codes({ "code-2": "nul", "name-2": "A", "code-3": "../x", "name-3": "B" })).toEqual([
      "nul",
      "plan",
      "plan2",
    ]);
  });
});
