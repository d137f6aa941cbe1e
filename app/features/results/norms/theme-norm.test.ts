import { describe, expect, test } from "vitest";
import { linesOf, type NormDecision, turnsAround } from "./theme-norm.ts";

const decided = (theme: string, kind: NormDecision["kind"], grade: number | null, day: number): NormDecision => ({
  theme,
  kind,
  grade,
  ground: `Besluit ${day}`,
  setAt: `2026-03-0${day}T10:00:00.000Z`,
});

describe("the lines that count", () => {
  test("are the newest of each theme and kind", () => {
    const lines = linesOf([
      decided("wonen", "norm", 7, 3),
      decided("wonen", "norm", 6, 2),
      decided("wonen", "ambition", 8, 1),
    ]);
    expect(lines.wonen).toMatchObject({ norm: { grade: 7, ground: "Besluit 3" }, ambition: { grade: 8 } });
  });
  test("leave out what was taken away, whatever stood there before", () => {
    expect(linesOf([decided("wonen", "norm", null, 3), decided("wonen", "norm", 6, 2)])).toEqual({});
  });
  test("come back when one is set anew", () => {
    const lines = linesOf([decided("wonen", "norm", 5.5, 3), decided("wonen", "norm", null, 2)]);
    expect(lines.wonen?.norm?.grade).toBe(5.5);
  });
});

describe("a norm above the ambition", () => {
  const lines = linesOf([decided("wonen", "norm", 6, 1), decided("wonen", "ambition", 7, 1)]);
  test("is noticed from both sides", () => {
    expect(turnsAround(lines, { theme: "wonen", kind: "norm", grade: 7.1 })).toBe(true);
    expect(turnsAround(lines, { theme: "wonen", kind: "ambition", grade: 5.9 })).toBe(true);
  });
  test("is not what equal grades are, nor taking one away, nor another theme", () => {
    expect(turnsAround(lines, { theme: "wonen", kind: "norm", grade: 7 })).toBe(false);
    expect(turnsAround(lines, { theme: "wonen", kind: "ambition", grade: null })).toBe(false);
    expect(turnsAround(lines, { theme: "milieu", kind: "norm", grade: 9 })).toBe(false);
  });
});
