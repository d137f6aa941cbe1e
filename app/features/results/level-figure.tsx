import { withinSentence } from "~/features/questionnaires/value-rating.ts";
import { useText } from "~/i18n/text-context.tsx";
import { EffectChart } from "./effect-chart.tsx";
import type { ItemResult } from "./result.ts";
import type { ResultView } from "./result-view.ts";

/** What a plan is expected to mean for one's own household, the neighbourhood, and services and government. */
export function LevelFigure({ view, results }: { view: ResultView; results: ItemResult[] }) {
  const { t } = useText();
  const rows = results.flatMap(({ item, everyone }) =>
    item.level ? [{ id: item.code, label: t(`results.effect.level.${item.level}`), figure: everyone }] : [],
  );
  if (rows.length === 0) return null;
  const compared = rows.map(({ label, figure }) => ({ name: withinSentence(label), figure }));
  return <EffectChart compared={compared} heading={t("results.effect.who")} rows={rows} view={view} />;
}
