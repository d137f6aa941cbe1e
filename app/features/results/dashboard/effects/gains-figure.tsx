import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatList } from "~/ui/format.ts";
import { OpposedBars } from "~/ui/opposed-bars.tsx";
import { Evidence, estimateText } from "../../evidence.tsx";
import { basisText, percentText, sourceText, withheldText } from "../../figure-text.ts";
import type { ItemResult } from "../../result.ts";
import { type ResultView, shownFigures } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { clearlyLosing, type GainsAndLosses, groupsNamed, mostNamed } from "./gains-and-losses.ts";

/** Whom residents expect to gain and whom to lose, a pair of bars per group. */
export function GainsFigure({ view, pair }: { view: ResultView; pair: GainsAndLosses }) {
  const { t, language } = useText();
  const heading = t("effectBoard.gains.heading");
  const figures = [pair.gains.everyone, pair.loses.everyone];
  return (
    <Figure
      heading={heading}
      level={2}
      message={gainsSentence(t, language, pair)}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          <span>{t("effectBoard.gains.note")}</span>
        </>
      }
      basis={basisText(t, language, view, figures)}
      source={
        <>
          {sourceText(t, language, view, { kind: "expectation", figures })}
          {shownFigures(figures).map((figure, index) => (
            <span key={index === 0 ? "gains" : "loses"}>
              <br />
              {t(`effectBoard.gains.${figure === pair.gains.everyone ? "gains" : "loses"}`)}:{" "}
              <Evidence figure={figure} />
            </span>
          ))}
        </>
      }
      table={gainsTable(t, language, heading, pair)}
      tableSummary={t("site.table.show")}
    >
      <OpposedBars
        labels={{
          left: t("effectBoard.gains.loses"),
          right: t("effectBoard.gains.gains"),
          withheld: t("results.tooFew"),
        }}
        language={language}
        rows={groupsNamed(pair).map(({ value, gains, loses }) => ({
          id: String(value),
          label: optionName(pair.gains, value, language),
          left: loses,
          right: gains,
        }))}
      />
    </Figure>
  );
}

function optionName({ item }: ItemResult, value: number, language: Language): string {
  const option = item.options.find((candidate) => candidate.value === value);
  return (language === "nl" ? option?.labelNl : option?.labelEn) ?? String(value);
}

function gainsSentence(t: TFunction, language: Language, pair: GainsAndLosses): string {
  const [gains, loses] = [mostNamed(pair.gains), mostNamed(pair.loses)];
  if (!gains || !loses) return t("effectBoard.gains.sentence.none");
  const named = (values: readonly number[]) =>
    formatList(
      values.map((value) => `‘${optionName(pair.gains, value, language)}’`),
      language,
    );
  const most = t("effectBoard.gains.sentence.both", {
    gains: named(gains.values),
    gainsShare: percentText(gains.share, language),
    loses: named(loses.values),
    losesShare: percentText(loses.share, language),
  });
  const losing = clearlyLosing(pair);
  return losing.length === 0 ? most : `${most} ${t("effectBoard.gains.more", { groups: named(losing) })}`;
}

function gainsTable(t: TFunction, language: Language, caption: string, pair: GainsAndLosses): DataTableProps {
  const share = ({ everyone }: ItemResult, value: number) => {
    if (everyone.withheld) return withheldText(everyone, t, language);
    const index = value - everyone.lowest;
    const range = everyone.percentageRanges?.[index] ?? null;
    return estimateText(everyone.percentages[index] ?? 0, range, (percent) => percentText(percent, language));
  };
  return {
    caption,
    columns: [
      { key: "group", header: t("results.column.group") },
      { key: "loses", header: t("effectBoard.column.loses"), numeric: true },
      { key: "gains", header: t("effectBoard.column.gains"), numeric: true },
    ],
    rows: groupsNamed(pair).map(({ value }) => ({
      id: String(value),
      group: optionName(pair.gains, value, language),
      loses: share(pair.loses, value),
      gains: share(pair.gains, value),
    })),
  };
}
