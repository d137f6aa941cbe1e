import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language.ts";
import { formatSigned } from "~/ui/format.ts";
import type { MatrixCell } from "~/ui/matrix.tsx";
import { stepOf } from "~/ui/matrix-geometry.ts";
import { indicativeText, percentText, withheldText } from "../../figure-text.ts";
import type { Stream } from "../../group.ts";
import { TOO_MANY_DONT_KNOW } from "../../ranking.ts";
import type { Figure, Released, ScaleFigure } from "../../released.ts";

const signs = { up: "▲", down: "▼", none: "≈" } as const;

/**
 * An effect as a cell of a matrix: sign, number and margin. In the stream of invited people only a clear effect has a
 * colour; in the open stream nothing can be clear, so that the colour follows the mean.
 */
export function boardCell(
  t: TFunction,
  language: Language,
  { figure, stream }: { figure: Released | null | undefined; stream: Stream },
): MatrixCell | null {
  if (!figure) return null;
  if (figure.withheld || !figure.scale) return { step: null, text: "–", notes: [withheldText(figure, t, language)] };
  const { mean, meanRange, direction } = figure.scale;
  const write = (value: number) => formatSigned(value, language);
  return {
    step: stepFor(figure.scale, stream),
    mark: stream === "open" ? undefined : markOf(t, direction),
    text: write(mean),
    notes: [
      ...(meanRange ? [`[${write(meanRange[0])} – ${write(meanRange[1])}]`] : []),
      ...cautions(t, language, figure),
    ],
    uncertain: figure.precision === "indicative",
  };
}

function stepFor({ mean, direction }: ScaleFigure, stream: Stream): number {
  return stream === "invited" && direction === null ? 0 : stepOf(mean);
}

function markOf(t: TFunction, direction: ScaleFigure["direction"]) {
  const side = direction ?? "none";
  return { sign: signs[side], words: t(`effectBoard.clear.${side}`) };
}

function cautions(t: TFunction, language: Language, { precision, dontKnow }: Figure): string[] {
  return [
    ...(precision === "indicative" ? [t("results.precision.indicative")] : []),
    ...(dontKnow > TOO_MANY_DONT_KNOW
      ? [t("effectBoard.board.dontKnow", { dontKnow: percentText(dontKnow, language) })]
      : []),
  ];
}

/** What the signs, colours and brackets of such cells mean. */
export function boardLegend(t: TFunction, stream: Stream): string[] {
  const depth = t("effectBoard.board.legend.depth");
  const care = t("effectBoard.board.legend.care", { indicative: indicativeText(t, stream) });
  if (stream === "open") return [t("effectBoard.board.legend.open"), depth, care];
  const [signs, clear] = [t("effectBoard.board.legend.signs"), t("effectBoard.board.legend.clear")];
  return [signs, clear, depth, t("effectBoard.board.legend.range"), care];
}
