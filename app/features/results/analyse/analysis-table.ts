import { alignedLines } from "~/platform/table/aligned-lines.ts";
import type { AnalysisReport, ItemFigures, WeightsReport } from "./analysis.ts";

const COLUMNS = ["vraag", "groep", "n", "n_eff", "gemiddelde", "95%", "mediaan", "saldo", "weet niet"];
const NOTHING = "-";
/** Digits behind the point, for a person who reads along; `--json` has them all. */
const DECIMALS = 2;

/** The report as lines to read: what it rests on, and one row of figures per item and group. */
export function analysisTable({ base, weights, items }: AnalysisReport): string[] {
  return [
    `${base.respondents ?? "Minder dan 10"} respondenten, gewogen naar ${base.populationSize} mensen.`,
    ...weightLines(weights),
    "",
    ...alignedLines([COLUMNS, ...items.map(rowOf)]),
    ...(items.some(({ withheld }) => withheld)
      ? ["", "Bij - staat geen cijfer: daar zijn te weinig mensen voor."]
      : []),
  ];
}

function weightLines({ margins, cap, trimmed, maxOverMean, effectiveSize, collapsed }: WeightsReport): string[] {
  const limit = cap === null ? "zonder grens" : `grens ${cap} keer het gemiddelde (${trimmed} afgekapt)`;
  return [
    `Gewogen op ${margins.join(", ")}; ${limit}; grootste gewicht ${text(maxOverMean)} keer het gemiddelde; n_eff ${text(effectiveSize)}.`,
    ...collapsed.map(
      ({ margin, from, into, people }) =>
        `Samengevoegd in ${margin}: ${from} (${people ?? "minder dan 10"} respondenten) bij ${into}.`,
    ),
  ];
}

function rowOf(figures: ItemFigures): string[] {
  const { item, group, n, effectiveSize, mean, ci95, median, netEffect, dontKnow } = figures;
  const interval = ci95 ? `${text(ci95[0])} – ${text(ci95[1])}` : NOTHING;
  const saldo = text(netEffect?.value);
  const unknowing = dontKnow ? `${Math.round(100 * dontKnow.share)}%` : NOTHING;
  return [item, group ?? "allen", text(n), text(effectiveSize), text(mean), interval, text(median), saldo, unknowing];
}

function text(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? NOTHING : String(Number(figure.toFixed(DECIMALS)));
}
