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
  const { t, path, language } = useText();
  const day = (date: Date | null) => (date ? formatShortDate(date, language) : "–");
  return (
    <>
      <Heading level={1}>{t("opinions.staff.title")}</Heading>
      <Paragraph lead>{t("opinions.staff.lead")}</Paragraph>
      <DataTable
        caption={t("opinions.staff.caption")}
        columns={[
          { key: "title", header: t("opinions.staff.proposal") },
          { key: "state", header: t("opinions.staff.state") },
          { key: "opens", header: t("opinions.staff.opens"), numeric: true },
          { key: "closes", header: t("opinions.staff.closes"), numeric: true },
          { key: "accepted", header: t("opinions.staff.accepted"), numeric: true },
          { key: "waiting", header: t("opinions.staff.waiting"), numeric: true },
        ]}
        rows={rounds.map(({ slug, title, state, opensAt, closesAt, accepted, waiting }) => ({
          id: slug,
          title: (
            <Link href={path(staffStatementsPath(slug))}>
              <Dutch>{shortTitle(title)}</Dutch>
            </Link>
          ),
          state: t(`opinions.roundState.${state}`),
          opens: day(opensAt),
          closes: day(closesAt && new Date(closesAt.getTime() - 1)),
          ...{ accepted, waiting },
        }))}
      />
    </>
  );
}
