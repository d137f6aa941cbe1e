import type { AnchorFigure } from "~/features/proposals/cycle/expectation-and-experience.ts";
import type { ExpectedEffect } from "./expected-effects.queries.server.ts";
import type { Stream } from "./group.ts";

/** The differences from doing nothing out of released figures, to put beside those of another round. */
export function anchorFigures(effects: readonly ExpectedEffect[], stream: Stream): AnchorFigure[] {
  return effects.flatMap(({ theme, scenario, difference }) => {
    if (difference === null) return [];
    const shown = difference.withheld ? undefined : difference;
    return [
      {
        ...{ theme, scenario: scenario.code, scenarioName: scenario.name },
        difference: shown?.scale?.mean ?? null,
        range: stream === "invited" ? (shown?.scale?.meanRange ?? null) : null,
        people: shown?.people ?? null,
      },
    ];
  });
}
