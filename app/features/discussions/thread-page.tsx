import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { EnterButton } from "~/ui/enter-button.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { takesReplies } from "./comment.ts";
import { NoMoreComments, NoReplies, NoThread, ReplyForm, SignInToComment } from "./comment-form.tsx";
import { TaskForm } from "./comment-tasks.tsx";
import { ThreadView } from "./comment-view.tsx";
import { hasWritingForm, isThreadGone } from "./discussion-data.ts";
import type { DiscussionProps } from "./discussion-page.tsx";
import { discussionPath, threadPath, writingForm } from "./discussion-path.ts";

type ThreadPageProps = Omit<DiscussionProps, "map"> & { threadId: number };

/** One thread with a page of its replies and the form to answer it, or to do something with one of its comments. */
export function ThreadPage({ page, formKey, reply, threadId }: ThreadPageProps) {
  const { t, path } = useText();
  const { slug, title } = page.proposal;
  const at = (to: number) =>
    to < 1 || to > page.pages
      ? undefined
      : {
          href: path(threadPath(slug, threadId, to)),
          label: t(to < page.page ? "site.paging.previous" : "site.paging.next"),
        };
  return (
    <>
      <Heading level={1}>
        {t("discussions.threadHeading")} <Dutch>{title}</Dutch>
      </Heading>
      {hasWritingForm(page) ? <EnterButton form={writingForm} /> : null}
      <Paragraph>
        <Link href={path(discussionPath(slug))}>{t("discussions.backToAll")}</Link>
      </Paragraph>
      {page.done && !reply ? (
        <Alert kind="ok" live>
          {t(`discussions.done.${page.done}`)}
        </Alert>
      ) : null}
      {isThreadGone(page) ? null : (
        <section aria-labelledby="lijst">
          <h2 className="ui-hidden" id="lijst">
            {t("discussions.crumbThread")}
          </h2>
          <PostList>
            {page.threads.map((thread) => (
              <ThreadView key={thread.id} page={page} thread={thread} />
            ))}
          </PostList>
        </section>
      )}
      <Pagination
        label={t("site.paging.label")}
        next={at(page.page + 1)}
        position={t("site.paging.current", { page: page.page, pages: page.pages })}
        previous={at(page.page - 1)}
      />
      <Below formKey={formKey} page={page} reply={reply} threadId={threadId} />
    </>
  );
}

function Below({ page, formKey, reply, threadId }: ThreadPageProps) {
  const { slug } = page.proposal;
  const { task } = page;
  const comment = page.threads
    .flatMap((thread) => [thread, ...thread.replies])
    .find(({ id }) => id === task?.commentId);
  if (task && comment) {
    return <TaskForm comment={comment} reply={reply} slug={slug} task={task} threadId={threadId} />;
  }
  if (isThreadGone(page)) return <NoThread reply={reply} />;
  if (page.proposal.isWithdrawn) return <NoMoreComments reply={reply} />;
  if (!page.threads.every(takesReplies)) return <NoReplies reply={reply} />;
  if (!page.viewer && !reply) return <SignInToComment back={threadPath(slug, threadId)} />;
  return <ReplyForm formKey={formKey} page={page} reply={reply} threadId={threadId} />;
}
