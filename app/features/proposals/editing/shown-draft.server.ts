import type { Database } from "~db/client.server.ts";
import { type Draft, findDraft, frozenParts } from "./draft.queries.server.ts";
import { liveContent, newestVersion } from "./live-proposal.queries.server.ts";
import type { ProposalContent } from "./proposal-content.ts";
import { isSame } from "./same-content.ts";

/** A draft as its pages show it. */
export interface ShownDraft {
  id: number;
  /** Null: not published yet. */
  slug: string | null;
  isWithdrawn: boolean;
  content: ProposalContent;
  /** What the site tells now; null: nothing yet. */
  live: ProposalContent | null;
  revision: number;
  basedOn: number | null;
  /** The version on the site; 0: none. */
  over: number;
  changedAt: string;
  changedBy: string;
  frozen: { round: { titleNl: string; titleEn: string; until: string } | null; scenarios: { since: string } | null };
}

/** The draft with this number and how it stands beside the site; undefined when there is none. */
export async function shownDraft(
  db: Database,
  { organisationId, draftId, now }: { organisationId: number; draftId: number; now: Date },
): Promise<ShownDraft | undefined> {
  const draft = await findDraft(db, { organisationId, draftId });
  if (!draft) return undefined;
  const proposalId = draft.proposal?.id ?? null;
  const of = { organisationId, proposalId: proposalId ?? 0 };
  const [live, newest, frozen] = await Promise.all([
    liveContent(db, of),
    newestVersion(db, of),
    frozenParts(db, { organisationId, proposalId, now }),
  ]);
  return {
    ...asText(draft),
    live: live ?? null,
    over: newest?.version ?? 0,
    frozen: {
      round: frozen.round && { ...frozen.round, until: frozen.round.until.toISOString() },
      scenarios: frozen.scenarios && { since: frozen.scenarios.since.toISOString() },
    },
  };
}

function asText({ id, proposal, content, revision, basedOn, changedAt, changedBy }: Draft) {
  const slug = proposal?.slug ?? null;
  const isWithdrawn = proposal?.isWithdrawn ?? false;
  return { id, slug, isWithdrawn, content, revision, basedOn, changedAt: changedAt.toISOString(), changedBy };
}

/** Whether a draft says something else of the scenarios that residents were asked about. */
export function differsFromFrozen({ content, live, frozen }: ShownDraft): boolean {
  return live !== null && frozen.scenarios !== null && !isSame(content.scenarios, live.scenarios);
}
