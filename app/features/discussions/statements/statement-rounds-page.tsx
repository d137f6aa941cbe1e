import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatShortDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { StatementRoundState } from "./statement.ts";
import { staffStatementsPath } from "./statement-path.ts";

/** A proposal as the overview lists it. */
export interface ListedRound {
  slug: string;
  title: string;
  state: StatementRoundState | "none" | "withdrawn";
  opensAt: Date | null;
  closesAt: Date | null;
  accepted: number;
  waiting: number;
}

/** The rounds of statements of all proposals, for staff. */
export function StatementRoundsPage({ rounds }: { rounds: ListedRound[] }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("opinions.staff.title")}</Heading>
      <Paragraph lead>{t("opinions.staff.lead")}</Paragraph>
      <DataTable
        caption={t("opinions.staff.caption")}
        columns={[
          { key: "title", header: t("opinions.staff.proposal") },
          { key: "state", header: t("opinions.staff.state") },
          { key: "accepted", header: t("opinions.staff.accepted"), numeric: true },
        ]}
        rows={rounds.map((round) => ({
          id: round.slug,
          title: (
            <Link href={path(staffStatementsPath(round.slug))}>
              <Dutch>{shortTitle(round.title)}</Dutch>
            </Link>
          ),
          state: <StateInWords round={round} />,
          accepted: round.accepted,
        }))}
        stacked
      />
    </>
  );
}

/** How far a round is, from when to when, and what waits in it. */
function StateInWords({ round: { state, opensAt, closesAt, waiting } }: { round: ListedRound }) {
  const { t, language } = useText();
  const day = (date: Date) => formatShortDate(date, language);
  return (
    <>
      {t(`opinions.roundState.${state}`)}
      {opensAt && closesAt ? (
        <>
          <br />
          {t("opinions.staff.days", { opens: day(opensAt), closes: day(new Date(closesAt.getTime() - 1)) })}
        </>
      ) : null}
      {waiting > 0 ? (
        <>
          <br />
          <strong>{t("opinions.staff.waiting", { count: waiting })}</strong>
        </>
      ) : null}
    </>
  );
}
