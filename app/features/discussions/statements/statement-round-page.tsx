import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { StaffStatements } from "./staff-statements.tsx";
import type { StaffStatement, StatementRoundState } from "./statement.ts";
import { outcomesPath, statementsPath } from "./statement-path.ts";
import { ChangeRoundForms, CloseNow, OpenRoundForm } from "./statement-round-forms.tsx";
import type { StatementRights } from "./statements.permissions.ts";

export interface StatementRoundProps {
  proposal: { slug: string; title: string; isWithdrawn: boolean };
  round: { state: StatementRoundState; opensAt: Date; closesAt: Date } | null;
  statements: StaffStatement[];
  rights: StatementRights;
  /** The statement that a moderator is about to keep out. */
  rejectingId: number | undefined;
  reply: FormReply | undefined;
}

/** Where staff look after the statements about one proposal. */
export function StatementRoundPage(props: StatementRoundProps) {
  const { proposal, round, statements, rights, rejectingId, reply } = props;
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>
        {t("opinions.heading")} <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      {round ? (
        <>
          {proposal.isWithdrawn ? <Alert kind="warning">{t("opinions.staff.withdrawn")}</Alert> : <Period {...round} />}
          <Paragraph>
            <Link href={path(statementsPath(proposal.slug))}>{t("opinions.staff.public")}</Link>
            {" · "}
            <Link href={path(outcomesPath(proposal.slug))}>{t("opinions.toOutcomes")}</Link>
          </Paragraph>
          <StaffStatements
            isWithdrawn={proposal.isWithdrawn}
            moderates={rights.moderates}
            rejectingId={rejectingId}
            reply={reply}
            slug={proposal.slug}
            statements={statements}
          />
          {rights.opens ? <RoundForms isWithdrawn={proposal.isWithdrawn} reply={reply} state={round.state} /> : null}
        </>
      ) : (
        <>
          <Paragraph lead>{t("opinions.staff.noRound")}</Paragraph>
          {proposal.isWithdrawn ? <Alert kind="warning">{t("opinions.error.isWithdrawn")}</Alert> : null}
          {rights.opens && !proposal.isWithdrawn ? <OpenRoundForm reply={reply} /> : null}
        </>
      )}
    </>
  );
}

interface RoundFormsProps {
  state: StatementRoundState;
  isWithdrawn: boolean;
  reply: FormReply | undefined;
}

/** What can still be changed. Whoever found a round of somebody else in their place keeps what they wrote, to add it. */
function RoundForms({ state, isWithdrawn, reply }: RoundFormsProps) {
  if (isWithdrawn) return state === "open" ? <CloseNow reply={reply} /> : null;
  if (state !== "closed") return <ChangeRoundForms reply={reply} state={state} />;
  return reply?.initialValue?.intent === "open" ? <OpenRoundForm reply={reply} /> : null;
}

function Period({ state, opensAt, closesAt }: NonNullable<StatementRoundProps["round"]>) {
  const { t, language } = useText();
  const days = {
    opens: formatDate(opensAt, language),
    // A round ends with the day: its last moment lies in it.
    closes: formatDate(new Date(closesAt.getTime() - 1), language),
  };
  return <Paragraph lead>{t(`opinions.staff.period.${state}`, days)}</Paragraph>;
}
