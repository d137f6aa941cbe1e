import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Post } from "~/ui/post.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { dayAndHour, wholeHour } from "./comment-time.ts";
import { commentPath } from "./discussion-path.ts";
import { heldWords } from "./moderation/held-words.ts";
import type { OwnComment } from "./own-comments.queries.server.ts";

/** A person's own comments on their own page, under a heading of level 2. */
export function OwnComments({ comments }: { comments: OwnComment[] }) {
  const { t, path } = useText();
  return (
    <>
      <Heading id="reacties" level={2}>
        {t("discussions.mine.title")}
      </Heading>
      {comments.length === 0 ? (
        <EmptyState level={3} title={t("discussions.mine.empty")}>
          <Link href={path("/voorstellen")}>{t("discussions.mine.find")}</Link>
        </EmptyState>
      ) : (
        <PostList>
          {comments.map((comment) => (
            <OwnCommentView comment={comment} key={comment.id} />
          ))}
        </PostList>
      )}
    </>
  );
}

function OwnCommentView({ comment }: { comment: OwnComment }) {
  const { t, language, path } = useText();
  const Text = comment.authorRole === "resident" ? PlainText : RichText;
  const kind = comment.stance ? t(`discussions.stance.${comment.stance}`) : t("discussions.mine.replied");
  return (
    <Post
      author={
        <>
          {t("discussions.mine.on")} <Dutch>{comment.proposalTitle}</Dutch>
        </>
      }
      id={`reactie-${comment.id}`}
      level={3}
      marks={<DataBadge>{kind}</DataBadge>}
      when={{
        text: t("discussions.when", dayAndHour(comment.createdAt, language)),
        iso: wholeHour(comment.createdAt),
        href: path(commentPath(comment.proposalSlug, comment)),
      }}
    >
      {comment.body === "" ? (
        <p className="ui-post__withheld">{t("discussions.mine.withdrawn")}</p>
      ) : (
        <Text lang={language === "nl" ? undefined : "nl"} text={comment.body} />
      )}
      {comment.held.length > 0 ? (
        <p className="ui-post__withheld">
          {t("discussions.held.own", { count: comment.held.length, what: heldWords(comment.held, t, language) })}
        </p>
      ) : null}
      {comment.hidden ? <p className="ui-post__withheld">{t(`discussions.hidden.${comment.hidden}`)}</p> : null}
    </Post>
  );
}
