import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { peopleText, percentText } from "./figure-text.ts";
import type { Figure, Released } from "./released.ts";
import type { ResultView } from "./result-view.ts";

interface GroupTableProps {
  view: ResultView;
  caption: string;
  /** One column per theme or answer; `figures` has one figure per group, in the order of `groups`. */
  columns: { key: string; header: string; figures: readonly Released[]; write: (figure: Figure) => string }[];
  /** Codes of the groups. */
  groups: readonly string[];
}

/** Figures per group. Groups of which nothing may be shown are named in one sentence below. */
export function GroupTable({ view, caption, columns, groups }: GroupTableProps) {
  const { t } = useText();
  const nameOf = useGroupName(view);
  const rows = groups.map((group, index) => ({ group, figures: columns.map(({ figures }) => figures[index]) }));
  const isShown = (row: (typeof rows)[number]) => row.figures.some((figure) => figure && !figure.withheld);
  const hidden = rows.filter((row) => !isShown(row)).map(({ group }) => nameOf(group));
  if (hidden.length === rows.length) return <Paragraph>{t("results.groups.allWithheld")}</Paragraph>;
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { key: "group", header: t("results.column.group") },
          ...columns.map(({ key, header }) => ({ key, header, numeric: true })),
        ]}
        rows={rows.filter(isShown).map(({ group, figures }) => ({
          id: group || "-",
          group: nameOf(group),
          ...Object.fromEntries(
            columns.map(({ key, write }, index) => [
              key,
              <GroupCell figure={figures[index]} key={key} write={write} />,
            ]),
          ),
        }))}
      />
      {hidden.length > 0 ? (
        <Paragraph small>{t("results.groups.withheld", { groups: hidden.join(", ") })}</Paragraph>
      ) : null}
    </>
  );
}

function GroupCell({ figure, write }: { figure: Released | undefined; write: (figure: Figure) => string }): ReactNode {
  const { t, language } = useText();
  if (!figure || figure.withheld) return <small>{t("results.tooFew")}</small>;
  const words = { people: peopleText(figure, t, language), dontKnow: percentText(figure.dontKnow, language) };
  return (
    <>
      {write(figure)}
      <br />
      <small>{t("results.groups.cell", words)}</small>
    </>
  );
}

/** The name of a group: a gemeente, a class of age, or those who did not say. */
function useGroupName({ by, gemeenten }: ResultView): (group: string) => string {
  const { t } = useText();
  return (group) => {
    if (group === "") return t("results.groups.notSaid");
    if (by === "gemeente") return gemeenten[group] ?? group;
    return group === "75+" ? t("responses.about.oldest") : t("responses.about.years", { group });
  };
}
