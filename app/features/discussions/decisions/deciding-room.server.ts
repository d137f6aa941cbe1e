import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { weighingVersions } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound, requireParam } from "~/platform/page-errors.server.ts";
import { releasesOf } from "./decision.queries.server.ts";
import type { DecisionChoices } from "./decision-fields.tsx";

/** The proposal that an official decides about; whoever may not decide is sent away. */
export async function decidingRoom(request: Request, params: Record<string, string | undefined>) {
  const { organisationId, id: officialId } = await requireRole(request, rolesThatAnswer);
  const proposal = (await namedProposal(db, { organisationId, slug: requireParam(params, "slug") })) ?? notFound();
  return { proposal, by: { organisationId, proposalId: proposal.id, officialId } };
}

/** The results and weighings that a decision about the proposal may lean on. */
export async function decisionChoices(about: { organisationId: number; proposalId: number }): Promise<DecisionChoices> {
  const [releases, weighings] = await Promise.all([releasesOf(db, about), weighingVersions(db, about)]);
  return { releases, weighings };
}
