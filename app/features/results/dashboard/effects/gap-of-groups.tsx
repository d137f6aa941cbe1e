import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { percentText } from "../../figure-text.ts";
import { type GroupGap, gapKey } from "../../findings.ts";
import type { Breakdown, Stream } from "../../group.ts";
import type { ItemResult } from "../../result.ts";
import type { ResultView } from "../../result-view.ts";
import type { Measure } from "../../tally.ts";
import { comparable } from "./effect-plans.ts";
import { groupInSentence } from "./group-in-sentence.ts";

interface GapProps {
  view: ResultView & { by: Breakdown };
  result: ItemResult;
  measure: Measure;
  /** Writes a mean, with its sign where the scale has one. */
  write: (mean: number) => string;
  /** Per cent who do not know when they are too many to name a highest and lowest group; else null. */
  tooManyDontKnow: number | null;
}

/** How far the groups lie apart, in words; how much that explains and how it is tested is one click further. */
export function GapOfGroups({ view, result, measure, write, tooManyDontKnow }: GapProps) {
  const { t, language } = useText();
  if (tooManyDontKnow !== null) {
    return (
      <Paragraph>{t("effectBoard.groups.dontKnow", { dontKnow: percentText(tooManyDontKnow, language) })}</Paragraph>
    );
  }
  const gap = view.results.findings.gaps[gapKey(result.item.code, measure, view.by)];
  if (!gap) return <Paragraph>{t("effectBoard.gap.none")}</Paragraph>;
  return (
    <>
      <Paragraph>{gapSentence(t, language, { view, result, measure, gap, write })}</Paragraph>
      <Details summary={t("effectBoard.gap.more")}>
        <Paragraph>{etaSentence(t, language, view.by, gap)}</Paragraph>
        {view.stream === "invited" ? <Paragraph>{t("effectBoard.gap.test")}</Paragraph> : null}
      </Details>
    </>
  );
}

type GapSentence = Pick<GapProps, "view" | "result" | "measure" | "write"> & { gap: GroupGap };

/** "De kloof is 0,8: het hoogst bij …, het laagst bij …", and whether that can be chance or was not tested. Groups of few people are not named. */
export function gapSentence(t: TFunction, language: Language, sentence: GapSentence): string {
  const { view, gap, write } = sentence;
  const size = formatNumber(gap.gap, language, 1);
  const words = carriesNames(sentence)
    ? t("effectBoard.gap.text", {
        gap: size,
        highest: groupInSentence(t, view, gap.highest.group),
        highestMean: write(gap.highest.mean),
        lowest: groupInSentence(t, view, gap.lowest.group),
        lowestMean: write(gap.lowest.mean),
      })
    : t("effectBoard.gap.unnamed", { gap: size });
  return `${words} ${t(`effectBoard.gap.${verdictOf(view.stream, sentence)}`)}`;
}

function verdictOf(stream: Stream, { gap: { differs }, measure }: GapSentence) {
  if (stream === "open") return "open";
  if (differs === null) return `untested.${measure}` as const;
  return differs ? "differs" : "same";
}

/** Whether both groups have enough people to be named as highest and lowest (docs/requirements.md M-2.13). */
function carriesNames({ result, measure, gap }: GapSentence): boolean {
  const named = result.groups.filter(({ value }) => value === gap.highest.group || value === gap.lowest.group);
  return named.every((group) => {
    const figure = comparable(group, measure);
    return figure !== null && !figure.withheld && figure.precision === "normal";
  });
}

function etaSentence(t: TFunction, language: Language, by: Breakdown, { etaSquared }: GroupGap): string {
  return t("effectBoard.gap.eta", {
    share: percentText(Math.round(etaSquared * 100), language),
    by: t(`effectBoard.goesWith.${by}`),
    eta: formatNumber(etaSquared, language, 2),
  });
}
