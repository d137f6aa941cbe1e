import { type GroupGap, gapKey } from "../findings.ts";
import { type Background, backgrounds } from "../group.ts";
import { TOO_MANY_DONT_KNOW } from "../ranking.ts";
import type { Released } from "../released.ts";
import type { ItemResult } from "../result.ts";
import { type Reading, subjectOf } from "./figure-words.ts";
import { nameOf } from "./note-group-name.ts";
import type { NoteWriter } from "./note-source.ts";

interface ComparedItems {
  items: readonly ItemResult[];
  measure: "own" | "difference";
  reading: Reading;
}

/** Where the groups of one background lie furthest apart, of the differences that are clear; invited people only. */
export function gapMessage(writer: NoteWriter, { items, measure, reading }: ComparedItems): string[] {
  const { t, stream, results } = writer;
  if (stream !== "invited") return [];
  const gaps = items.flatMap((result) =>
    backgrounds.flatMap((by) => {
      const gap = results.findings.gaps[gapKey(result.item.code, measure, by)];
      return gap ? [{ result, by, gap }] : [];
    }),
  );
  if (gaps.every(({ gap }) => gap.differs === null)) return [];
  const [widest] = gaps
    .filter(({ gap, result }) => gap.differs && gap.ranked && mayBeRanked(result.everyone))
    .sort((a, b) => b.gap.gap - a.gap.gap);
  if (!widest) return [t("councilNote.key.noGap")];
  const { result, by, gap } = widest;
  return [t("councilNote.key.gap", { theme: subjectOf(writer, result), ...endsOf(writer, by, gap, reading) })];
}

/** A figure that many do not know, or of few people, is named in no key message. */
function mayBeRanked(figure: Released): boolean {
  return !figure.withheld && figure.precision === "normal" && figure.dontKnow <= TOO_MANY_DONT_KNOW;
}

function endsOf(writer: NoteWriter, by: Background, { highest, lowest }: GroupGap, { write }: Reading) {
  return {
    highest: nameOf(writer, by, highest.group),
    highestValue: write(highest.mean),
    lowest: nameOf(writer, by, lowest.group),
    lowestValue: write(lowest.mean),
  };
}
