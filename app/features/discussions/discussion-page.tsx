import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { EnterButton } from "~/ui/enter-button.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { ArgumentsTable } from "./arguments-table.tsx";
import { NewThreadForm, NoMoreComments, SignInToComment } from "./comment-form.tsx";
import type { ShownMap } from "./comment-place.server.ts";
import { ThreadView } from "./comment-view.tsx";
import { countOf } from "./discussion-counts.ts";
import { type DiscussionData, hasWritingForm } from "./discussion-data.ts";
import { discussionPath, writingForm } from "./discussion-path.ts";
import { pinLetter } from "./drawing.ts";
import { DrawingsLinks, DrawingWithPins } from "./drawing-with-pins.tsx";
import { StanceFilter } from "./stance-filter.tsx";
import { ThreadFilter } from "./thread-filter.tsx";

export interface DiscussionProps {
  page: DiscussionData;
  formKey: string;
  reply: FormReply | undefined;
  /** What the form shows to point at, when it was asked to. */
  map?: ShownMap | null | undefined;
}

/** The comments on a proposal, filtered and paged, with the form that opens a thread. */
export function DiscussionPage(props: DiscussionProps) {
  const { page, reply } = props;
  const { t } = useText();
  // A vote leaves the form where it stood.
  const isAtHand = reply !== undefined && filledIn(reply, "vote") === undefined;
  const writing = <Writing {...props} />;
  return (
    <>
      <Heading level={1}>
        {t("discussions.heading")} <Dutch>{shortTitle(page.proposal.title)}</Dutch>?
      </Heading>
      {hasWritingForm(page) ? <EnterButton form={writingForm} /> : null}
      {/* What has to be mended stands at hand, not below twenty threads. */}
      {isAtHand ? writing : <Introduction page={page} />}
      {page.total > 0 ? <Narrowing page={page} /> : null}
      <Threads page={page} />
      <Pages {...page} />
      {isAtHand ? null : writing}
      <Rules isSignedIn={page.viewer !== null} />
    </>
  );
}

/** Which part of the comments the page shows: by stance at hand, the rest for who opens it. */
function Narrowing({ page }: { page: DiscussionData }) {
  const { t } = useText();
  const drawing = page.drawings.find(({ id }) => id === page.drawingId);
  if (drawing) return <DrawingWithPins drawing={drawing} page={page} />;
  return (
    <>
      <StanceFilter page={page} />
      <ThreadFilter page={page} />
      <ArgumentsTable counts={page.counts} />
      <Paragraph small>{t("discussions.countsNote", { count: countOf(page.counts, {}) })}</Paragraph>
      <DrawingsLinks page={page} />
    </>
  );
}

function Writing({ page, formKey, reply, map }: DiscussionProps) {
  if (page.proposal.isWithdrawn) return <NoMoreComments reply={reply} />;
  if (!page.viewer && !reply) return <SignInToComment back={discussionPath(page.proposal.slug)} />;
  return <NewThreadForm formKey={formKey} map={map} page={page} reply={reply} />;
}

function Introduction({ page }: { page: DiscussionData }) {
  const { t, path } = useText();
  return (
    <>
      <Paragraph lead>{t(page.proposal.isWithdrawn ? "discussions.leadWithdrawn" : "discussions.lead")}</Paragraph>
      <ActionList>
        {/* Without comments the form itself is in sight. */}
        {page.total > 0 && !page.proposal.isWithdrawn ? (
          <ButtonLink href="#reageer">{t(page.viewer ? "discussions.write" : "discussions.signIn.title")}</ButtonLink>
        ) : null}
        <Link href={path(`/voorstellen/${page.proposal.slug}`)}>{t("discussions.toProposal")}</Link>
      </ActionList>
    </>
  );
}

function Rules({ isSignedIn }: { isSignedIn: boolean }) {
  const { t, path } = useText();
  return (
    <Paragraph small>
      {isSignedIn ? null : `${t("discussions.reportSignIn")} `}
      <Link href={path("/moderatie")}>{t("moderation.counts.title")}</Link>
    </Paragraph>
  );
}

function Threads({ page }: { page: DiscussionData }) {
  const { t } = useText();
  const { threads, stance, theme, sort, drawingId } = page;
  if (threads.length === 0) {
    const isNarrowed = (stance ?? theme ?? drawingId) !== undefined || sort === "unanswered";
    const none = isNarrowed ? "emptyStance" : page.proposal.isWithdrawn ? "emptyWithdrawn" : "empty";
    return <EmptyState title={t(`discussions.${none}.title`)}>{t(`discussions.${none}.text`)}</EmptyState>;
  }
  return (
    <section aria-labelledby="lijst">
      <h2 className="ui-hidden" id="lijst">
        {stance === undefined ? t("discussions.all") : t(`discussions.stance.${stance}`)}
      </h2>
      <PostList>
        {threads.map((thread, index) => (
          <ThreadView
            key={thread.id}
            page={page}
            pin={drawingId === undefined ? undefined : pinLetter(index)}
            thread={thread}
          />
        ))}
      </PostList>
    </section>
  );
}

function Pages(page: DiscussionData) {
  const { t, path } = useText();
  const link = (to: number) => path(discussionPath(page.proposal.slug, { ...page, page: to }));
  return (
    <Pagination
      label={t("site.paging.label")}
      next={page.page < page.pages ? { href: link(page.page + 1), label: t("site.paging.next") } : undefined}
      position={t("site.paging.current", { page: page.page, pages: page.pages })}
      previous={page.page > 1 ? { href: link(page.page - 1), label: t("site.paging.previous") } : undefined}
    />
  );
}
