import { shortTitle } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import type { Thread } from "./comment.ts";
import { NewThreadForm, SignInToComment } from "./comment-form.tsx";
import { ThreadView } from "./comment-view.tsx";
import { discussionPath } from "./discussion-path.ts";
import type { Stance } from "./stance.ts";
import { StanceFilter } from "./stance-filter.tsx";

/** What the pages of a discussion show. */
export interface DiscussionData {
  proposal: { slug: string; title: string };
  total: number;
  counts: Record<Stance, number>;
  threads: Thread[];
  page: number;
  pages: number;
  stance: Stance | undefined;
  /** Set on the page of one thread. */
  threadId: number | undefined;
  /** The comment that a moderator is about to hide. */
  hidingId: number | undefined;
  /** Who reads, when signed in. */
  viewer: { name: string; moderates: boolean } | null;
  /** The comment that the reader says to have just placed. */
  placedId: number | undefined;
  formKey: string;
}

export interface DiscussionProps {
  page: DiscussionData;
  formKey: string;
  reply: FormReply | undefined;
}

/** The comments on a proposal, filtered and paged, with the form that opens a thread. */
export function DiscussionPage({ page, formKey, reply }: DiscussionProps) {
  const { t } = useText();
  const { slug, title } = page.proposal;
  const writing = <Writing formKey={formKey} page={page} reply={reply} />;
  return (
    <>
      <Heading level={1}>
        {t("discussions.heading")} <ProposalTitle title={shortTitle(title)} />?
      </Heading>
      {/* What has to be mended stands at hand, not below twenty threads. */}
      {reply ? writing : <Introduction page={page} />}
      {page.total > 0 ? (
        <>
          <StanceFilter counts={page.counts} current={page.stance} slug={slug} total={page.total} />
          <Paragraph small>{t("discussions.countsNote")}</Paragraph>
        </>
      ) : null}
      <Threads {...page} />
      <Pages {...page} />
      {reply ? null : writing}
    </>
  );
}

function Writing({ page, formKey, reply }: DiscussionProps) {
  const { slug } = page.proposal;
  if (!page.viewer && !reply) return <SignInToComment back={discussionPath(slug)} />;
  return <NewThreadForm formKey={formKey} name={page.viewer?.name} reply={reply} slug={slug} />;
}

function Introduction({ page }: { page: DiscussionData }) {
  const { t, path } = useText();
  return (
    <>
      <Paragraph lead>{t("discussions.lead")}</Paragraph>
      <ActionList>
        {/* Without comments the form itself is in sight. */}
        {page.total > 0 ? (
          <ButtonLink href="#reageer">{t(page.viewer ? "discussions.write" : "discussions.signIn.title")}</ButtonLink>
        ) : null}
        <Link href={path(`/voorstellen/${page.proposal.slug}`)}>{t("discussions.toProposal")}</Link>
      </ActionList>
    </>
  );
}

/** The title of a proposal; it is in Dutch, whatever the language of the page. */
export function ProposalTitle({ title }: { title: string }) {
  const { language } = useText();
  return <span lang={language === "nl" ? undefined : "nl"}>{title}</span>;
}

function Threads({ threads, stance, proposal, viewer, placedId }: DiscussionData) {
  const { t } = useText();
  const none = stance === undefined ? "empty" : "emptyStance";
  if (threads.length === 0) {
    return <EmptyState title={t(`discussions.${none}.title`)}>{t(`discussions.${none}.text`)}</EmptyState>;
  }
  return (
    <section aria-labelledby="lijst">
      <h2 className="ui-hidden" id="lijst">
        {stance === undefined ? t("discussions.all") : t(`discussions.stance.${stance}`)}
      </h2>
      <PostList>
        {threads.map((thread) => (
          <ThreadView
            key={thread.id}
            moderates={viewer?.moderates ?? false}
            offersReply={viewer !== null}
            placedId={placedId}
            slug={proposal.slug}
            thread={thread}
          />
        ))}
      </PostList>
    </section>
  );
}

function Pages({ proposal, stance, page, pages }: DiscussionData) {
  const { t, path } = useText();
  const link = (to: number) => path(discussionPath(proposal.slug, { stance, page: to }));
  return (
    <Pagination
      label={t("site.paging.label")}
      next={page < pages ? { href: link(page + 1), label: t("site.paging.next") } : undefined}
      position={t("site.paging.current", { page, pages })}
      previous={page > 1 ? { href: link(page - 1), label: t("site.paging.previous") } : undefined}
    />
  );
}
