import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { casePath, type PastAct } from "./moderation.ts";

/** What moderators decided about a text before, under a heading of level 2; nothing when nobody did. */
export function PastActs({ history }: { history: readonly PastAct[] }) {
  const { t, language } = useText();
  if (history.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("moderation.case.history")}</Heading>
      <DataTable
        caption={t("moderation.case.history")}
        captionHidden
        columns={[
          { key: "act", header: t("moderation.case.historyAct") },
          { key: "reason", header: t("moderation.case.historyReason") },
          { key: "by", header: t("moderation.case.historyBy") },
          { key: "at", header: t("moderation.case.historyAt") },
        ]}
        rows={history.map(({ act, reason, explanation, by, at }) => ({
          id: at.toISOString(),
          act: t(`moderation.act.${act}`),
          reason: [reason ? t(`moderation.reason.${reason}`) : "", explanation ?? ""].filter(Boolean).join(": "),
          by,
          at: formatDateTime(at, language),
        }))}
      />
    </>
  );
}

/** That the author of a text objected: that comes first. Nothing when they did not. */
export function ObjectionFirst({ actId }: { actId: number | null }) {
  const { t, path } = useText();
  if (actId === null) return null;
  return (
    <Alert kind="info">
      <p>
        {t("moderation.case.objection")}{" "}
        <Link href={path(casePath({ kind: "objection", id: actId }))}>{t("moderation.case.toObjection")}</Link>
      </p>
    </Alert>
  );
}
