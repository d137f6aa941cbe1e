import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Details } from "~/ui/details.tsx";
import { Link } from "~/ui/link.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Post } from "~/ui/post.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import type { Comment, Thread } from "./comment.ts";
import { CommentActions, hasActions } from "./comment-actions.tsx";
import { CommentFacts } from "./comment-facts.tsx";
import { dayAndHour, wholeHour } from "./comment-time.ts";
import type { CommentProps, DiscussionData } from "./discussion-data.ts";
import { commentPath, threadPath } from "./discussion-path.ts";
import { heldWords } from "./moderation/held-words.ts";
import { decisionPath } from "./moderation/moderation.ts";

interface ThreadProps {
  page: DiscussionData;
  thread: Thread;
  /** Its letter on the drawing that the page shows. */
  pin?: string | undefined;
}

/** A thread with its replies. */
export function ThreadView({ page, thread, pin }: ThreadProps) {
  const { t, path } = useText();
  const of = { page, threadId: thread.id };
  const replies = thread.replies.map((reply) => <CommentView comment={reply} isFirst={false} key={reply.id} {...of} />);
  // On the page of the thread itself the pages below lead on.
  const more =
    thread.moreReplies && page.threadId === undefined ? (
      <p key="more">
        <Link href={path(threadPath(page.proposal.slug, thread.id))}>{t("discussions.moreReplies")}</Link>
      </p>
    ) : null;
  return (
    <CommentView
      comment={thread}
      isFirst
      {...of}
      pin={pin}
      replies={replies.length > 0 ? [...replies, more] : undefined}
    />
  );
}

function CommentView({ replies, ...props }: CommentProps & { replies?: React.ReactNode }) {
  const { page, comment, threadId, isFirst } = props;
  const { t, language, path } = useText();
  return (
    <Post
      actions={hasActions(props) ? <CommentActions {...props} /> : undefined}
      author={comment.withdrawn ? t("discussions.withdrawn.author") : comment.author}
      id={`reactie-${comment.id}`}
      level={isFirst ? 3 : 4}
      marks={<Marks {...props} />}
      replies={replies}
      when={{
        text: t("discussions.when", dayAndHour(comment.createdAt, language)),
        iso: wholeHour(comment.createdAt),
        href: path(commentPath(page.proposal.slug, { threadId, id: comment.id })),
      }}
    >
      {comment.own && comment.id === page.placedId && comment.held.length === 0 ? (
        <Alert kind="ok" live>
          {t("discussions.placed")} {isFirst ? t(`discussions.${answerTold(page)}`) : null}
        </Alert>
      ) : null}
      <CommentText comment={comment} />
      <CommentFacts {...props} />
    </Post>
  );
}

function answerTold({ getsMail, getsOverview }: CommentProps["page"]) {
  if (getsMail) return "answerMail";
  return getsOverview ? "answerInOverview" : "answerNoMail";
}

function Marks({ comment, pin }: CommentProps) {
  const { t } = useText();
  return (
    <>
      {pin === undefined || comment.point === null ? null : (
        <DataBadge tone="strong">{t("discussions.drawing.pin", { letter: pin })}</DataBadge>
      )}
      {comment.withdrawn || comment.authorRole === "resident" ? null : (
        <DataBadge tone="strong">{t(`accounts.role.${comment.authorRole}`)}</DataBadge>
      )}
      {comment.own ? <DataBadge>{t("discussions.own")}</DataBadge> : null}
      {comment.stance ? <DataBadge>{t(`discussions.stance.${comment.stance}`)}</DataBadge> : null}
    </>
  );
}

/** The text, or why it is not there; people write in any language, so the browser finds out its direction. */
function CommentText({ comment }: { comment: Comment }) {
  const { t, language } = useText();
  const text = (
    <div dir="auto" lang={language === "nl" ? undefined : "nl"}>
      {comment.authorRole === "resident" ? (
        <PlainText text={comment.body ?? ""} />
      ) : (
        <RichText text={comment.body ?? ""} />
      )}
    </div>
  );
  if (comment.withdrawn) return <p className="ui-post__withheld">{t("discussions.withdrawn.text")}</p>;
  if (comment.held.length > 0) {
    return (
      <>
        {text}
        <HeldNote comment={comment} />
      </>
    );
  }
  if (!comment.hidden) return text;
  return (
    <>
      <p className="ui-post__withheld">{t(`discussions.hidden.${comment.hidden}`)}</p>
      {comment.body === null ? null : <Details summary={t("discussions.moderation.hiddenText")}>{text}</Details>}
      <DecisionNote comment={comment} />
    </>
  );
}

/** Why nobody else sees the text yet, and what its author can do about it. */
function HeldNote({ comment: { own, held, mayEdit } }: { comment: Comment }) {
  const { t, language } = useText();
  const what = heldWords(held, t, language);
  if (!own) return <Alert kind="warning">{t("discussions.held.moderator", { count: held.length, what })}</Alert>;
  return (
    <Alert kind="warning">
      <p>{t("discussions.held.own", { count: held.length, what })}</p>
      {mayEdit ? <p>{t("discussions.held.edit")}</p> : null}
    </Alert>
  );
}

/** For the author: the way to the decision, and to an objection. */
function DecisionNote({ comment: { decision } }: { comment: Comment }) {
  const { t, path } = useText();
  if (decision === null) return null;
  const link = decision.objection === null ? "readAndObject" : "read";
  return (
    <p>
      <Link href={path(decisionPath(decision.actId))}>{t(`moderation.own.${link}`)}</Link>
    </p>
  );
}
