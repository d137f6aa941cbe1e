import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { KeptText } from "../kept-text.tsx";
import { AddStatement, OwnStatements } from "./add-statement-form.tsx";
import { ForgetVotes, JudgedStatements, StatementOnTurn, StatementsToRead } from "./judging.tsx";
import type { Judging, OwnStatement, StatementRoundState, StatementToRead } from "./statement.ts";
import { outcomesPath, statementsPath } from "./statement-path.ts";

/** What the page with statements shows. */
export interface StatementsData {
  proposal: { slug: string; title: string; isWithdrawn: boolean };
  /** Null: no statements are put to anybody about this proposal. */
  round: { state: StatementRoundState; opensAt: Date; closesAt: Date } | null;
  judging: Judging;
  /** For who only looks: every statement. */
  toRead: StatementToRead[];
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
  /** Whether a statement has just arrived. */
  hasArrived: boolean;
}

/** The statements about a proposal, put to somebody one at a time. */
export function StatementsPage(props: StatementsProps) {
  const { page, reply } = props;
  const { t, path } = useText();
  const { proposal } = page;
  return (
    <>
      <Heading level={1}>
        {t("opinions.heading")} <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      <Statements {...props} />
      {isOpen(page) ? null : <KeptText reply={reply} />}
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}`)} more>
          {t("opinions.toProposal")}
        </Link>
      </Paragraph>
    </>
  );
}

function isOpen({ round, proposal }: StatementsData): boolean {
  return round?.state === "open" && !proposal.isWithdrawn;
}

function Statements(props: StatementsProps) {
  const { page } = props;
  if (isOpen(page)) return <Open {...props} />;
  if (page.round && page.proposal.isWithdrawn) return <Withdrawn page={page} />;
  return <NotOpen round={page.round} slug={page.proposal.slug} />;
}

/** About a plan that the organisation took back: what came of it, and for who voted the way to take that back. */
function Withdrawn({ page: { proposal, judging } }: { page: StatementsData }) {
  const { t, path } = useText();
  return (
    <>
      <Alert kind="warning">{t("opinions.withdrawn")}</Alert>
      <ButtonLink href={path(outcomesPath(proposal.slug))}>{t("opinions.toOutcomes")}</ButtonLink>
      {judging.judged.length > 0 ? (
        <Form action={path(statementsPath(proposal.slug))}>
          <ForgetVotes />
        </Form>
      ) : null}
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

function Open(props: StatementsProps) {
  const { page } = props;
  const { t, language, path } = useText();
  const finished = isFinished(page);
  return (
    <>
      {page.mayVote ? <TakingPart {...props} /> : <StatementsToRead statements={page.toRead} />}
      <OwnStatements statements={page.own} />
      <Heading level={2}>{t("opinions.privacy.title")}</Heading>
      <Paragraph>{t("opinions.privacy.text", { date: formatDate(lastDay(page.round?.closesAt), language) })}</Paragraph>
      {finished ? null : (
        <Paragraph>
          <Link href={path(outcomesPath(page.proposal.slug))}>{t("opinions.toOutcomes")}</Link>
        </Paragraph>
      )}
    </>
  );
}

function isFinished({ mayVote, stops, judging }: StatementsData): boolean {
  return mayVote && (stops || judging.current === null);
}

/** One form: whoever is writing a statement and goes on judging keeps what was written. */
function TakingPart({ page, formKey, reply, hasArrived }: StatementsProps) {
  const { t, path } = useText();
  const { judging, name } = page;
  const { slug } = page.proposal;
  const current = isFinished(page) ? null : judging.current;
  return (
    <Form
      action={path(statementsPath(slug))}
      formKey={formKey}
      hidden={{ ...(current && { statement: current.id }) }}
      isPage
    >
      {current ? (
        <>
          {judging.judged.length === 0 ? <Paragraph lead>{t("opinions.lead")}</Paragraph> : null}
          <StatementOnTurn judging={judging} slug={slug} statement={current} />
        </>
      ) : (
        <Finished page={page} />
      )}
      <AddStatement hasArrived={hasArrived} name={name} reply={reply} slug={slug} />
    </Form>
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
