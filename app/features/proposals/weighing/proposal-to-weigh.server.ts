import { and, asc, eq } from "drizzle-orm";
import { isThemeCode, type ThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { proposals, proposalThemes, scenarios } from "~db/schema/index.ts";

/** What an official needs to know of a proposal to weigh it. */
export interface ProposalToWeigh {
  id: number;
  slug: string;
  title: string;
  /** The courses of action that are weighed against doing nothing. */
  plans: { code: string; name: string }[];
  themes: ThemeCode[];
  /** Whether the organisation took it back. */
  isWithdrawn: boolean;
}

/** The proposal with this name; undefined when there is none. */
export async function proposalToWeigh(
  db: Database,
  { organisationId, slug }: { organisationId: number; slug: string },
): Promise<ProposalToWeigh | undefined> {
  const [proposal] = await db
    .select({ id: proposals.id, slug: proposals.slug, title: proposals.title, withdrawnAt: proposals.withdrawnAt })
    .from(proposals)
    .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
  if (!proposal) return undefined;
  const plans = await db
    .select({ code: scenarios.code, name: scenarios.name })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.organisationId, organisationId),
        eq(scenarios.proposalId, proposal.id),
        eq(scenarios.kind, "intervention"),
      ),
    )
    .orderBy(asc(scenarios.position));
  const touched = await db
    .select({ code: proposalThemes.themeCode })
    .from(proposalThemes)
    .where(and(eq(proposalThemes.organisationId, organisationId), eq(proposalThemes.proposalId, proposal.id)))
    .orderBy(asc(proposalThemes.position));
  const { withdrawnAt, ...named } = proposal;
  return {
    ...named,
    isWithdrawn: withdrawnAt !== null,
    plans,
    themes: touched.map(({ code }) => code).filter(isThemeCode),
  };
}
