import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Link } from "~/ui/link.tsx";
import { useToldNumber } from "./told-number.tsx";

/** A panel as staff see it in the list; members in fives, null when fewer than ten. */
export interface ListedPanel {
  slug: string;
  name: string;
  areaName: string;
  surveysPerYear: number;
  openSurveys: number;
  members: number | null;
}

/** The panels of an organisation, each with how many members it has. */
export function PanelTable({ panels }: { panels: ListedPanel[] }) {
  const { t, path } = useText();
  const number = useToldNumber();
  return (
    <DataTable
      caption={t("panels.staffList.title")}
      captionHidden
      columns={[
        { key: "name", header: t("panels.staffList.name") },
        { key: "area", header: t("panels.about.area") },
        { key: "members", header: t("panels.staffList.members"), numeric: true },
        { key: "perYear", header: t("panels.edit.surveysPerYear"), numeric: true },
        { key: "open", header: t("panels.staffList.open"), numeric: true },
      ]}
      empty={t("panels.empty.title")}
      rows={panels.map(({ slug, name, areaName, members, surveysPerYear, openSurveys }) => ({
        id: slug,
        name: (
          <Link href={path(`/beheer/panels/${slug}`)}>
            <Dutch>{name}</Dutch>
          </Link>
        ),
        area: <Dutch>{areaName}</Dutch>,
        members: number(members),
        perYear: surveysPerYear,
        open: openSurveys,
      }))}
      stacked
    />
  );
}
