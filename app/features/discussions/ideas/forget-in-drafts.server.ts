import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ProposalContent } from "~/features/proposals/editing/proposal-content.ts";
import { translator } from "~/i18n/translate.ts";
import type { Database } from "~db/client.server.ts";
import { ideas, proposalDrafts } from "~db/schema/index.ts";

/** An idea whose words go from drafts or come back there, as it was. */
export interface IdeaInDrafts {
  organisationId: number;
  id: number;
  /** The idea that it was added to: a draft went along. */
  mergedInto: number | null;
  /** Needed to bring words back. */
  themeCode?: string | null;
  title: string;
  body: string;
}

/** What of an idea is looked for in drafts. */
export const inDrafts = {
  ...{ organisationId: ideas.organisationId, id: ideas.id, mergedInto: ideas.mergedInto },
  ...{ themeCode: ideas.themeCode, title: ideas.title, body: ideas.body },
};

/** Stands where the title was. */
const gone = "–";

const t = translator("nl");
const groundOf = (title: string) => t("proposalEditor.fromIdea.ground", { title });

/**
 * Takes the words of a resident whose idea goes out of the draft that was begun from it; what an official wrote stays. What is
 * published is the organisation's own text.
 */
export async function forgetInDrafts(tx: Database, forgotten: readonly IdeaInDrafts[]): Promise<void> {
  for (const idea of forgotten) await rewrite(tx, idea, without);
}

/** Puts the words of an idea that can be read again where they were taken from a draft; what an official wrote since stays. */
export async function bringBackInDrafts(tx: Database, back: readonly IdeaInDrafts[]): Promise<void> {
  for (const idea of back) await rewrite(tx, idea, withWords);
}

/**
 * Changes the drafts that were begun from an idea. A draft that somebody saves or publishes at this very moment is passed
 * over: publishing takes the draft before the idea, and waiting here would be for ever.
 */
async function rewrite(tx: Database, idea: IdeaInDrafts, change: typeof without): Promise<void> {
  const { organisationId } = idea;
  const drafts = await tx
    .select({ id: proposalDrafts.id, content: proposalDrafts.content })
    .from(proposalDrafts)
    .where(
      and(
        eq(proposalDrafts.organisationId, organisationId),
        inArray(proposalDrafts.ideaId, [idea.id, idea.mergedInto ?? idea.id]),
        isNull(proposalDrafts.proposalId),
      ),
    )
    .for("update", { skipLocked: true });
  for (const { id, content } of drafts) {
    const changed = change(idea, content as ProposalContent);
    if (isDeepStrictEqual(changed, content)) continue;
    await tx
      .update(proposalDrafts)
      // Who was writing in it is told that it changed, and does not save the words again unseen.
      .set({ content: changed, revision: sql`${proposalDrafts.revision} + 1` })
      .where(and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, id)));
  }
}

function without({ title, body }: IdeaInDrafts, content: ProposalContent): ProposalContent {
  return {
    ...content,
    title: content.title === title ? gone : content.title,
    summary: content.summary === body ? "" : content.summary,
    themes: content.themes.map((theme) => (theme.ground === groundOf(title) ? { ...theme, ground: "" } : theme)),
  };
}

/**
 * Only a draft that the title was taken from: an official who left the text empty meant it so. Of an idea that was erased there
 * are no words left.
 */
function withWords({ title, body, themeCode }: IdeaInDrafts, content: ProposalContent): ProposalContent {
  if (content.title !== gone || title === gone) return content;
  const isBare = (theme: ProposalContent["themes"][number]) => theme.themeCode === themeCode && theme.ground === "";
  return {
    ...content,
    title,
    summary: content.summary === "" ? body : content.summary,
    themes: content.themes.map((theme) => (isBare(theme) ? { ...theme, ground: groundOf(title) } : theme)),
  };
}
