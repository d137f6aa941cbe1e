import { shortTitle } from "~/features/proposals/proposal.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDate } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { decidingPath, decisionPath } from "./decision-path.ts";
import type { DecisionEverywhere } from "./decisions-everywhere.queries.server.ts";

/** The decisions about all proposals as officials find them: what is in the making leads on, what was published to its page. */
export function StaffDecisionsTable({ decisions }: { decisions: readonly DecisionEverywhere[] }) {
  const { t, path, language } = useText();
  return (
    <DataTable
      caption={t("decisions.everywhere.staffTitle")}
      captionHidden
      columns={[
        { key: "title", header: t("decisions.everywhere.decision") },
        { key: "proposal", header: t("decisions.everywhere.proposal") },
        { key: "state", header: t("decisions.everywhere.state") },
        { key: "date", header: t("decisions.everywhere.date") },
        { key: "inputs", header: t("decisions.staff.inputs") },
      ]}
      rows={decisions.map(({ id, title, proposal, decidedOn, publishedAt, answers, inputs }) => ({
        id: String(id),
        title: (
          <Link
            href={path(publishedAt ? decisionPath(proposal.slug, id) : `${decidingPath(proposal.slug)}/${id}`)}
            lang={language === "nl" ? undefined : "nl"}
          >
            {title}
          </Link>
        ),
        proposal: <Dutch>{shortTitle(proposal.title)}</Dutch>,
        state: (
          <DataBadge tone={publishedAt ? "ok" : "warning"}>
            {t(publishedAt ? "decisions.staff.published" : "decisions.staff.drafts")}
          </DataBadge>
        ),
        date: formatDate(decidedOn, language),
        inputs: t(publishedAt ? "decisions.everywhere.answers" : "decisions.everywhere.willAnswer", {
          answers,
          count: inputs,
        }),
      }))}
      stacked
    />
  );
}
