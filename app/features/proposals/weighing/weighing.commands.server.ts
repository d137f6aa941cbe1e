import { and, eq } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { weighings } from "~db/schema/index.ts";
import { lockProposal } from "../editing/site.commands.server.ts";
import { newestWeighing } from "./weighing.queries.server.ts";
import { emptyWeighing, type Missing, missingIn, saysTheSame, type WeighingContent } from "./weighing.ts";

interface Official {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

export type SaveOutcome =
  | { kind: "saved" }
  /** It says what it said: no new version begins of it. */
  | { kind: "unchanged" }
  /** Somebody else saved it after the form was opened. */
  | { kind: "changed-meanwhile" };

/**
 * Saves a change in the draft; after a published version that begins a new one. `known` is when the draft was last changed
 * as far as the form knew, empty when there was none: a draft that changed since is not written over.
 */
export async function saveWeighing(
  db: Database,
  { known, change, ...by }: Official & { known: string; change: (content: WeighingContent) => WeighingContent },
  now: Date,
): Promise<SaveOutcome> {
  return await db.transaction(async (tx) => {
    // One at a time per proposal: two officials who save at once both see what the other did.
    await lockProposal(tx, by);
    const newest = await newestWeighing(tx, by);
    const draft = newest?.publishedAt === null ? newest : undefined;
    const before = newest?.content ?? emptyWeighing;
    const content = change(before);
    if (saysTheSame(before, content)) return { kind: "unchanged" };
    if ((draft?.changedAt.toISOString() ?? "") !== known) return { kind: "changed-meanwhile" };
    const version = draft?.version ?? (newest?.version ?? 0) + 1;
    const { organisationId, proposalId, officialId: changedBy } = by;
    const row = { content, changedBy, changedAt: now };
    await tx
      .insert(weighings)
      .values({ organisationId, proposalId, version, ...row })
      .onConflictDoUpdate({ target: [weighings.organisationId, weighings.proposalId, weighings.version], set: row });
    return { kind: "saved" };
  });
}

export type PublishOutcome =
  | { kind: "published"; version: number }
  | { kind: "nothing-to-publish" }
  /** Somebody else saved it after the page was opened: nobody publishes what they did not read. */
  | { kind: "changed-meanwhile" }
  | { kind: "incomplete"; missing: Missing[] };

/** Publishes the draft as its reader knew it, when it was last changed: from then on it never changes. */
export async function publishWeighing(
  db: Database,
  {
    known,
    scenarios,
    themes,
    ...by
  }: Official & { known: string; scenarios: readonly string[]; themes: readonly ThemeCode[] },
  now: Date,
): Promise<PublishOutcome> {
  return await db.transaction(async (tx) => {
    await lockProposal(tx, by);
    const draft = await newestWeighing(tx, by);
    if (!draft || draft.publishedAt) return { kind: "nothing-to-publish" };
    if (draft.changedAt.toISOString() !== known) return { kind: "changed-meanwhile" };
    const missing = missingIn(draft.content, { scenarios, themes });
    if (missing.length > 0) return { kind: "incomplete", missing };
    const { organisationId, officialId: actorId, proposalId } = by;
    await tx.update(weighings).set({ publishedAt: now, changedBy: actorId }).where(isVersion(by, draft.version));
    await recordAct(tx, {
      ...{ organisationId, actorId, at: now },
      action: "weighing.publish",
      subject: `proposal ${proposalId}`,
      details: { version: draft.version },
    });
    return { kind: "published", version: draft.version };
  });
}

function isVersion({ organisationId, proposalId }: Official, version: number) {
  return and(
    eq(weighings.organisationId, organisationId),
    eq(weighings.proposalId, proposalId),
    eq(weighings.version, version),
  );
}
