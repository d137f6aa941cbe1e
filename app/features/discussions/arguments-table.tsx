import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { formatNumber } from "~/ui/format.ts";
import { argumentsByTheme, type ThreadCount } from "./discussion-counts.ts";
import { stances } from "./stance.ts";

/** How many are for, against, neutral or asking per theme: counts, and no words that nobody wrote. */
export function ArgumentsTable({ counts }: { counts: ThreadCount[] }) {
  const { t, language } = useText();
  const rows = argumentsByTheme(counts);
  if (!rows.some(({ theme }) => theme !== null)) return null;
  return (
    <Details summary={t("discussions.arguments.summary")}>
      <DataTable
        caption={t("discussions.arguments.caption")}
        captionHidden
        columns={[
          { key: "theme", header: t("discussions.arguments.theme") },
          ...stances.map((stance) => ({ key: stance, header: t(`discussions.stance.${stance}`), numeric: true })),
        ]}
        rows={rows.map(({ theme, byStance }) => ({
          id: theme ?? "none",
          theme: theme === null ? t("discussions.arguments.none") : t(`framework.theme.${theme}`),
          ...Object.fromEntries(stances.map((stance) => [stance, formatNumber(byStance[stance], language)])),
        }))}
      />
    </Details>
  );
}
