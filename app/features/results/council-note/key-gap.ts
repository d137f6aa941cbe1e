import { formatList } from "~/ui/format.ts";
import { type GroupGap, gapKey } from "../findings.ts";
import { type Background, backgrounds } from "../group.ts";
import { mayBeRanked } from "../ranking.ts";
import type { ItemResult } from "../result.ts";
import { type Reading, subjectOf } from "./figure-words.ts";
import { nameOf } from "./note-group-name.ts";
import type { NoteWriter } from "./note-source.ts";

interface ComparedItems {
  items: readonly ItemResult[];
  measure: "own" | "difference";
  reading: Reading;
}

interface Compared {
  result: ItemResult;
  by: Background;
  gap: GroupGap;
}

/**
 * Where groups clearly differ and where they lie furthest apart; invited people only. A clear difference is told of groups of
 * few people too, as the tables of the note do, but such groups are not named as furthest apart. That there is no clear
 * difference is said only when every gap was tested and none is clear.
 */
export function gapMessage(writer: NoteWriter, { items, measure, reading }: ComparedItems): string[] {
  const { t, stream, results } = writer;
  if (stream !== "invited") return [];
  const gaps = items.flatMap((result) =>
    backgrounds.flatMap((by): Compared[] => {
      const gap = results.findings.gaps[gapKey(result.item.code, measure, by)];
      return gap ? [{ result, by, gap }] : [];
    }),
  );
  const clear = gaps.filter(({ gap }) => gap.differs);
  if (clear.length === 0) return gaps.length > 0 && gaps.every(isAlike) ? [t("councilNote.key.noGap")] : [];
  const [widest, ...others] = clear.filter(carriesNames).sort((a, b) => b.gap.gap - a.gap.gap);
  if (!widest) return [whereText(writer, clear)];
  if (1 + others.length === clear.length) return [widestText(writer, "gap", widest, reading)];
  return [`${whereText(writer, clear)} ${widestText(writer, "gapOfMany", widest, reading)}`];
}

function isAlike({ gap }: Compared): boolean {
  return gap.differs === false;
}

/** Whether both ends are of enough people, and not too many do not know, to be named as furthest apart. */
function carriesNames({ gap, result }: Compared): boolean {
  return gap.ranked && mayBeRanked(result.everyone);
}

/** On how many themes the groups of each background clearly differ; with several plans a theme counts once. */
function whereText(writer: NoteWriter, clear: readonly Compared[]): string {
  const { t, language } = writer;
  const counted = backgrounds.flatMap((by) => {
    const subjects = new Set(clear.filter((one) => one.by === by).map(({ result }) => subjectOf(writer, result)));
    const words = { by: t(`effectBoard.by.${by}`), count: subjects.size };
    return subjects.size === 0 ? [] : [t("councilNote.key.clearGapsOf", words)];
  });
  return t("councilNote.key.clearGaps", { where: formatList(counted, language) });
}

function widestText(writer: NoteWriter, kind: "gap" | "gapOfMany", { result, by, gap }: Compared, reading: Reading) {
  const { highest, lowest } = gap;
  return writer.t(`councilNote.key.${kind}`, {
    theme: subjectOf(writer, result),
    highest: nameOf(writer, by, highest.group),
    highestValue: reading.write(highest.mean),
    lowest: nameOf(writer, by, lowest.group),
    lowestValue: reading.write(lowest.mean),
  });
}
