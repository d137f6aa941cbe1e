import type { Breakdown } from "../../group.ts";
import type { ResultView } from "../../result-view.ts";
import type { ResultsRound } from "../../results-header.tsx";
import { EffectGroupsView } from "./effect-groups-view.tsx";
import { effectBoard } from "./effect-plans.ts";
import { ItemGroupsView } from "./item-groups-view.tsx";

interface GroupsViewProps {
  view: ResultView & { by: Breakdown };
  instrument: ResultsRound["instrument"];
}

/** A round per group, in the way of its instrument: plans first, then questions that stand on their own. */
export function GroupsView({ view, instrument }: GroupsViewProps) {
  if (instrument !== "perceived_effect") return <ItemGroupsView results={view.results.items} view={view} />;
  const board = effectBoard(view.results.items);
  return (
    <>
      <EffectGroupsView board={board} view={view} />
      <ItemGroupsView results={board.others} view={view} />
    </>
  );
}
