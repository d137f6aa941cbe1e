import type { ResidentsExpectation } from "~/features/proposals/weighing/weighing.ts";
import type { ExpectedEffects } from "./expected-effects.queries.server.ts";

/** What residents expect of each plan against doing nothing, with its margin; what is withheld is left out. */
export function differencesFromNothing(expected: ExpectedEffects | undefined): ResidentsExpectation[] {
  if (!expected) return [];
  const { stream, effects } = expected;
  return effects.flatMap(({ theme, scenario, difference }) => {
    if (!difference || difference.withheld || !difference.scale) return [];
    const { mean, meanRange } = difference.scale;
    const range = stream === "invited" ? meanRange : null;
    return [{ scenario: scenario.code, theme, stream, mean, range, people: difference.people }];
  });
}
