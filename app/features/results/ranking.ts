import type { Figure, Released } from "./released.ts";

/** Above this part "weet ik niet", in per cent, a figure is not ranked among others (docs/requirements.md M-2.11). */
export const TOO_MANY_DONT_KNOW = 40;

interface Ranked {
  name: string;
  value: number;
}

/** Which of several figures is highest and lowest, or why that is not said (Dutch: volgorde). */
export type Ranking =
  | { kind: "withheld" }
  /** There is only one figure to begin with. */
  | { kind: "single"; value: number }
  /** Fewer than two figures carry a comparison. */
  | { kind: "unranked" }
  /** All alike; otherwise `mixed` around zero, `gains` (none below zero) or `losses` (none above). */
  | { kind: "equal" | "mixed" | "gains" | "losses"; highest: Ranked; lowest: Ranked };

/** The highest and lowest of some figures, each with its name. Of equal ones the first is named. */
export function rankingOf(
  rows: readonly { name: string; figure: Released | null | undefined }[],
  read: (figure: Figure) => number,
): Ranking {
  const shown = rows.flatMap(({ name, figure }) => (figure && !figure.withheld ? [{ name, figure }] : []));
  if (shown.length === 0) return { kind: "withheld" };
  const [only] = shown;
  if (rows.length === 1 && only) return { kind: "single", value: read(only.figure) };
  const [first, ...rest] = shown
    .filter(({ figure }) => figure.precision === "normal" && figure.dontKnow <= TOO_MANY_DONT_KNOW)
    .map(({ name, figure }) => ({ name, value: read(figure) }));
  if (!first || rest.length === 0) return { kind: "unranked" };
  const highest = rest.reduce((best, row) => (row.value > best.value ? row : best), first);
  const lowest = rest.reduce((worst, row) => (row.value < worst.value ? row : worst), first);
  return { kind: kindOf(highest.value, lowest.value), highest, lowest };
}

function kindOf(highest: number, lowest: number): "equal" | "mixed" | "gains" | "losses" {
  if (highest === lowest) return "equal";
  if (lowest >= 0) return "gains";
  return highest <= 0 ? "losses" : "mixed";
}
