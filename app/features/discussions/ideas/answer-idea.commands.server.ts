import { and, eq } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { startDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { translator } from "~/i18n/translate.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, ideas, proposalDrafts, proposals } from "~db/schema/index.ts";
import { isListed } from "./idea-list.queries.server.ts";

interface OfficialAndIdea {
  organisationId: number;
  ideaId: number;
  officialId: string;
}

/** The idea as long as everybody reads it: the organisation answers no text that a moderator keeps from it. */
const standing = ({ organisationId, ideaId }: OfficialAndIdea) =>
  and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId), isListed);

/** Answers an idea in public; a later answer takes the place of an earlier one. False when there is no such idea. */
export async function answerIdea(db: Database, by: OfficialAndIdea & { answer: string }, now: Date): Promise<boolean> {
  const { organisationId, ideaId, officialId, answer } = by;
  return await db.transaction(async (tx) => {
    const answered = await tx
      .update(ideas)
      .set({ answer, answeredBy: officialId, answeredAt: now })
      .where(standing(by))
      .returning({ id: ideas.id });
    if (answered.length === 0) return false;
    const subject = `idea ${ideaId}`;
    await recordAct(tx, { organisationId, actorId: officialId, at: now, action: "idea.answer", subject });
    return true;
  });
}

export type LinkOutcome = { kind: "linked" } | { kind: "no-such-idea" } | { kind: "no-such-proposal" };

/** Says that a published proposal was made of an idea: each then leads to the other, and the idea counts as input. */
export async function linkIdea(db: Database, by: OfficialAndIdea & { slug: string }, now: Date): Promise<LinkOutcome> {
  const { organisationId, ideaId, officialId, slug } = by;
  return await db.transaction(async (tx) => {
    const [proposal] = await tx
      .select({ id: proposals.id })
      .from(proposals)
      .where(and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug)));
    if (!proposal) return { kind: "no-such-proposal" };
    const linked = await tx
      .update(ideas)
      .set({ proposalId: proposal.id })
      .where(standing(by))
      .returning({ id: ideas.id });
    if (linked.length === 0) return { kind: "no-such-idea" };
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "idea.link" },
      subject: `idea ${ideaId}`,
      details: { proposal: proposal.id },
    });
    return { kind: "linked" };
  });
}

export type DraftOutcome =
  /** The same draft when one was begun before. */
  { kind: "begun"; draftId: number } | { kind: "no-such-idea" };

/**
 * Begins a proposal from an idea: a draft with its title, text, area and theme, that only officials see. The draft remembers the idea, and
 * the database ties the two once it is published.
 */
export async function beginProposal(db: Database, by: OfficialAndIdea, now: Date): Promise<DraftOutcome> {
  const { organisationId, ideaId, officialId } = by;
  return await db.transaction(async (tx) => {
    const [idea] = await tx
      .select({
        content: { title: ideas.title, summary: ideas.body, areaCode: ideas.areaCode, areaLabel: areas.name },
        themeCode: ideas.themeCode,
      })
      .from(ideas)
      .innerJoin(areas, eq(areas.code, ideas.areaCode))
      .where(standing(by))
      .for("update", { of: ideas });
    if (!idea) return { kind: "no-such-idea" };
    const isBegun = and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.ideaId, ideaId));
    const [begun] = await tx.select({ id: proposalDrafts.id }).from(proposalDrafts).where(isBegun);
    if (begun) return { kind: "begun", draftId: begun.id };
    const draftId = await startDraft(tx, { organisationId, officialId, ...idea.content, themes: themesOf(idea) }, now);
    await tx
      .update(proposalDrafts)
      .set({ ideaId })
      .where(and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, draftId)));
    await recordAct(tx, {
      ...{ organisationId, actorId: officialId, at: now, action: "idea.propose" },
      subject: `idea ${ideaId}`,
      details: { draft: draftId },
    });
    return { kind: "begun", draftId };
  });
}

/** The theme that the writer of the idea chose, with words that the official makes better. */
function themesOf({ content, themeCode }: { content: { title: string }; themeCode: string }) {
  const t = translator("nl");
  const ground = t("proposalEditor.fromIdea.ground", { title: content.title });
  return [{ themeCode: themeCode as ThemeCode, reason: t("proposalEditor.fromIdea.reason"), ground }];
}
