import { useText } from "~/i18n/text-context.tsx";
import { ChangeArrow } from "~/ui/change-arrow.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber } from "~/ui/format.ts";
import { TrendChart } from "~/ui/trend-chart.tsx";
import { sourced } from "../../figure-text.ts";
import { type NormKind, normKinds, type ThemeLine } from "../../norms/theme-norm.ts";
import type { ResultView } from "../../result-view.ts";
import { breaksOf, breaksText, changeSentence, changeTable } from "./change-text.ts";
import { latestChange, type Moment } from "./series.ts";

/** What a line is about: a theme or life as a whole, with its figures and the lines that the council set. */
export interface ChangeSubject {
  id: string;
  name: string;
  moments: Moment[];
  norms: Partial<Record<NormKind, ThemeLine>>;
}

interface ChangeFigureProps {
  view: ResultView;
  subject: ChangeSubject;
  /** The part of the scale that all lines of the page are drawn on, and the whole scale. */
  domain: readonly [number, number];
  scale: readonly [number, number];
}

/** One subject over the rounds, with its band, its breaks and the lines to hold it against. */
export function ChangeFigure({ view, subject, domain, scale }: ChangeFigureProps) {
  const { t, language } = useText();
  const { name, moments, norms } = subject;
  const change = latestChange(moments);
  const message = changeSentence(t, language, moments, view.stream);
  const breaks = breaksText(t, moments);
  const write = (value: number) => formatNumber(value, language, 1);
  const ends = { low: write(domain[0]), high: write(domain[1]), lowest: scale[0], highest: scale[1] };
  return (
    <Figure
      heading={name}
      message={
        <span className="ui-change">
          {change ? <ChangeArrow direction={change.arrow} /> : null}
          <span>{message}</span>
        </span>
      }
      note={
        <>
          {breaks ? <strong>{breaks}</strong> : null}
          <span>{t("valueBoard.changes.axis", ends)}</span>
        </>
      }
      {...sourced(t, language, view, {
        kind: "opinion",
        figures: moments.slice(-1).map(({ released }) => released),
      })}
      table={changeTable(t, language, name, moments)}
      tableSummary={t("site.table.show")}
    >
      <TrendChart
        breakName={t("valueBoard.changes.break")}
        description={message}
        format={write}
        levels={normKinds.flatMap((kind) => {
          const line = norms[kind];
          return line
            ? [{ kind, value: line.grade, name: t(`valueBoard.changes.level.${kind}`, { grade: write(line.grade) }) }]
            : [];
        })}
        nobody={t("results.tooFew")}
        points={moments.map((moment) => ({
          id: moment.slug,
          at: moment.at,
          label: moment.label,
          value: moment.estimate?.value ?? null,
          low: moment.estimate?.range?.[0],
          high: moment.estimate?.range?.[1],
          broken: breaksOf(moment).length > 0,
        }))}
        title={name}
        yDomain={domain}
      />
    </Figure>
  );
}
