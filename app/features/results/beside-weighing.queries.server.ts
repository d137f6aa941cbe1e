import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { guardiansOf, publishedViews } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { placeFigures } from "~/features/proposals/place-figures.queries.server.ts";
import type { ProposalDetails } from "~/features/proposals/proposal.ts";
import type { Database } from "~db/client.server.ts";
import { differencesFromNothing } from "./difference-from-nothing.ts";
import { expectedEffects } from "./expected-effects.queries.server.ts";

/** What stands beside a weighing for whoever reads it: what residents expect, official figures, and who speaks for those absent. */
export async function besideWeighing(
  db: Database,
  { organisationId, proposal }: { organisationId: number; proposal: ProposalDetails },
) {
  const about = { organisationId, proposalId: proposal.id };
  const [guardians, views, figures, expected] = await Promise.all([
    guardiansOf(db, about),
    publishedViews(db, about),
    placeFigures(db, await areaTree(db), proposal),
    expectedEffects(db, about),
  ]);
  return {
    guardians,
    views,
    figures,
    expectations: differencesFromNothing(expected),
    themes: proposal.themes.map(({ code }) => code),
  };
}
