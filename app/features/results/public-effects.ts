import type { ExpectedEffect as ShownEffect } from "~/features/proposals/expected-effects.tsx";
import type { ExpectedEffects } from "./expected-effects.queries.server.ts";
import type { Figure, Released } from "./released.ts";

/** What everybody may see of the expected effects: those that are not withheld, in the form that a proposal's page takes. */
export function effectsToShow({ effects, stream }: Pick<ExpectedEffects, "effects" | "stream">): ShownEffect[] {
  return effects.flatMap(({ theme, scenario, figure, difference }) => {
    const shown = shownFigure(figure);
    if (!shown?.scale) return [];
    return [
      {
        theme,
        stream,
        scenario: scenario.name,
        mean: shown.scale.mean,
        difference: shownFigure(difference)?.scale?.mean ?? null,
        people: shown.people,
        dontKnow: shown.dontKnow,
      },
    ];
  });
}

function shownFigure(released: Released | null): Figure | undefined {
  return released && !released.withheld ? released : undefined;
}
