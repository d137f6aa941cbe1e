import { Fragment } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Post } from "~/ui/post.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { heldWords } from "./held-words.ts";
import { mostInQueue, type QueueItem, queueReasons } from "./moderation.ts";

interface QueueProps {
  items: QueueItem[];
  total: number;
  /** A decision was just kept. */
  isDone: boolean;
}

/** What waits for a moderator, by why it waits. */
export function QueuePage({ items, total, isDone }: QueueProps) {
  const { t, path } = useText();
  const parts = queueReasons.map((why) => ({ why, waiting: items.filter((item) => item.why === why) }));
  return (
    <>
      <Heading level={1}>{t("moderation.queue.title")}</Heading>
      {isDone ? (
        <Alert kind="ok" live>
          {t("moderation.queue.done")}
        </Alert>
      ) : null}
      <Paragraph lead>{t("moderation.queue.lead")}</Paragraph>
      {items.length === 0 ? (
        <EmptyState title={t("moderation.queue.emptyTitle")}>{t("moderation.queue.empty")}</EmptyState>
      ) : null}
      {parts.map(({ why, waiting }) =>
        waiting.length === 0 ? null : (
          <Fragment key={why}>
            <Heading level={2}>{`${t(`moderation.queue.why.${why}`)} (${waiting.length})`}</Heading>
            <PostList>
              {waiting.map((item) => (
                <Waiting item={item} key={item.key} />
              ))}
            </PostList>
          </Fragment>
        ),
      )}
      {total > items.length ? (
        <Paragraph small>{t("moderation.queue.more", { most: mostInQueue, total })}</Paragraph>
      ) : null}
      <Paragraph>
        <Link href={path("/moderatie")} more>
          {t("moderation.queue.toCounts")}
        </Link>
      </Paragraph>
    </>
  );
}

/** So much of a text tells whether to look now; all of it stands on the page of the case. */
const excerptLength = 240;

function Waiting({ item }: { item: QueueItem }) {
  const { t, language, path } = useText();
  const author = t(`moderation.textBy.${item.kind}`, { name: item.author ?? t("moderation.organisation") });
  const letters = [...item.body];
  const body = letters.length > excerptLength ? `${letters.slice(0, excerptLength).join("").trimEnd()}…` : item.body;
  return (
    <Post
      actions={
        <Link href={path(item.path)}>
          {t("moderation.queue.judge")} <span className="ui-hidden">{author}</span>
        </Link>
      }
      author={author}
      id={item.key}
      level={3}
      marks={item.forAnother ? <DataBadge>{t("moderation.queue.forAnother")}</DataBadge> : null}
      when={{
        text: t("moderation.queue.since", { when: formatDateTime(item.since, language) }),
        iso: item.since.toISOString(),
        href: path(item.path),
      }}
    >
      <div dir="auto">
        <PlainText lang={language === "nl" ? undefined : "nl"} text={body} />
      </div>
      <WhyNow item={item} />
    </Post>
  );
}

/** What it is about, what the scan found and what readers reported. */
function WhyNow({ item }: { item: QueueItem }) {
  const { t, language } = useText();
  const reported = item.reported.map((reason) => t(`moderation.reason.${reason}`)).join(" · ");
  return (
    <ul className="ui-post__facts">
      <li>
        <Dutch>{item.about}</Dutch>
      </li>
      {item.held.length > 0 ? (
        <li>{t("moderation.queue.found", { what: heldWords(item.held, t, language) })}</li>
      ) : null}
      {reported ? <li>{t("moderation.queue.reported", { what: reported })}</li> : null}
    </ul>
  );
}
