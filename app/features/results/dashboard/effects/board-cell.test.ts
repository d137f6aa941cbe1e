import { expect, test } from "vitest";
import { translator } from "~/i18n/translate.ts";
import { effectFigure } from "../../../../../tests/factories/effect-figures.ts";
import type { Stream } from "../../group.ts";
import type { Released } from "../../released.ts";
import { boardCell, boardLegend } from "./board-cell.ts";

const cell = (figure: Released | null, stream: Stream = "invited") =>
  boardCell(translator("nl"), "nl", { figure, stream });

test("a clear effect says so three times: colour, sign and number, with its margin", () => {
  expect(cell(effectFigure(0.6, { direction: "up", range: [0.4, 0.8] }))).toMatchObject({
    step: 2,
    mark: { sign: "▲", words: "duidelijk beter" },
    text: "+0,6",
    notes: ["[+0,4 – +0,8]"],
  });
});

test("an effect that is not clear has no colour, however large its mean", () => {
  expect(cell(effectFigure(-0.6))).toMatchObject({ step: 0, mark: { sign: "≈" }, text: "−0,6" });
});

test("the open stream is coloured by its mean, without a sign and without a margin", () => {
  const open = cell(effectFigure(-0.6, { range: null }), "open");
  expect(open).toMatchObject({ step: -2, notes: [] });
  expect(open?.mark).toBeUndefined();
});

test("a withheld effect says of how many people it would be, and one that was not asked has no cell", () => {
  expect(cell({ withheld: true, people: 20 })).toMatchObject({
    step: null,
    notes: ["Ongeveer 20 mensen: te weinig voor een cijfer"],
  });
  expect(cell(null)).toBeNull();
});

test("the legend says why clear is strict, and what indicative means", () => {
  const legend = boardLegend(translator("nl"), "invited").join(" ");
  expect(legend).toContain("Wij toetsen veel cijfers tegelijk.");
  expect(legend).toContain("Daarom zijn wij strenger");
  expect(legend).toContain("indicatief: weinig mensen, ruime marge. Het cijfer telt als 30 tot en met 99 mensen.");
  expect(boardLegend(translator("nl"), "open").join(" ")).not.toContain("toetsen");
});

test("few people and many who do not know stand in the cell itself", () => {
  const figure = effectFigure(0.2, { range: null, own: { precision: "indicative", dontKnow: 44 } });
  expect(cell(figure)).toMatchObject({ uncertain: true, notes: ["indicatief", "44% weet niet"] });
});
