import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { decisionPath, mayObject, type OwnDecision } from "./moderation.ts";

/** What moderators decided about somebody's texts, on their own page under a heading of level 2; nothing without any. */
export function OwnDecisions({ decisions }: { decisions: OwnDecision[] }) {
  const { t, language, path } = useText();
  if (decisions.length === 0) return null;
  return (
    <>
      <Heading id="besluiten" level={2}>
        {t("moderation.own.section")}
      </Heading>
      <DataTable
        caption={t("moderation.own.section")}
        captionHidden
        stacked
        columns={[
          { key: "about", header: t("moderation.own.yourText") },
          { key: "why", header: t("moderation.own.why") },
          { key: "at", header: t("moderation.case.historyAt") },
          { key: "read", header: t("moderation.case.historyAct") },
        ]}
        rows={decisions.map((decision) => ({
          id: String(decision.actId),
          about: (
            <>
              {t(`moderation.kind.${decision.kind}`)}: <Dutch>{decision.about}</Dutch>
              {decision.theme ? ` (${t(`framework.theme.${decision.theme}`)})` : null}
            </>
          ),
          why: (
            <>
              {t(`moderation.reason.${decision.reason}`)}
              {decision.objection?.outcome === "upheld" ? (
                <>
                  <br />
                  {t("moderation.own.backAgain")}
                </>
              ) : null}
            </>
          ),
          at: formatDateTime(decision.decidedAt, language),
          read: (
            <Link href={path(decisionPath(decision.actId))}>
              {t(mayObject(decision) ? "moderation.own.readAndObject" : "moderation.own.read")}
            </Link>
          ),
        }))}
      />
    </>
  );
}
