import { plainUnit } from "~/features/framework/indicator.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { BesideBars } from "~/ui/beside-bars.tsx";
import { Figure } from "~/ui/figure.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { basisText, sourceText } from "../../figure-text.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import type { AreaRow } from "./area-rows.ts";
import { besideRows, besideTable, rankSentence } from "./beside-text.ts";
import { type OfficialFigure, officialDomain } from "./official-figure.ts";

interface OfficialBesideJudgedProps {
  view: ResultView;
  theme: ThemeCode;
  rows: readonly AreaRow[];
  official: OfficialFigure;
}

/** What people of a gemeente say beside what was measured there: two figures on two scales, never made one. */
export function OfficialBesideJudged({ view, theme, rows, official }: OfficialBesideJudgedProps) {
  const { t, language } = useText();
  const heading = t("valueBoard.official.heading", {
    theme: t(`framework.theme.${theme}`),
    official: official.name,
  });
  const figures = rows.map(({ released }) => released);
  const compared = besideRows(t, language, rows, official);
  const chart = compared.filter(({ left }) => left.value !== null);
  return (
    <Figure
      heading={heading}
      message={rankSentence(t, language, rows, official)}
      note={<StreamLabel audience={view.results.audience} stream={view.stream} />}
      basis={basisText(t, language, view, figures)}
      source={
        <>
          {sourceText(t, language, view, { kind: "opinion", figures })} {t("valueBoard.official.source")}{" "}
          <Dutch>{[official.source, official.note].filter(Boolean).join("; ")}</Dutch>
        </>
      }
      table={besideTable(t, language, { caption: heading, rows, official })}
      tableSummary={t("site.table.show")}
    >
      {chart.length > 0 ? (
        <BesideBars
          left={{ name: t("valueBoard.official.judged"), domain: [1, 10], tone: "first" }}
          right={{
            name: `${official.name} (${plainUnit(official.unit) ?? t("framework.indicator.noUnit")})`,
            domain: officialDomain(official),
            tone: "second",
          }}
          rows={chart}
        />
      ) : (
        <Paragraph>{t("results.groups.allWithheld")}</Paragraph>
      )}
    </Figure>
  );
}
