import { z } from "zod";
import { phases } from "~/features/proposals/phase.ts";
import { findProposal } from "~/features/proposals/proposal.queries.server.ts";
import { pageOfProposals } from "~/features/proposals/proposal-page.queries.server.ts";
import { onePage, pageOf, paging, selfLink } from "../paging.server.ts";
import { explained, moment, noQuery, RefusedQuestion, resource } from "../resource.server.ts";
import { themeCode } from "./framework.server.ts";

const summary = {
  slug: explained(z.string(), "slug"),
  title: z.string(),
  areaLabel: z.string(),
  areaCode: explained(z.string(), "areaCode"),
  phase: explained(z.enum(phases).nullable(), "phase"),
};

const listed = z.object({ ...summary, themes: z.array(themeCode), _links: selfLink }).meta({ id: "ProposalSummary" });

/** `/proposals`: all proposals. */
export const proposals = resource({
  path: "/proposals",
  name: "listProposals",
  query: z.strictObject(paging),
  answer: pageOf(listed).meta({ id: "ProposalPage" }),
  find: async ({ db, organisation, base }, _parameters, query) => {
    const found = await pageOfProposals(db, { organisationId: organisation.id, ...query });
    const items = found.proposals.map((proposal) => ({ ...proposal, _links: linkOf(base, proposal.slug) }));
    return onePage(items, found.total, `${base}/proposals`, query);
  },
});

const scenario = z
  .object({
    code: z.string(),
    kind: explained(z.enum(["nul", "intervention", "dropped"]), "scenarioKind"),
    name: z.string(),
    description: z.string(),
    ground: explained(z.string(), "ground"),
  })
  .meta({ id: "Scenario" });

const details = z
  .object({
    ...summary,
    summary: z.string(),
    phaseReason: z.string().nullable(),
    horizonYear: z.int().nullable(),
    caution: explained(z.string().nullable(), "caution"),
    sources: z.array(z.string()),
    touchedAreas: explained(z.array(z.string()), "touchedAreas"),
    scenarios: z.array(scenario),
    themes: z.array(z.object({ code: themeCode, reason: z.string() })),
    facts: z.array(
      z.object({ label: z.string(), value: z.string(), unit: z.string().nullable(), source: z.string().nullable() }),
    ),
    milestones: z.array(z.object({ when: explained(z.string(), "when"), title: z.string(), source: z.string() })),
    rounds: z.array(z.object({ opensAt: moment, closesAt: moment })),
    _links: selfLink,
  })
  .meta({ id: "Proposal" });

/** `/proposals/{slug}`: one proposal with everything that its page tells, without what people said of it. */
export const proposal = resource({
  path: "/proposals/{slug}",
  name: "getProposal",
  query: noQuery,
  answer: details,
  find: async ({ db, organisation, base }, { slug = "" }) => {
    const found = await findProposal(db, { organisationId: organisation.id, slug });
    if (!found) throw new RefusedQuestion("unknownProposal", { slug }, 404);
    const rounds = found.rounds.map(({ opensAt, closesAt }) => ({ opensAt: iso(opensAt), closesAt: iso(closesAt) }));
    return { ...found, rounds, _links: linkOf(base, slug) };
  },
});

function iso(time: string): string {
  return new Date(time).toISOString();
}

function linkOf(base: string, slug: string) {
  return { self: { href: `${base}/proposals/${encodeURIComponent(slug)}` } };
}
