import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatNumber, formatPercent } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ResponseLine, ResponseMargin } from "./response-table.ts";

interface ResponseTableProps {
  /** Which margin the lines are about; of everybody there is one line. */
  margin: ResponseMargin | "total";
  lines: readonly ResponseLine[];
}

/** What became of the invited people, a line per group. */
export function ResponseTable({ margin, lines }: ResponseTableProps) {
  const { t, language } = useText();
  const number = (value: number) => formatNumber(value, language);
  const unknown = margin === "total" ? t("invitations.response.total") : t("invitations.response.unknown");
  const rows = lines.map(({ level, invited, writtenTo, bounced, answered, withdrawn }) => ({
    id: level ?? "",
    // A class of age is a range; a hyphen in the name of a gemeente stays.
    group: level === null ? unknown : margin === "age" ? level.replace("-", "–") : level,
    invited: number(invited),
    writtenTo: number(writtenTo),
    bounced: number(bounced),
    answered: number(answered),
    withdrawn: number(withdrawn),
    rate: formatPercent(invited > 0 ? answered / invited : 0, language),
  }));
  const figures = ["invited", "writtenTo", "bounced", "answered", "rate", "withdrawn"] as const;
  return (
    <DataTable
      caption={t(`invitations.response.caption.${margin}`)}
      columns={[
        { key: "group", header: t("invitations.response.group") },
        ...figures.map((key) => ({ key, header: t(`invitations.response.${key}`), numeric: true })),
      ]}
      rows={rows}
      stacked="labelled"
    />
  );
}

/** How evenly the groups took part. */
export function Evenness({ r }: { r: number | null }) {
  const { t, language } = useText();
  if (r === null) return <Paragraph>{t("invitations.response.noIndicator")}</Paragraph>;
  return (
    <>
      <Heading level={2}>{t("invitations.response.indicator", { r: formatNumber(r, language, 2) })}</Heading>
      <Paragraph>{t("invitations.response.indicatorText")}</Paragraph>
    </>
  );
}
