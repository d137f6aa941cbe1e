import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ProposalContent } from "~/features/proposals/editing/proposal-content.ts";
import { translator } from "~/i18n/translate.ts";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts } from "~db/schema/index.ts";

/** An idea whose words go, as it was. */
export interface ForgottenIdea {
  organisationId: number;
  id: number;
  /** The idea that it was added to: a draft went along. */
  mergedInto: number | null;
  title: string;
  body: string;
}

/** Stands where the title was. */
const gone = "–";

const t = translator("nl");
const groundOf = (title: string) => t("proposalEditor.fromIdea.ground", { title });

/**
 * Takes the words of a resident whose idea goes out of the draft that was begun from it; what an official wrote stays. What is
 * published is the organisation's own text. A draft that somebody saves or publishes at this very moment is passed over:
 * publishing takes the draft before the idea, and waiting here would be for ever.
 */
export async function forgetInDrafts(tx: Database, forgotten: readonly ForgottenIdea[]): Promise<void> {
  for (const idea of forgotten) {
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
      await tx
        .update(proposalDrafts)
        // Who was writing in it is told that it changed, and does not save the words again unseen.
        .set({ content: without(idea, content as ProposalContent), revision: sql`${proposalDrafts.revision} + 1` })
        .where(and(eq(proposalDrafts.organisationId, organisationId), eq(proposalDrafts.id, id)));
    }
  }
}

function without({ title, body }: ForgottenIdea, content: ProposalContent): ProposalContent {
  return {
    ...content,
    title: content.title === title ? gone : content.title,
    summary: content.summary === body ? "" : content.summary,
    themes: content.themes.map((theme) => (theme.ground === groundOf(title) ? { ...theme, ground: "" } : theme)),
  };
}
