import { type AreaTree, gemeentenOf } from "~/features/areas/area.ts";
import { findIndicatorSeries } from "~/features/framework/indicator.queries.server.ts";
import { type IndicatorRange, type IndicatorSeries, rangesOf } from "~/features/framework/indicator.ts";
import { ShortMemory } from "~/platform/short-memory.ts";
import type { Database } from "~db/client.server.ts";
import { oncePerDatabase } from "~db/once-per-database.server.ts";
import type { ProposalDetails } from "./proposal.ts";

/** The official figures of the place of a plan: a series per gemeente or, for a large area, the spread over its gemeenten. */
export interface PlaceFigures {
  gemeenten: { code: string; name: string }[];
  series: IndicatorSeries[];
  ranges: IndicatorRange[];
}

/** With more gemeenten than this a page of lines says less than the lowest and the highest. */
const mostLines = 2;
const minutes = 5;
const memoryOf = oncePerDatabase(() => new ShortMemory<PlaceFigures>(minutes * 60_000, 100));

/** The official figures on the themes that a plan touches, in the gemeenten where it lies. Kept for five minutes. */
export function placeFigures(
  db: Database,
  tree: AreaTree,
  proposal: Pick<ProposalDetails, "areaCode" | "touchedAreas" | "themes">,
): Promise<PlaceFigures> {
  const gemeenten = gemeentenOfPlan(tree, proposal).map(({ code, name }) => ({ code, name }));
  const themes = proposal.themes.map((theme) => theme.code);
  return memoryOf(db).get(JSON.stringify([gemeenten, themes]), async () => {
    const all = await findIndicatorSeries(db, { areaCodes: gemeenten.map((gemeente) => gemeente.code), themes });
    const wide = gemeenten.length > mostLines;
    return { gemeenten, series: wide ? [] : all, ranges: wide ? rangesOf(all) : [] };
  });
}

/** A plan without a place of its own, such as a railway through the country, lies in the gemeenten that it names. */
function gemeentenOfPlan(tree: AreaTree, proposal: Pick<ProposalDetails, "areaCode" | "touchedAreas">) {
  if (tree.get(proposal.areaCode)?.level !== "land") return gemeentenOf(tree, proposal.areaCode);
  return proposal.touchedAreas.flatMap((code) => tree.get(code) ?? []).filter((area) => area.level === "gemeente");
}
