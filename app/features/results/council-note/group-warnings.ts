import { type Background, backgrounds } from "../group.ts";
import type { Figure, Released } from "../released.ts";
import type { ItemResult } from "../result.ts";
import type { NoteWriter } from "./note-source.ts";

/** A group that loses where people gain on average (Dutch: verliezende groep). */
export interface LosingGroup {
  result: ItemResult;
  mean: Figure;
  by: Background;
  group: string;
  figure: Figure;
}

/**
 * Where the mean of everyone is up and a shown group is down. Among invited people both must differ clearly from zero;
 * in open participation, where nothing is tested, a mean on each side of zero and enough people in the group.
 * Worst first. Who did not tell their background is no group.
 */
export function losingGroups(writer: NoteWriter): LosingGroup[] {
  const { source, stream } = writer;
  const isLoss = stream === "invited" ? clearly("down") : onAverage(-1);
  const found = backgrounds.flatMap((by) =>
    (source.groups[by]?.items ?? []).flatMap((result): LosingGroup[] => {
      const mean = gainOf(result, stream);
      if (!mean) return [];
      return result.groups.flatMap(({ value: group, difference }) =>
        group !== "" && difference && isLoss(difference) ? [{ result, mean, by, group, figure: difference }] : [],
      );
    }),
  );
  return found.sort((a, b) => meanOf(a.figure) - meanOf(b.figure));
}

function gainOf({ difference }: ItemResult, stream: NoteWriter["stream"]): Figure | null {
  const isGain = stream === "invited" ? clearly("up") : onAverage(1);
  return difference && isGain(difference) ? difference : null;
}

function clearly(direction: "up" | "down") {
  return (figure: Released): figure is Figure => !figure.withheld && figure.scale?.direction === direction;
}

function onAverage(sign: 1 | -1) {
  return (figure: Released): figure is Figure =>
    !figure.withheld && figure.precision === "normal" && Math.sign(meanOf(figure)) === sign;
}

function meanOf({ scale }: Figure): number {
  return scale?.mean ?? 0;
}
