import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ButtonLink } from "~/ui/button-link.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { AddStatement, OwnStatements } from "./add-statement-form.tsx";
import { JudgedStatements, StatementOnTurn } from "./judging.tsx";
import type { Judging, OwnStatement, StatementRoundState } from "./statement.ts";
import { outcomesPath } from "./statement-path.ts";

/** What the page with statements shows. */
export interface StatementsData {
  proposal: { slug: string; title: string };
  /** Null: no statements are put to anybody about this proposal. */
  round: { state: StatementRoundState; opensAt: Date; closesAt: Date } | null;
  judging: Judging;
  /** Whether what this reader votes counts. */
  mayVote: boolean;
  /** Null: nobody is signed in. */
  name: string | null;
  /** Statements that the reader sent in. */
  own: OwnStatement[];
  /** The reader stops, and looks back. */
  stops: boolean;
  formKey: string;
}

interface StatementsProps {
  page: StatementsData;
  formKey: string;
  reply: FormReply | undefined;
}

/** The statements about a proposal, put to somebody one at a time. */
export function StatementsPage({ page, formKey, reply }: StatementsProps) {
  const { t, path } = useText();
  const { proposal, round } = page;
  return (
    <>
      <Heading level={1}>
        {t("opinions.heading")} <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      {round?.state === "open" ? (
        <Open formKey={formKey} page={page} reply={reply} />
      ) : (
        <NotOpen round={round} slug={proposal.slug} />
      )}
      {reply && round?.state !== "open" ? (
        <AddStatement formKey={formKey} name={page.name} reply={reply} slug={proposal.slug} />
      ) : null}
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}`)} more>
          {t("opinions.toProposal")}
        </Link>
      </Paragraph>
    </>
  );
}

function NotOpen({ round, slug }: { round: StatementsData["round"]; slug: string }) {
  const { t, language, path } = useText();
  if (!round) return <EmptyState title={t("opinions.none.title")}>{t("opinions.none.text")}</EmptyState>;
  if (round.state === "upcoming") {
    return (
      <EmptyState title={t("opinions.upcoming.title")}>
        {t("opinions.upcoming.text", { date: formatDate(round.opensAt, language) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("opinions.closed.title")}>
      <Paragraph>{t("opinions.closed.text")}</Paragraph>
      <ButtonLink href={path(outcomesPath(slug))}>{t("opinions.toOutcomes")}</ButtonLink>
    </EmptyState>
  );
}

function Open({ page, formKey, reply }: StatementsProps) {
  const { t, language, path } = useText();
  const { proposal, round, judging, stops, mayVote } = page;
  const finished = stops || judging.current === null;
  return (
    <>
      {mayVote ? null : <Paragraph>{t("opinions.staffLooks")}</Paragraph>}
      {finished ? (
        <Finished page={page} />
      ) : (
        <>
          {judging.judged.length === 0 ? <Paragraph lead>{t("opinions.lead")}</Paragraph> : null}
          <StatementOnTurn
            formKey={formKey}
            judging={judging}
            mayVote={mayVote}
            statement={judging.current}
            slug={proposal.slug}
          />
        </>
      )}
      {mayVote ? <AddStatement formKey={formKey} name={page.name} reply={reply} slug={proposal.slug} /> : null}
      <OwnStatements statements={page.own} />
      <Heading level={2}>{t("opinions.privacy.title")}</Heading>
      <Paragraph>{t("opinions.privacy.text", { date: formatDate(lastDay(round?.closesAt), language) })}</Paragraph>
      {finished ? null : (
        <Paragraph>
          <Link href={path(outcomesPath(proposal.slug))}>{t("opinions.toOutcomes")}</Link>
        </Paragraph>
      )}
    </>
  );
}

/** A round ends with the day: its last moment lies in it. */
function lastDay(closesAt: Date | undefined): Date {
  return new Date((closesAt?.getTime() ?? 0) - 1);
}

/** What somebody finds who judged everything, or who stops. */
function Finished({ page }: { page: StatementsData }) {
  const { t, path } = useText();
  const { judging, proposal } = page;
  const { slug } = proposal;
  return (
    <>
      <Heading level={2}>{t("opinions.finished.title", { count: judging.judged.length })}</Heading>
      <Paragraph>
        {t(judging.current === null ? "opinions.finished.all" : "opinions.finished.some", { total: judging.total })}
      </Paragraph>
      <ButtonLink href={path(outcomesPath(slug))}>{t("opinions.toOutcomes")}</ButtonLink>
      <JudgedStatements judging={judging} slug={slug} />
    </>
  );
}
