import { describe, expect, test } from "vitest";
import { type Phase, phases } from "../phase.ts";
import {
  phaseAfter,
  putOnAgenda,
  returnToAgenda,
  returnToCarryingOut,
  returnToDeciding,
  returnToPreparing,
  type Standing,
  startAnew,
  startCarryingOut,
  startDeciding,
  startEvaluating,
  startPreparing,
  stepBack,
  stepOn,
} from "./transitions.ts";

const at = (phase: Phase | null, waiting = 0) => ({ phase, waiting }) as Standing;

test("every transition is a step of its own", () => {
  const waiting = 0;
  const why = "Daarom.";
  expect([
    putOnAgenda({ phase: null, waiting }, null).to,
    startPreparing({ phase: "agendering", waiting }, null).to,
    startDeciding({ phase: "beleidsvoorbereiding", waiting }, null).to,
    startEvaluating({ phase: "beleidsuitvoering", waiting }, null).to,
    startAnew({ phase: "evaluatie", waiting }, null).to,
  ]).toEqual([...phases.filter((phase) => phase !== "beleidsuitvoering"), "agendering"]);
  expect([
    returnToAgenda({ phase: "beleidsvoorbereiding", waiting }, why),
    returnToPreparing({ phase: "beleidsvorming", waiting }, why),
    returnToDeciding({ phase: "beleidsuitvoering", waiting }, why),
    returnToCarryingOut({ phase: "evaluatie", waiting }, why),
  ]).toEqual(phases.slice(0, -1).map((to) => ({ kind: "step", to, reason: why })));
});

test("the steps on go through all phases in order and then begin anew", () => {
  expect([null, ...phases].map((phase) => phaseAfter(phase, "on"))).toEqual([...phases, "agendering"]);
});

test("the steps back go one phase back, and before the first there is none", () => {
  expect([null, ...phases].map((phase) => phaseAfter(phase, "back"))).toEqual([null, null, ...phases.slice(0, -1)]);
});

describe("leaving beleidsvorming", () => {
  test("asks for a public reason while inputs wait, and for none when all have an answer", () => {
    expect(stepOn(at("beleidsvorming", 1), null)).toEqual({ kind: "reason-missing", why: "unanswered" });
    expect(startCarryingOut({ phase: "beleidsvorming", waiting: 0 }, null)).toEqual({
      ...{ kind: "step", to: "beleidsuitvoering", reason: null },
    });
    expect(stepOn(at("beleidsvorming", 88), "De bouw kan niet wachten.")).toEqual({
      ...{ kind: "step", to: "beleidsuitvoering", reason: "De bouw kan niet wachten." },
    });
  });

  test("is the only step on that asks for it", () => {
    const others = [null, ...phases].filter((phase) => phase !== "beleidsvorming");
    expect(others.map((phase) => stepOn(at(phase, 400), null).kind)).toEqual(others.map(() => "step"));
  });
});

test("no step back goes without a reason", () => {
  for (const phase of phases.slice(1)) {
    expect(stepBack(at(phase), null)).toEqual({ kind: "reason-missing", why: "back" });
  }
  expect(returnToPreparing({ phase: "beleidsvorming", waiting: 3 }, "Er is meer te kiezen.")).toEqual({
    ...{ kind: "step", to: "beleidsvoorbereiding", reason: "Er is meer te kiezen." },
  });
});
