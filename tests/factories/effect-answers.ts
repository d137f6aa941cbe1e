import { randomUUID } from "node:crypto";
import type { Participation } from "./random-responses.ts";

interface RoundOfItems {
  organisationId: number;
  roundId: number;
  idOf: (code: string) => number;
}

/** Answers by the code of their item; null is "weet ik niet". */
type Scores = Record<string, number | null>;

interface Who {
  gemeenteCode?: string | null;
  stream?: "open" | "invited";
  ageGroup?: "18-29" | "75+";
  gender?: "man" | "vrouw" | "anders" | null;
  education?: "laag" | "middelbaar" | "hoog" | null;
}

/** People who all answer the same: half of them young, half old, unless said otherwise. */
export function alike(round: RoundOfItems, count: number, scores: Scores, who: Who = {}): Participation[] {
  return Array.from({ length: count }, (_, index) => {
    const key = { organisationId: round.organisationId, roundId: round.roundId, participantId: randomUUID() };
    const identity = { receipt: randomUUID(), formKey: randomUUID(), contentHash: "x", receivedOn: "2026-06-15" };
    const ageGroup = who.ageGroup ?? (index % 2 ? ("18-29" as const) : ("75+" as const));
    const told = { gender: index % 4 < 2 ? ("man" as const) : ("vrouw" as const), education: "hoog" as const };
    const background = { gemeenteCode: "GM0363", stream: "open" as const, ...told, ...who, ageGroup };
    return {
      response: { ...key, ...identity, ...background, mode: "web" },
      answers: Object.entries(scores).map(([code, score]) => ({
        ...key,
        itemId: round.idOf(code),
        ...(score === null ? { state: "dont_know" as const } : { state: "answered" as const, score }),
      })),
    };
  });
}

/** What somebody expects for housing of the two plans and of doing nothing; the plans alike. */
export function onHousing(plan: number | null, nul: number | null): Scores {
  return { eff_plan_wonen: plan, eff_hoog_wonen: plan, eff_nul_wonen: nul };
}

/** The same score for every course of action on every theme. */
export function everyPlan(items: readonly { code: string }[], score: number): Scores {
  const codes = items.map(({ code }) => code).filter((code) => code.startsWith("eff_"));
  return Object.fromEntries(codes.map((code) => [code, score]));
}
