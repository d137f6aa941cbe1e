import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDateTime } from "~/ui/format.ts";
import type { ShownAct } from "./act.ts";
import { actInWords, subjectInWords } from "./act-in-words.ts";

/** What staff did, a row each. */
export function ActsTable({ acts }: { acts: ShownAct[] }) {
  const { t, language } = useText();
  return (
    <DataTable
      caption={t("logbook.title")}
      captionHidden
      columns={[
        { key: "at", header: t("logbook.column.at") },
        { key: "actor", header: t("logbook.column.actor") },
        { key: "action", header: t("logbook.column.action") },
        { key: "subject", header: t("logbook.column.subject") },
        { key: "details", header: t("logbook.column.details") },
      ]}
      rows={acts.map(({ id, at, actor, action, subject, details }) => ({
        id: String(id),
        at: formatDateTime(at, language),
        actor: actor ?? t("logbook.byItself"),
        action: actInWords(t, action),
        subject: subjectInWords(t, subject),
        details: details.join(", "),
      }))}
    />
  );
}
