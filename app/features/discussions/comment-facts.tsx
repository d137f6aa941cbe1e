import type { ReactNode } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { Comment } from "./comment.ts";
import { decisionPath } from "./decisions/decision-path.ts";
import type { CommentProps } from "./discussion-data.ts";
import { discussionPath } from "./discussion-path.ts";

/** What else there is to know of a comment: its theme, its place, that it was edited, how long it waits for an answer. */
export function CommentFacts({ page, comment }: Pick<CommentProps, "page" | "comment">) {
  const { t } = useText();
  const facts: [key: string, fact: ReactNode][] = [
    ["theme", comment.theme && t(`framework.theme.${comment.theme}`)],
    ["area", comment.areaName && t("discussions.place.about", { place: comment.areaName })],
    ["drawing", <DrawingLink comment={comment} key="drawing" page={page} />],
    ["edited", comment.edited && t("discussions.edited")],
    ["waiting", waitingWords(comment.waitingDays)],
    ["decided", comment.usedIn && <DecisionLink key="decided" slug={page.proposal.slug} usedIn={comment.usedIn} />],
  ];
  const told = facts.filter(([key, fact]) =>
    key === "drawing" ? comment.point && page.drawingId === undefined : fact,
  );
  if (told.length === 0) return null;
  return (
    <ul className="ui-post__facts">
      {told.map(([key, fact]) => (
        <li key={key}>{fact}</li>
      ))}
    </ul>
  );

  /** From the first day on: who wrote a moment ago expects no answer yet. */
  function waitingWords(days: number | null): string | null {
    return days === null || days < 1 ? null : t("discussions.waiting", { count: days });
  }
}

function DecisionLink({ slug, usedIn }: { slug: string; usedIn: NonNullable<Comment["usedIn"]> }) {
  const { t, path } = useText();
  return (
    <a className="nl-link" href={path(decisionPath(slug, usedIn.decisionId))}>
      {t(`discussions.decided.${usedIn.verdict}`)}
    </a>
  );
}

function DrawingLink({ page, comment }: Pick<CommentProps, "page" | "comment">) {
  const { t, path } = useText();
  const drawing = page.drawings.find(({ id }) => id === comment.point?.drawingId);
  if (!drawing) return t("discussions.drawing.gone");
  return (
    <a className="nl-link" href={path(discussionPath(page.proposal.slug, { drawingId: drawing.id }))}>
      {t("discussions.drawing.on")} <Dutch>{drawing.title}</Dutch>
    </a>
  );
}
