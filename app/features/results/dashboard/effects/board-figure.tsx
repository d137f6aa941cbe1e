import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { Matrix } from "~/ui/matrix.tsx";
import { sourced } from "../../figure-text.ts";
import type { ResultView, ThemeEffect } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import type { Measure } from "../../tally.ts";
import { boardCell, boardLegend } from "./board-cell.ts";
import { comparedEffect, type EffectBoard, nulOf, type PlanEffects, themesOfAll } from "./effect-plans.ts";
import { type EvidenceRow, effectColumn, evidenceTable } from "./evidence-table.ts";

/** Every plan on every theme of every dimension in one table: the number, its sign, its margin, and how clear it is. */
export function BoardFigure({ view, board }: { view: ResultView; board: EffectBoard }) {
  const { t, language } = useText();
  const heading = t("effectBoard.board.heading");
  const rows = evidenceRows(board, t);
  return (
    <Figure
      heading={heading}
      level={2}
      message={boardSentence(t, view, board)}
      note={<StreamLabel audience={view.results.audience} stream={view.stream} />}
      {...sourced(t, language, view, {
        kind: "expectation",
        figures: rows.map(({ figure }) => figure),
        ...(board.measure === "difference" ? { nul: nulOf(themesOfAll(board.plans)) } : {}),
      })}
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.column.theme"),
        estimates: [effectColumn(t(`effectBoard.column.${board.measure}`), language)],
        rows,
      })}
      tableSummary={t("site.table.show")}
    >
      <Matrix
        caption={heading}
        columns={columnsOf(board, t)}
        corner={t("results.column.theme")}
        groups={groupsOf(board, view, t, language)}
        legend={[...boardLegend(t, view.stream), t("effectBoard.board.experimental")]}
      />
    </Figure>
  );
}

function columnsOf({ plans, measure }: EffectBoard, t: TFunction) {
  const nul = { id: "nul", header: <ColumnHeader measure="own" name={t("effectBoard.board.nul")} /> };
  return [
    ...(measure === "difference" ? [nul] : []),
    ...plans.map(({ scenario }) => ({
      id: scenario.code,
      header: <ColumnHeader isDutch measure={measure} name={scenario.name} />,
    })),
  ];
}

/** What a column is about and what its numbers are compared with; names of plans are Dutch on every page. */
function ColumnHeader({ name, measure, isDutch }: { name: string; measure: Measure; isDutch?: boolean }) {
  const { t, language } = useText();
  return (
    <>
      <span lang={isDutch && language !== "nl" ? "nl" : undefined}>{name}</span>{" "}
      <small>{t(`effectBoard.board.note.${measure}`)}</small>
    </>
  );
}

function groupsOf({ plans, measure }: EffectBoard, { stream }: ResultView, t: TFunction, language: Language) {
  const dimensions = [...new Set(plans.flatMap((plan) => plan.dimensions.map(({ dimension }) => dimension)))];
  const themeOf = (plan: PlanEffects, theme: string) =>
    plan.dimensions.flatMap(({ themes }) => themes).find((candidate) => candidate.theme === theme);
  return dimensions.map((dimension) => ({
    id: dimension,
    name: t(`framework.dimension.${dimension}`),
    rows: themesIn(plans, dimension).map((theme) => {
      const judged = plans.map((plan) => themeOf(plan, theme));
      const nul = judged.find((effect) => effect?.nul)?.nul?.everyone;
      const cells = judged.map((effect) => effect && comparedEffect(effect.plan, measure));
      return {
        id: theme,
        label: t(`framework.theme.${theme}`),
        cells: [...(measure === "difference" ? [nul] : []), ...cells].map((figure) =>
          boardCell(t, language, { figure, stream }),
        ),
      };
    }),
  }));
}

function themesIn(plans: readonly PlanEffects[], dimension: string): ThemeEffect["theme"][] {
  const themes = plans.flatMap((plan) => plan.dimensions.filter((one) => one.dimension === dimension));
  return [...new Set(themes.flatMap((one) => one.themes.map(({ theme }) => theme)))];
}

function evidenceRows({ plans, measure }: EffectBoard, t: TFunction): EvidenceRow[] {
  return plans.flatMap((plan) =>
    themesOfAll([plan]).map((effect) => ({
      id: `${plan.scenario.code} ${effect.theme}`,
      label: t("effectBoard.board.row", { theme: t(`framework.theme.${effect.theme}`), scenario: plan.scenario.name }),
      figure: comparedEffect(effect.plan, measure),
    })),
  );
}

/** On how many themes each plan is clearly better and clearly worse. */
function boardSentence(t: TFunction, { stream }: ResultView, { plans, measure }: EffectBoard): string {
  if (stream === "open") return t("effectBoard.board.openSentence");
  const sentences = plans.map((plan) => {
    const effects = themesOfAll([plan]).map((effect) => comparedEffect(effect.plan, measure));
    const shown = effects.flatMap((figure) => (figure && !figure.withheld && figure.scale ? [figure.scale] : []));
    const on = (side: "up" | "down") => shown.filter(({ direction }) => direction === side).length;
    return shown.length === 0
      ? t("results.sentence.withheld")
      : t(`effectBoard.board.sentence.${measure}`, {
          plan: plan.scenario.name,
          up: on("up"),
          down: on("down"),
          total: shown.length,
        });
  });
  return [...new Set(sentences)].join(" ");
}
