import { and, eq, isNull, or } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { startDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { translator } from "~/i18n/translate.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { areas, ideas, proposalDrafts, proposals } from "~db/schema/index.ts";
import { answerVersion, linkVersion } from "./idea.ts";
import { isListed } from "./idea-list.queries.server.ts";

interface OfficialAndIdea {
  organisationId: number;
  ideaId: number;
  officialId: string;
}

/** The idea as long as everybody reads it: the organisation answers no text that a moderator keeps from it. */
const standing = ({ organisationId, ideaId }: OfficialAndIdea) =>
  and(eq(ideas.organisationId, organisationId), eq(ideas.id, ideaId), isListed);

export type AnswerOutcome =
  | { kind: "answered" }
  | { kind: "no-such-idea" }
  /** A colleague answered since the official looked: that answer stands. */
  | { kind: "answered-since" };

/** An answer to an idea; `known` is when it was answered as far as the official saw, see `answerVersion`; left out: unseen. */
type Answer = OfficialAndIdea & { answer: string; known?: string | undefined };

/** Answers an idea in public; a later answer takes the place of an earlier one that the official saw. */
export async function answerIdea(db: Database, by: Answer, now: Date): Promise<AnswerOutcome> {
  const { organisationId, ideaId, officialId, answer, known } = by;
  return await db.transaction(async (tx) => {
    const [idea] = await tx
      .select({ answer: ideas.answer, answeredAt: ideas.answeredAt })
      .from(ideas)
      .where(standing(by))
      .for("no key update");
    if (!idea) return { kind: "no-such-idea" };
    if (known !== undefined && known !== answerVersion(idea.answeredAt)) {
      // Sent twice, it is the same answer.
      return { kind: idea.answer === answer ? "answered" : "answered-since" };
    }
    await tx.update(ideas).set({ answer, answeredBy: officialId, answeredAt: now }).where(standing(by));
    const subject = `idea ${ideaId}`;
    await recordAct(tx, { organisationId, actorId: officialId, at: now, action: "idea.answer", subject });
    return { kind: "answered" };
  });
}

export type LinkOutcome =
  | { kind: "linked" }
  | { kind: "no-such-idea" }
  | { kind: "no-such-proposal" }
  /** A colleague tied it to another proposal since the official looked. */
  | { kind: "linked-since" };

/** A proposal to tie an idea to; `known` is the one that it was tied to as far as the official saw; left out: unseen. */
type Link = OfficialAndIdea & { slug: string; known?: string | undefined };

/**
 * Says that a published proposal was made of an idea: each then leads to the other, and the idea counts as input. Not one
 * that was withdrawn.
 */
export async function linkIdea(db: Database, by: Link, now: Date): Promise<LinkOutcome> {
  const { organisationId, ideaId, officialId, slug, known } = by;
  return await db.transaction(async (tx) => {
    const [proposal] = await tx
      .select({ id: proposals.id })
      .from(proposals)
      .where(
        and(eq(proposals.organisationId, organisationId), eq(proposals.slug, slug), isNull(proposals.withdrawnAt)),
      );
    if (!proposal) return { kind: "no-such-proposal" };
    const [idea] = await tx
      .select({ proposalId: ideas.proposalId, slug: proposals.slug })
      .from(ideas)
      .leftJoin(proposals, and(eq(proposals.organisationId, ideas.organisationId), eq(proposals.id, ideas.proposalId)))
      .where(standing(by))
      .for("no key update", { of: ideas });
    if (!idea) return { kind: "no-such-idea" };
    if (idea.proposalId === proposal.id) return { kind: "linked" };
    if (known !== undefined && known !== linkVersion(idea.slug)) return { kind: "linked-since" };
    await tx.update(ideas).set({ proposalId: proposal.id }).where(standing(by));
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
  | { kind: "begun"; draftId: number }
  | { kind: "no-such-idea" }
  /** The same official began one of another idea that says exactly this. */
  | { kind: "same-as-begun" };

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
    const isOfNoOther = or(isNull(proposalDrafts.ideaId), eq(proposalDrafts.ideaId, ideaId));
    const tied = await tx
      .update(proposalDrafts)
      .set({ ideaId })
      .where(and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, draftId), isOfNoOther))
      .returning({ id: proposalDrafts.id });
    if (tied.length === 0) return { kind: "same-as-begun" };
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
