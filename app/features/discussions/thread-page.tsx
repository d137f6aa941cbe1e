import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { HideForm, ReplyForm, SignInToComment } from "./comment-form.tsx";
import { ThreadView } from "./comment-view.tsx";
import { type DiscussionProps, ProposalTitle } from "./discussion-page.tsx";
import { discussionPath, threadPath } from "./discussion-path.ts";

/** One thread with all its replies and the form to answer it; a moderator hides a comment here too. */
export function ThreadPage({ page, formKey, reply, threadId }: DiscussionProps & { threadId: number }) {
  const { t, path } = useText();
  const { slug, title } = page.proposal;
  return (
    <>
      <Heading level={1}>
        {t("discussions.threadHeading")} <ProposalTitle title={title} />
      </Heading>
      <Paragraph>
        <Link href={path(discussionPath(slug))}>{t("discussions.backToAll")}</Link>
      </Paragraph>
      <section aria-labelledby="lijst">
        <h2 className="ui-hidden" id="lijst">
          {t("discussions.crumbThread")}
        </h2>
        <PostList>
          {page.threads.map((thread) => (
            <ThreadView
              key={thread.id}
              moderates={page.viewer?.moderates ?? false}
              offersReply={false}
              placedId={page.placedId}
              slug={slug}
              thread={thread}
            />
          ))}
        </PostList>
      </section>
      {page.hidingId === undefined ? (
        <Answering formKey={formKey} page={page} reply={reply} threadId={threadId} />
      ) : (
        <HideForm commentId={page.hidingId} reply={reply} slug={slug} threadId={threadId} />
      )}
    </>
  );
}

function Answering({ page, formKey, reply, threadId }: DiscussionProps & { threadId: number }) {
  const { slug } = page.proposal;
  if (!page.viewer && !reply) return <SignInToComment back={threadPath(slug, threadId)} />;
  return <ReplyForm formKey={formKey} reply={reply} slug={slug} threadId={threadId} />;
}
