import { recordAct } from "~/platform/audit-log.server.ts";
import { brokenRule } from "~/platform/broken-rule.ts";
import { slugOf } from "~/platform/slug.ts";
import type { Database } from "~db/client.server.ts";
import { shortTitle } from "../proposal.ts";
import {
  type DraftChange,
  type DraftRefusal,
  type LockedDraft,
  withDraft,
  writeDraft,
} from "./draft.commands.server.ts";
import { newestVersion } from "./live-proposal.queries.server.ts";
import { type Missing, missingIn } from "./missing.ts";
import { isSame } from "./same-content.ts";
import { addToSite, changeOnSite, lockProposal, type Publication } from "./site.commands.server.ts";

/** A rule of the database that keeps what residents were asked about as it was. */
export type FrozenRule = "round" | "scenarios" | "scenario-in-use";

const frozenRules: Readonly<Record<string, FrozenRule>> = {
  proposal_frozen: "round",
  scenarios_frozen: "scenarios",
  items_organisation_id_scenario_id_scenarios_organisation_id_id_fk: "scenario-in-use",
};

/** Which rule about frozen proposals a statement broke; undefined for any other error. */
export function brokenFrozenRule(error: unknown): FrozenRule | undefined {
  return frozenRules[brokenRule(error) ?? ""];
}

export type PublishOutcome =
  | { kind: "published"; version: number }
  | { kind: "incomplete"; missing: Missing[] }
  /** Readers of an earlier version are to be told what changed. */
  | { kind: "change-missing" }
  | { kind: "nothing-changed" }
  /** Another version came on the site than the form knew. */
  | { kind: "newer-version"; version: number }
  /** It was withdrawn: no version follows. */
  | { kind: "is-withdrawn" }
  | { kind: "frozen"; rule: FrozenRule }
  | DraftRefusal;

interface PublishRequest extends DraftChange {
  /** What changed and why; empty on a first version. */
  change: string;
  /** The version on the site as far as the form knew; 0: none. */
  over: number;
}

/** Puts a draft on the site: as a new proposal, or as the next version of the one that it changes. */
export async function publishDraft(db: Database, request: PublishRequest, now: Date): Promise<PublishOutcome> {
  try {
    return await withDraft<PublishOutcome>(db, request, {
      work: (tx, draft) => publish(tx, request, draft, now),
      doneBefore: (tx, draft) => publishedBefore(tx, request, draft),
    });
  } catch (error) {
    const rule = brokenFrozenRule(error);
    if (rule === undefined) throw error;
    return { kind: "frozen", rule };
  }
}

async function publish(tx: Database, request: PublishRequest, draft: LockedDraft, now: Date): Promise<PublishOutcome> {
  const missing = missingIn(draft.content);
  if (missing.length > 0) return { kind: "incomplete", missing };
  const publication = { content: draft.content, publishedBy: request.officialId, at: now };
  const done =
    draft.proposalId === null
      ? { kind: "published" as const, version: 1, proposalId: await addNamed(tx, request, publication) }
      : await publishNext(tx, { ...request, proposalId: draft.proposalId }, publication);
  if (done.kind !== "published") return done;
  const { proposalId, version } = done;
  await writeDraft(tx, request, { content: draft.content, proposalId, basedOn: version, now });
  const { organisationId, officialId: actorId } = request;
  await recordAct(tx, {
    ...{ organisationId, actorId, at: now, action: "proposal.publish", subject: `proposal ${proposalId}` },
    details: { version },
  });
  return { kind: "published", version };
}

/** The version that the same form made when it was sent before; undefined when it was not. */
async function publishedBefore(
  tx: Database,
  { organisationId, officialId, change, over }: PublishRequest,
  { proposalId, content }: LockedDraft,
): Promise<PublishOutcome | undefined> {
  const newest = proposalId === null ? undefined : await newestVersion(tx, { organisationId, proposalId });
  if (!newest || newest.version !== over + 1) return undefined;
  const isSameForm = newest.publishedBy === officialId && (over === 0 || newest.change === change);
  return isSameForm && isSame(newest.content, content) ? { kind: "published", version: newest.version } : undefined;
}

/** A new proposal is called after its title; when that name is taken, with a number behind it. */
async function addNamed(
  tx: Database,
  { organisationId }: PublishRequest,
  publication: Omit<Publication, "change">,
): Promise<number> {
  const name = slugOf(shortTitle(publication.content.title));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? name : `${name}-${number}`;
    const proposalId = await addToSite(tx, { organisationId, slug }, { ...publication, change: null });
    if (proposalId !== undefined) return proposalId;
  }
}

async function publishNext(
  tx: Database,
  { organisationId, proposalId, change, over }: PublishRequest & { proposalId: number },
  publication: Omit<Publication, "change">,
) {
  const of = { organisationId, proposalId };
  if ((await lockProposal(tx, of)).isWithdrawn) return { kind: "is-withdrawn" as const };
  const version = (await newestVersion(tx, of))?.version ?? 0;
  if (version !== over) return { kind: "newer-version" as const, version };
  if (change === "") return { kind: "change-missing" as const };
  const done = await changeOnSite(tx, of, { ...publication, change });
  if (!done.isChanged) return { kind: "nothing-changed" as const };
  return { kind: "published" as const, proposalId, version: done.version };
}
