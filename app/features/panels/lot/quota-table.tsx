import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import type { SeatQuotas } from "~db/schema/index.ts";
import { quotaLines } from "./quota-lines.ts";

interface QuotaTableProps {
  quotas: SeatQuotas;
  /** Volunteers per feature and level; left out where those stand beside their chances. */
  counts?: Record<string, Record<string, number>>;
}

/** Seats of each group, beside how many people of it volunteered. */
export function QuotaTable({ quotas, counts }: QuotaTableProps) {
  const { t } = useText();
  const rows = quotaLines(quotas).map(({ feature, level, least, most }) => ({
    id: `${feature} ${level}`,
    group: (
      <Dutch>
        {feature}: {level}
      </Dutch>
    ),
    least,
    most,
    volunteers: counts?.[feature]?.[level] ?? 0,
  }));
  return (
    <DataTable
      caption={t("lot.quotas.caption")}
      columns={[
        { key: "group", header: t("lot.quotas.group") },
        { key: "least", header: t("lot.quotas.least"), numeric: true },
        { key: "most", header: t("lot.quotas.most"), numeric: true },
        ...(counts ? [{ key: "volunteers", header: t("lot.quotas.volunteers"), numeric: true } as const] : []),
      ]}
      rows={rows}
    />
  );
}
