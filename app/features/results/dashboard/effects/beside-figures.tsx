import type { TFunction } from "i18next";
import { themeInSentence } from "~/features/questionnaires/value-rating.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Matrix, type MatrixCell } from "~/ui/matrix.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { basisText, indicativeOpenText, type SourcedView, sourceText } from "../../figure-text.ts";
import { type Stream, streams } from "../../group.ts";
import type { RoundResults } from "../../result.ts";
import type { ResultView } from "../../result-view.ts";
import { peopleOf } from "../../stream.ts";
import type { Measure } from "../../tally.ts";
import { type Beside, besideEachOther, furthestApart } from "./beside.ts";
import { boardCell, boardLegend } from "./board-cell.ts";
import { type EffectBoard, effectBoard, type PlanEffects } from "./effect-plans.ts";
import { effectColumn, evidenceTable } from "./evidence-table.ts";

interface BesideProps {
  view: ResultView;
  beside: RoundResults | null;
  board: EffectBoard;
}

/** The invited people and the open participants beside each other, per plan; nothing when only one of the two has figures. */
export function BesideFigures({ view, beside, board }: BesideProps) {
  const { t } = useText();
  if (!beside || beside.people === null || board.plans.length === 0) return null;
  const other = effectBoard(beside.items);
  const isInvited = view.stream === "invited";
  const [invited, open] = isInvited ? [board, other] : [other, board];
  const otherView: SourcedView = { results: beside, stream: isInvited ? "open" : "invited" };
  const views = isInvited ? { invited: view, open: otherView } : { invited: otherView, open: view };
  return (
    <section className="ui-flow">
      <Heading level={2}>{t("effectBoard.beside.heading")}</Heading>
      <Paragraph>
        {t("effectBoard.beside.intro")} {t("effectBoard.beside.open")}
      </Paragraph>
      {invited.plans.map((plan) => (
        <BesideFigure
          key={plan.scenario.code}
          measure={invited.measure}
          open={open.plans.find(({ scenario }) => scenario.code === plan.scenario.code)}
          plan={plan}
          views={views}
        />
      ))}
    </section>
  );
}

interface BesideFigureProps {
  plan: PlanEffects;
  open: PlanEffects | undefined;
  measure: Measure;
  views: Record<Stream, SourcedView>;
}

function BesideFigure({ plan, open, measure, views }: BesideFigureProps) {
  const { t, language } = useText();
  const heading = t("effectBoard.beside.figure", { plan: plan.scenario.name });
  const rows = besideEachOther(plan, open, measure);
  const figuresOf = (stream: Stream) => rows.map((row) => row[stream]);
  return (
    <Figure
      heading={heading}
      message={besideSentence(t, language, rows)}
      basis={perStream((stream) => basisText(t, language, views[stream], figuresOf(stream)))}
      source={perStream((stream) =>
        sourceText(t, language, views[stream], { kind: "expectation", figures: figuresOf(stream) }),
      )}
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.column.theme"),
        estimates: [effectColumn(t(`effectBoard.column.${measure}`), language)],
        rows: rows.flatMap((row) =>
          streams.map((stream) => ({
            id: `${row.theme} ${stream}`,
            label: t("effectBoard.board.row", {
              theme: t(`framework.theme.${row.theme}`),
              scenario: t(`results.people.${peopleOf(stream, views[stream].results.audience)}`),
            }),
            figure: row[stream],
          })),
        ),
      })}
      tableSummary={t("site.table.show")}
    >
      <Matrix
        caption={heading}
        columns={columnsOf(t, views)}
        corner={t("results.column.theme")}
        groups={plan.dimensions.map(({ dimension, themes }) => ({
          id: dimension,
          name: t(`framework.dimension.${dimension}`),
          rows: rows
            .filter((row) => themes.some(({ theme }) => theme === row.theme))
            .map((row) => ({
              id: row.theme,
              label: t(`framework.theme.${row.theme}`),
              cells: [
                boardCell(t, language, { figure: row.invited, stream: "invited" }),
                boardCell(t, language, { figure: row.open, stream: "open" }),
                betweenCell(row, language),
              ],
            })),
        }))}
        legend={[...boardLegend(t, "invited"), t("effectBoard.board.legend.open"), indicativeOpenText(t)]}
      />
    </Figure>
  );
}

/** A column per stream, called by whose answers it counts, and one for what lies between them. */
function columnsOf(t: TFunction, views: Record<Stream, SourcedView>) {
  const nameOf = (stream: Stream) => t(`effectBoard.column.people.${peopleOf(stream, views[stream].results.audience)}`);
  return [
    { id: "invited", header: headerOf(nameOf("invited"), t("effectBoard.beside.withMargin")) },
    { id: "open", header: headerOf(nameOf("open"), t("effectBoard.beside.withoutMargin")) },
    { id: "between", header: headerOf(t("effectBoard.column.between"), t("effectBoard.beside.finding")) },
  ];
}

/** A line per stream, one below the other. */
function perStream(lineOf: (stream: Stream) => string) {
  return streams.map((stream, index) => (
    <span key={stream}>
      {index > 0 ? <br /> : null}
      {lineOf(stream)}
    </span>
  ));
}

function headerOf(name: string, note: string) {
  return (
    <>
      {name} <small>{note}</small>
    </>
  );
}

function betweenCell({ between }: Beside, language: Language): MatrixCell {
  return { step: null, text: between === null ? "–" : formatSigned(between, language) };
}

function besideSentence(t: TFunction, language: Language, rows: readonly Beside[]): string {
  const furthest = furthestApart(rows);
  if (!furthest) return t("effectBoard.beside.sentence.none");
  if (furthest.between === 0) return t("effectBoard.beside.sentence.equal");
  return t(`effectBoard.beside.sentence.${furthest.between > 0 ? "higher" : "lower"}`, {
    theme: themeInSentence(t, furthest.theme),
    size: formatNumber(Math.abs(furthest.between), language, 1),
  });
}
