import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Released } from "../../released.ts";
import type { RoundResults } from "../../result.ts";
import { type Estimate, itemCode, meanEstimate, resultOf } from "./value-figures.ts";

/** A gemeente with what its people said about one theme. */
export interface AreaRow {
  code: string;
  name: string;
  released: Released | undefined;
  /** Null when it is withheld, or nobody there took part: no page tells these two apart. */
  estimate: Estimate | null;
}

/** Every gemeente of the area with its released grade of a theme, in the order given. */
export function areaRows(
  { items }: Pick<RoundResults, "items">,
  theme: ThemeCode,
  gemeenten: readonly { code: string; name: string }[],
): AreaRow[] {
  const groups = resultOf(items, itemCode("satisfaction", theme))?.groups ?? [];
  return gemeenten.map(({ code, name }) => {
    const released = groups.find(({ value }) => value === code)?.figure;
    return { code, name, released, estimate: meanEstimate(released) };
  });
}

/** Whether the figure of a gemeente carries a comparison with others. */
export function carriesComparison({ estimate }: AreaRow): boolean {
  return estimate?.figure.precision === "normal";
}
