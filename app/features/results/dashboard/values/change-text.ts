import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import type { DataTableProps } from "~/ui/data-table.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { estimateText } from "../../evidence.tsx";
import type { WaveChange } from "../../findings.ts";
import type { Stream } from "../../group.ts";
import { evidenceTable } from "../effects/evidence-table.ts";
import { latestChange, type Moment } from "./series.ts";

/** What the newest change says in one sentence; the arrow of the finding decides, never the difference itself. */
export function changeSentence(t: TFunction, language: Language, moments: readonly Moment[], stream: Stream): string {
  const last = moments.at(-1);
  if (!last?.estimate) return t("results.sentence.withheld");
  const now = formatNumber(last.estimate.value, language, 1);
  const change = latestChange(moments);
  if (last.reworded) return t("valueBoard.changes.now.reworded", { now, since: moments.at(-2)?.label ?? "" });
  if (!change) return t(stream === "open" ? "valueBoard.changes.now.open" : "valueBoard.changes.now.alone", { now });
  const words = { now, since: change.since, change: changeText(change, language) };
  const said = t(`valueBoard.changes.now.${change.arrow}`, words);
  return change.lasting ? `${said} ${t("valueBoard.changes.lasting")}` : said;
}

/** "+0,3 [+0,1 – +0,5]". */
function changeText({ change, changeRange }: WaveChange, language: Language): string {
  return estimateText(change, changeRange, (value) => formatSigned(value, language));
}

/** Which rounds cannot simply be compared, and why; empty where all can. */
export function breaksText(t: TFunction, moments: readonly Moment[]): string {
  return moments
    .flatMap((moment) => {
      const breaks = breaksOf(moment);
      if (breaks.length === 0) return [];
      const key = breaks.includes("wording") ? ("breakOfWords" as const) : ("breakIn" as const);
      return [t(`valueBoard.changes.${key}`, { round: moment.label, why: whyText(t, breaks) })];
    })
    .join(" ");
}

/** Why a round cannot simply be compared with the one before it; where nothing was computed only the words are known. */
export function breaksOf({ since, reworded }: Moment): WaveChange["breaks"] {
  const breaks = since?.breaks ?? [];
  return reworded && !breaks.includes("wording") ? ["wording", ...breaks] : breaks;
}

function whyText(t: TFunction, breaks: WaveChange["breaks"]): string {
  return breaks.map((why) => t(`valueBoard.changes.why.${why}`)).join(", ");
}

/** The line as a table: every round with its figure, what it rests on, and the change since the round before. */
export function changeTable(
  t: TFunction,
  language: Language,
  caption: string,
  moments: readonly Moment[],
): DataTableProps {
  const write = (value: number) => formatNumber(value, language, 1);
  const table = evidenceTable(t, language, {
    caption,
    corner: t("valueBoard.column.round"),
    estimates: [
      {
        key: "mean",
        header: t("results.column.mean"),
        write: ({ scale }) => (scale ? estimateText(scale.mean, scale.meanRange, write) : ""),
      },
    ],
    rows: moments.map(({ slug, label, released }) => ({ id: slug, label, figure: released })),
  });
  return {
    ...table,
    columns: [...table.columns, { key: "change", header: t("valueBoard.column.change") }],
    rows: table.rows.map((row, index) => ({ ...row, change: changeCell(t, language, moments[index]) })),
  };
}

function changeCell(t: TFunction, language: Language, moment: Moment | undefined): string {
  if (!moment) return "";
  const why = whyText(t, breaksOf(moment));
  if (!moment.since || moment.reworded) return why;
  const { arrow } = moment.since;
  return [t(`valueBoard.changes.arrow.${arrow}`), changeText(moment.since, language), why].filter(Boolean).join("; ");
}
