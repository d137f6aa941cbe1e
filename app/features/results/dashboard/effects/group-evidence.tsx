import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Breakdown } from "../../group.ts";
import { useGroupName } from "../../group-name.ts";
import { type Released, tellsSomething } from "../../released.ts";
import type { ResultView } from "../../result-view.ts";
import { type EstimateColumn, evidenceTable } from "./evidence-table.ts";
import { hiddenGroupsText } from "./hidden-groups.ts";

interface GroupEvidenceProps {
  view: ResultView & { by: Breakdown };
  /** What the figures are about. */
  heading: string;
  everyone: Released;
  groups: readonly { value: string; figure: Released }[];
  estimates: EstimateColumn[];
}

/**
 * A table that one may open: everyone and each group, with all that its figure rests on. Groups of which nothing may be
 * told have no row (see `hiddenGroupsText`).
 */
export function GroupEvidence({ view, heading, everyone, groups, estimates }: GroupEvidenceProps) {
  const { t, language } = useText();
  const nameOf = useGroupName(view);
  const told = groups.filter(({ figure }) => tellsSomething(figure));
  const shown = told.map(({ value }) => value);
  const hidden = hiddenGroupsText(t, language, view, shown);
  return (
    <Details summary={t("effectBoard.groups.table")}>
      <DataTable
        {...evidenceTable(t, language, {
          caption: t("effectBoard.groups.caption", { heading, by: t(`effectBoard.by.${view.by}`) }),
          corner: t("results.column.group"),
          estimates,
          rows: [
            { id: "everyone", label: t("effectBoard.groups.everyone"), figure: everyone },
            ...told.map(({ value, figure }) => ({ id: value || "-", label: nameOf(value), figure })),
          ],
        })}
      />
      {hidden ? <Paragraph small>{hidden}</Paragraph> : null}
    </Details>
  );
}
