import { useText } from "~/i18n/text-context.tsx";
import { Form } from "~/ui/form.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import { ToggleButton } from "~/ui/toggle-button.tsx";
import { takesReplies } from "./comment.ts";
import { type CommentProps, type DiscussionData, hasWritingForm } from "./discussion-data.ts";
import { discussionPath, type TaskKind, taskPath, threadPath, writingForm } from "./discussion-path.ts";

/** What a reader can do with a comment, in this order: stand behind it, answer, and what is seldom needed. */
export function CommentActions(props: CommentProps) {
  const { page, comment, threadId, isFirst } = props;
  const { t, path } = useText();
  const isReadable = comment.hidden === null && comment.held.length === 0;
  const isOpen = page.viewer !== null && !page.proposal.isWithdrawn;
  const offersReply = isOpen && page.threadId === undefined && isFirst && takesReplies(comment);
  return (
    <>
      {isFirst && isReadable ? <Voices {...props} /> : null}
      {offersReply ? (
        <Link href={path(`${threadPath(page.proposal.slug, threadId)}#antwoorden`)}>
          {t("discussions.reply")} <span className="ui-hidden">{comment.author}</span>
        </Link>
      ) : null}
      {tasksFor(props).map((kind) => (
        <TaskLink key={kind} kind={kind} {...props} />
      ))}
      {page.viewer?.moderates && !comment.own && comment.hidden ? <ShowAgain {...props} /> : null}
    </>
  );
}

/** Whether a reader has anything to see or do below a comment. */
export function hasActions({ page, comment, isFirst }: CommentProps): boolean {
  if (comment.withdrawn) return false;
  return page.viewer !== null || (isFirst && comment.supporters + comment.opponents > 0);
}

/** The forms that open from a comment for this reader; who is not signed in finds the way to report below the list. */
function tasksFor({ page: { viewer }, comment: { own, hidden, held, mayEdit } }: CommentProps): TaskKind[] {
  if (viewer === null) return [];
  if (own) return mayEdit ? ["edit", "withdraw"] : ["withdraw"];
  if (viewer.moderates) return hidden ? [] : ["hide"];
  return hidden || held.length > 0 ? [] : ["report"];
}

function TaskLink({ kind, page, comment, threadId }: CommentProps & { kind: TaskKind }) {
  const { t, path } = useText();
  return (
    <span className="ui-post__seldom">
      <Link
        href={path(`${taskPath(page.proposal.slug, threadId, { kind, commentId: comment.id })}#formulier`)}
        rel="nofollow"
      >
        {t(`discussions.task.${kind}.link`)} <span className="ui-hidden">{comment.author}</span>
      </Link>
    </span>
  );
}

function ShowAgain({ page, comment, threadId }: CommentProps) {
  const { t, path } = useText();
  return (
    <Form
      action={path(threadPath(page.proposal.slug, threadId))}
      hidden={{ intent: "show", comment: comment.id, seen: comment.version }}
    >
      <LinkButton>{t("discussions.moderation.show")}</LinkButton>
    </Form>
  );
}

/**
 * How many agree and disagree; for another reader who is signed in also the buttons to say so, or to take it back. They
 * send the form that the page has to write in, so that nobody loses what was written there.
 */
function Voices({ page, comment }: CommentProps) {
  const { t, language, path } = useText();
  const { supporters, opponents, voice, own } = comment;
  if (own || !page.viewer?.mayVote) {
    if (supporters + opponents === 0) return null;
    return <span className="ui-post__voices">{t("discussions.voices.counted", { supporters, opponents })}</span>;
  }
  const isBesideForm = hasWritingForm(page);
  const button = (value: "support" | "oppose", count: number, isPressed: boolean) => (
    <ToggleButton
      about={t("discussions.voices.with", { author: comment.author })}
      count={formatNumber(count, language)}
      form={isBesideForm ? writingForm : undefined}
      formAction={path(`${pathHere(page)}#reactie-${comment.id}`)}
      isPressed={isPressed}
      label={t(`discussions.voices.${value}`)}
      name="vote"
      value={`${comment.id} ${isPressed ? "none" : value}`}
    />
  );
  const buttons = (
    <div className="ui-toggles">
      {button("support", supporters, voice === true)}
      {button("oppose", opponents, voice === false)}
    </div>
  );
  return isBesideForm ? buttons : <Form>{buttons}</Form>;
}

/** The page that the reader is on. */
function pathHere({ proposal: { slug }, threadId, task, ...choice }: DiscussionData): string {
  if (threadId === undefined) return discussionPath(slug, choice);
  return task ? taskPath(slug, threadId, task) : threadPath(slug, threadId, choice.page);
}
