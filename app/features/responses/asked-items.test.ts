import { describe, expect, test } from "vitest";
import { numbered, options } from "../../../tests/factories/item.ts";
import type { FormValues } from "./answer-fields.ts";
import { readAsked } from "./asked-items.server.ts";

const items = numbered([
  { code: "fiets", type: "single_choice", required: true, options: options(3) },
  { code: "waarom", type: "open_text", required: true, condition: { kind: "equals", item: "fiets", value: 2 } },
  { code: "cijfer", condition: { kind: "answered", item: "waarom" } },
  { code: "kop", type: "page", condition: { kind: "least", item: "cijfer", value: 8 } },
  { code: "uitleg", type: "explanation" },
  { code: "op_pagina", required: true },
  { code: "kop2", type: "page" },
  { code: "laatste", required: true },
]);
const all = new Set(items.map(({ id }) => id));
const places = new Set<string>();
const read = (values: FormValues, drawn = all) => readAsked({ items, drawn, places }, values);
const codes = (values: FormValues) => read(values).items.map(({ code }) => code);

describe("what a person is asked", () => {
  test("follows from the answers before", () => {
    expect(codes({ fiets: ["1"] })).toEqual(["fiets", "kop2", "laatste"]);
    expect(codes({ fiets: ["2"] })).toEqual(["fiets", "waarom", "kop2", "laatste"]);
    expect(codes({ fiets: ["2"], waarom: ["Te druk"] })).toEqual(["fiets", "waarom", "cijfer", "kop2", "laatste"]);
  });

  test("takes a whole page with it when the condition of the page does not hold", () => {
    const upTo = { fiets: ["2"], waarom: ["Te druk"] };
    expect(codes({ ...upTo, cijfer: ["8"] })).toContain("op_pagina");
    expect(codes({ ...upTo, cijfer: ["8"] })).toContain("uitleg");
    expect(codes({ ...upTo, cijfer: ["7"] })).not.toContain("op_pagina");
    expect(codes({ ...upTo, cijfer: ["7"] })).not.toContain("uitleg");
  });

  test("drops what was answered under a condition that no longer holds, and everything that followed from it", () => {
    const values = { fiets: ["1"], waarom: ["Te druk"], cijfer: ["9"], op_pagina: ["5"], laatste: ["6"] };
    const asked = read(values);
    expect([...asked.answers.keys()]).toEqual([1, 8]);
    expect(asked.errors).toEqual({});
  });

  test("misses an answer only where it was asked", () => {
    expect(Object.keys(read({}).errors)).toEqual(["fiets", "laatste"]);
    expect(Object.keys(read({ fiets: ["2"], laatste: ["6"] }).errors)).toEqual(["waarom"]);
  });

  test("does not hold weet ik niet or an impossible answer for an answer", () => {
    expect(codes({ fiets: ["dont_know"] })).not.toContain("waarom");
    expect(codes({ fiets: ["99"] })).not.toContain("waarom");
  });

  test("leaves out what was not drawn: it has no answer and is not missed", () => {
    const asked = read({ fiets: ["1"], laatste: ["6"] }, new Set([1]));
    expect(asked.items.map(({ code }) => code)).toEqual(["fiets"]);
    expect([...asked.answers.keys()]).toEqual([1]);
  });

  test("can hang on choices, points and amounts", () => {
    const among = numbered([
      { code: "keuzes", type: "multiple_choice", options: options(3) },
      { code: "punten", type: "points", options: options(2), settings: { total: 10 } },
      { code: "jaren", type: "number" },
      { code: "a", condition: { kind: "among", item: "keuzes", values: [2, 3] } },
      { code: "b", condition: { kind: "equals", item: "punten", value: 2 } },
      {
        code: "c",
        condition: {
          kind: "all",
          conditions: [
            { kind: "least", item: "jaren", value: 5 },
            { kind: "least", item: "keuzes", value: 2 },
          ],
        },
      },
    ]);
    const askedOf = (values: FormValues) =>
      readAsked({ items: among, drawn: new Set(among.map(({ id }) => id)), places }, values)
        .items.slice(3)
        .map(({ code }) => code);
    expect(askedOf({ keuzes: ["1"], "punten.1": ["10"], jaren: ["4"] })).toEqual([]);
    expect(askedOf({ keuzes: ["1", "3"], "punten.1": ["4"], "punten.2": ["6"], jaren: ["5"] })).toEqual([
      "a",
      "b",
      "c",
    ]);
  });
});
