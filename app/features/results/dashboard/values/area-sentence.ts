import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatNumber } from "~/ui/format.ts";
import type { GroupGap } from "../../findings.ts";
import type { Stream } from "../../group.ts";
import type { Released } from "../../released.ts";
import { tooManyDontKnow } from "../effects/winners-and-losers.ts";
import { type AreaRow, carriesComparison } from "./area-rows.ts";

interface ComparedAreas {
  stream: Stream;
  rows: readonly AreaRow[];
  /** The grade of everyone: of a theme that too many do not know, no gemeente is named as highest. */
  everyone: Released | null;
  /** How far the gemeenten lie apart; undefined where there are no two to compare. */
  gap: GroupGap | undefined;
}

/**
 * How the gemeenten differ, by the rules of the page with groups: the largest difference is between named gemeenten only
 * when it is clear and both are of enough people; else how large it is and whether it can be chance.
 */
export function areaSentence(t: TFunction, language: Language, { stream, rows, everyone, gap }: ComparedAreas): string {
  const firm = rows.filter(carriesComparison);
  if (firm.length < 2) return t("valueBoard.areas.sentence.few");
  const write = (value: number) => formatNumber(value, language, 1);
  if (stream === "open" || !gap) {
    const values = firm.map(({ estimate }) => estimate?.value ?? 0);
    return t("valueBoard.areas.sentence.between", {
      lowest: write(Math.min(...values)),
      highest: write(Math.max(...values)),
    });
  }
  if (gap.differs === null) return t("valueBoard.areas.sentence.untested", { gap: write(gap.gap) });
  if (!gap.differs) return t("valueBoard.areas.sentence.alike", { gap: write(gap.gap) });
  const ends = rows.filter(({ code }) => code === gap.highest.group || code === gap.lowest.group);
  if (!gap.ranked || !ends.every(carriesComparison) || tooManyDontKnow(everyone) !== null) {
    return t("valueBoard.areas.sentence.unnamed", { gap: write(gap.gap) });
  }
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.name ?? code;
  return t("valueBoard.areas.sentence.differs", {
    highest: nameOf(gap.highest.group),
    highestValue: write(gap.highest.mean),
    lowest: nameOf(gap.lowest.group),
    lowestValue: write(gap.lowest.mean),
  });
}
