import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDateTime } from "~/ui/format.ts";
import type { ShownAct } from "./act.ts";
import { actInWords, detailInWords, subjectInWords } from "./act-in-words.ts";

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
      rows={acts.map(({ id, at, actor, action, subject, title, details }) => ({
        id: String(id),
        at: formatDateTime(at, language),
        actor: actor ?? t("logbook.byItself"),
        action: actInWords(t, action),
        subject: title ? `${subjectInWords(t, subject)}: ${title}` : subjectInWords(t, subject),
        details: details.map((detail) => detailInWords(t, language, detail)).join(", "),
      }))}
      stacked
    />
  );
}
