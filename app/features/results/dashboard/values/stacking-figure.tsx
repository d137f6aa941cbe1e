import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { BesideBars } from "~/ui/beside-bars.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { estimateText } from "../../evidence.tsx";
import { peopleText, percentText, sourced, withheldText } from "../../figure-text.ts";
import type { Released } from "../../released.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { FAVOURABLE, UNFAVOURABLE } from "../../tally.ts";
import { derivedOf, type Estimate, shareEstimate } from "./value-figures.ts";

interface StackingFigureProps {
  view: ResultView;
  gemeenten: readonly { code: string; name: string }[];
}

interface StackingRow {
  id: string;
  label: string;
  /** What was released of each share, and its figure. */
  low: { released: Released | undefined; estimate: Estimate | null };
  high: { released: Released | undefined; estimate: Estimate | null };
}

/** Who gives several themes a low grade at once, and who gives almost all a good one: everybody, and per gemeente. */
export function StackingFigure({ view, gemeenten }: StackingFigureProps) {
  const { t, language } = useText();
  const heading = t("valueBoard.stacking.heading");
  const rows = stackingRows(view, gemeenten, t("valueBoard.stacking.everyone"));
  const shown = rows.filter(({ id, low, high }) => id === EVERYONE || low.estimate || high.estimate);
  const highest = Math.max(10, ...rows.flatMap(({ low, high }) => [low, high].map(highestOf)));
  const domain = [0, Math.min(100, Math.ceil(highest / 10) * 10)] as const;
  return (
    <Figure
      heading={heading}
      level={2}
      message={useStackingSentence(rows)}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          <span>{t("valueBoard.stacking.note", { highest: percentText(domain[1], language) })}</span>
        </>
      }
      {...sourced(t, language, view, {
        kind: "opinion",
        figures: rows.flatMap(({ low, high }) => [low.released, high.released]),
      })}
      table={stackingTable(t, language, heading, rows)}
      tableSummary={t("site.table.show")}
    >
      <BesideBars
        left={{ name: t("valueBoard.stacking.unfavourable"), domain, tone: "low" }}
        right={{ name: t("valueBoard.stacking.favourable"), domain, tone: "high" }}
        rows={shown.map(({ id, label, low, high }) => ({
          id,
          label,
          left: barOf(t, language, low),
          right: barOf(t, language, high),
          note: isIndicative(low) ? t("results.precision.indicative") : undefined,
        }))}
      />
    </Figure>
  );
}

const EVERYONE = "everyone";

function stackingRows(
  { results }: ResultView,
  gemeenten: StackingFigureProps["gemeenten"],
  everyone: string,
): StackingRow[] {
  const [low, high] = [UNFAVOURABLE, FAVOURABLE].map((item) => derivedOf(results.derived, item));
  const share = (released: Released | undefined) => ({ released, estimate: shareEstimate(released, 1) });
  const groupOf = (one: typeof low, code: string) => one?.groups.find(({ value }) => value === code)?.figure;
  return [
    { id: EVERYONE, label: everyone, low: share(low?.everyone), high: share(high?.everyone) },
    ...gemeenten.map(({ code, name }) => ({
      id: code,
      label: name,
      low: share(groupOf(low, code)),
      high: share(groupOf(high, code)),
    })),
  ];
}

function highestOf({ estimate }: StackingRow["low"]): number {
  return Math.max(estimate?.value ?? 0, estimate?.range?.[1] ?? 0);
}

function isIndicative({ estimate }: StackingRow["low"]): boolean {
  return estimate?.figure.precision === "indicative";
}

function barOf(t: TFunction, language: Language, { released, estimate }: StackingRow["low"]) {
  return {
    value: estimate?.value ?? null,
    text: shareText(t, language, { released, estimate }),
    low: estimate?.range?.[0],
    high: estimate?.range?.[1],
  };
}

function shareText(t: TFunction, language: Language, { released, estimate }: StackingRow["low"]): string {
  if (!estimate) return withheldText(released, t, language);
  return estimateText(estimate.value, estimate.range, (share) => percentText(share, language));
}

function useStackingSentence([everyone]: readonly StackingRow[]): string {
  const { t, language } = useText();
  const [low, high] = [everyone?.low.estimate, everyone?.high.estimate];
  if (!low || !high) return t("results.sentence.withheld");
  return t("valueBoard.stacking.sentence", {
    low: percentText(low.value, language),
    high: percentText(high.value, language),
  });
}

function stackingTable(
  t: TFunction,
  language: Language,
  caption: string,
  rows: readonly StackingRow[],
): DataTableProps {
  return {
    caption,
    columns: [
      { key: "area", header: t("results.column.group") },
      { key: "low", header: t("valueBoard.stacking.unfavourable"), numeric: true },
      { key: "high", header: t("valueBoard.stacking.favourable"), numeric: true },
      { key: "people", header: t("results.column.people"), numeric: true },
      { key: "effective", header: t("valueBoard.column.effective"), numeric: true },
      { key: "dontKnow", header: t("results.column.dontKnow"), numeric: true },
      { key: "snapshot", header: t("valueBoard.column.snapshot"), numeric: true },
    ],
    rows: rows.map(({ id, label, low, high }) => {
      const figure = low.estimate?.figure ?? high.estimate?.figure;
      return {
        id,
        area: label,
        low: shareText(t, language, low),
        high: shareText(t, language, high),
        people: figure ? peopleText(figure, t, language) : "",
        effective: figure?.effectiveSize ? formatNumber(figure.effectiveSize, language, 0) : "",
        dontKnow: figure ? percentText(figure.dontKnow, language) : "",
        snapshot: figure ? String(figure.snapshot) : "",
      };
    }),
  };
}
