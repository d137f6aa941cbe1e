import type { Audience } from "~/features/accounts/audience.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import type { Stream } from "../group.ts";
import type { Released } from "../released.ts";

/** One answer beside what others answered: of their wijk or gemeente, and of everyone. Only released figures. */
export interface BesideRow {
  item: Item;
  score: number;
  /** Null when nothing is told of where they live. */
  near: Released | null;
  everyone: Released;
}

/** The people nearest by of whom anything is told: of somebody's wijk, or else of their gemeente. */
export interface Near {
  level: "wijk" | "gemeente";
  /** What it is called: "Zaandam Zuid". */
  name: string;
}

/** Somebody's own answers beside released figures of the same questions (Dutch: spiegel). */
export interface BesideYou {
  round: { slug: string; titleNl: string; titleEn: string; areaName: string };
  /** Whether the figures are of a round before this one. */
  isEarlier: boolean;
  stream: Stream;
  /** Who could answer the round. */
  audience: Audience;
  /** Null where there is nothing to tell of where they live, or nobody knows where that is. */
  near: Near | null;
  /** Whether their wijk is known: then it is said why it is not told of. */
  knowsWijk: boolean;
  knowsGemeente: boolean;
  rows: BesideRow[];
}

/** Of the people nearby, from near to far, those of whom most rows tell something: the nearest of these. */
export function tellingMost<Candidate extends Pick<BesideYou, "rows">>(
  nearby: readonly Candidate[],
): Candidate | undefined {
  const toldIn = ({ rows }: Candidate) => rows.filter(({ near }) => near && !near.withheld).length;
  const most = Math.max(0, ...nearby.map(toldIn));
  return most === 0 ? undefined : nearby.find((candidate) => toldIn(candidate) === most);
}

/** Which people stand beside somebody, in a sentence: their wijk, or why not. */
export function nearSentence({
  near,
  knowsWijk,
  knowsGemeente,
}: Pick<BesideYou, "near" | "knowsWijk" | "knowsGemeente">) {
  if (near?.level === "wijk") return "wijk" as const;
  if (near) return knowsWijk ? ("gemeenteForWijk" as const) : ("gemeente" as const);
  return knowsGemeente ? ("regionForAll" as const) : ("region" as const);
}

/** What stands for a group beside one answer: their mean, or how many per cent gave the same answer; null when it is withheld. */
export function besideValue(
  { type }: Pick<Item, "type">,
  score: number,
  figure: Released | null,
): { kind: "mean" | "same"; value: number } | null {
  if (!figure || figure.withheld) return null;
  if (type === "grade" || type === "effect") return figure.scale && { kind: "mean", value: figure.scale.mean };
  return { kind: "same", value: figure.percentages[score - figure.lowest] ?? 0 };
}
