import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Link } from "~/ui/link.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Post } from "~/ui/post.tsx";
import type { Comment, Thread } from "./comment.ts";
import { dayAndHour, wholeHour } from "./comment-time.ts";
import { commentPath, threadPath } from "./discussion-path.ts";

/** What every comment on a page shares. */
export interface CommentContext {
  slug: string;
  moderates: boolean;
  /** Whether the reader may write, and is not in the thread's own page already. */
  offersReply: boolean;
  /** The comment that was just placed, if the reader wrote it. */
  placedId: number | undefined;
}

interface Props extends CommentContext {
  comment: Comment;
  threadId: number;
}

/** A thread with its replies. */
export function ThreadView({ thread, ...context }: CommentContext & { thread: Thread }) {
  const { t, path } = useText();
  const replies = thread.replies.map((reply) => (
    <CommentView comment={reply} key={reply.id} threadId={thread.id} {...context} offersReply={false} level={4} />
  ));
  const more = thread.moreReplies ? (
    <p key="more">
      <Link href={path(threadPath(context.slug, thread.id))}>{t("discussions.moreReplies")}</Link>
    </p>
  ) : null;
  return (
    <CommentView
      comment={thread}
      threadId={thread.id}
      {...context}
      level={3}
      replies={replies.length > 0 ? [...replies, more] : undefined}
    />
  );
}

function CommentView(props: Props & { level: 3 | 4; replies?: React.ReactNode }) {
  const { comment, threadId, slug } = props;
  const { t, language, path } = useText();
  return (
    <Post
      actions={<Actions {...props} />}
      author={comment.author}
      id={`reactie-${comment.id}`}
      level={props.level}
      marks={<Marks comment={comment} />}
      replies={props.replies}
      when={{
        text: t("discussions.when", dayAndHour(comment.createdAt, language)),
        iso: wholeHour(comment.createdAt),
        href: path(commentPath(slug, { threadId, id: comment.id })),
      }}
    >
      {comment.own && comment.id === props.placedId ? (
        <Alert kind="ok" live>
          {t("discussions.placed")}
        </Alert>
      ) : null}
      <CommentText comment={comment} />
    </Post>
  );
}

function Marks({ comment }: { comment: Comment }) {
  const { t } = useText();
  return (
    <>
      {comment.authorRole === "resident" ? null : (
        <DataBadge tone="strong">{t(`accounts.role.${comment.authorRole}`)}</DataBadge>
      )}
      {comment.own ? <DataBadge>{t("discussions.own")}</DataBadge> : null}
      {comment.stance ? <DataBadge>{t(`discussions.stance.${comment.stance}`)}</DataBadge> : null}
    </>
  );
}

/** The text, or why it is hidden; people write in any language, so the browser finds out its direction. */
function CommentText({ comment }: { comment: Comment }) {
  const { t, language } = useText();
  const text = (
    <div dir="auto" lang={language === "nl" ? undefined : "nl"}>
      <PlainText text={comment.body ?? ""} />
    </div>
  );
  if (!comment.hidden) return text;
  return (
    <>
      <p className="ui-post__withheld">{t(`discussions.hidden.${comment.hidden}`)}</p>
      {comment.body === null ? null : <Details summary={t("discussions.moderation.hiddenText")}>{text}</Details>}
    </>
  );
}

function Actions({ comment, threadId, slug, moderates, offersReply }: Props) {
  const { t, path } = useText();
  if (!moderates && !offersReply) return null;
  return (
    <>
      {offersReply ? (
        <Link href={path(`${threadPath(slug, threadId)}#antwoorden`)}>
          {t("discussions.reply")} <span className="ui-hidden">{comment.author}</span>
        </Link>
      ) : null}
      {moderates ? <Moderation comment={comment} slug={slug} threadId={threadId} /> : null}
    </>
  );
}

function Moderation({ comment, slug, threadId }: { comment: Comment; slug: string; threadId: number }) {
  const { t, path } = useText();
  const thread = path(threadPath(slug, threadId));
  if (comment.hidden) {
    return (
      <Form action={thread} hidden={{ intent: "show", comment: comment.id }}>
        <LinkButton>{t("discussions.moderation.show")}</LinkButton>
      </Form>
    );
  }
  return (
    <Link href={`${thread}&verberg=${comment.id}#verbergen`}>
      {t("discussions.moderation.hide")} <span className="ui-hidden">{comment.author}</span>
    </Link>
  );
}
