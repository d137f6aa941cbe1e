import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { percentText, withheldText } from "./figure-text.ts";
import { useGroupName } from "./group-name.ts";
import { type Figure, type Released, tellsSomething } from "./released.ts";
import type { ResultView } from "./result-view.ts";

interface GroupTableProps {
  view: ResultView;
  /** What the figures are: means, shares per answer, or what lies in the middle of numbers. */
  kind: "mean" | "share" | "median";
  /** What they are about. */
  heading: string;
  /** One column per theme or answer; `figures` has one figure per group, in the order of `groups`. */
  columns: { key: string; header: string; figures: readonly Released[]; write: (figure: Figure) => string }[];
  /** Codes of the groups. */
  groups: readonly string[];
}

/**
 * Figures per group. Groups of which nothing may be shown are not named, and one sentence that is always the same says
 * that there may be some: a list of them would tell where a single person took part.
 */
export function GroupTable({ view, kind, heading, columns, groups }: GroupTableProps) {
  const { t } = useText();
  const nameOf = useGroupName(view);
  const rows = groups.map((group, index) => ({ group, figures: columns.map(({ figures }) => figures[index]) }));
  const shown = rows.filter(({ figures }) => figures.some((figure) => figure && tellsSomething(figure)));
  if (!view.by) return null;
  if (shown.length === 0) return <Paragraph>{t("results.groups.allWithheld")}</Paragraph>;
  return (
    <>
      <DataTable
        caption={t(`results.groups.${kind}`, { heading, by: t(`effectBoard.by.${view.by}`) })}
        columns={[
          { key: "group", header: t("results.column.group") },
          ...columns.map(({ key, header }) => ({ key, header, numeric: true })),
          // Figures of one question are all of the same people, who are then named once.
          ...(kind !== "mean" ? [{ key: "people", header: t("results.column.people"), numeric: true }] : []),
        ]}
        rows={shown.map(({ group, figures }) => ({
          id: group || "-",
          group: nameOf(group),
          people: <GroupBase figure={figures[0]} />,
          ...Object.fromEntries(
            columns.map(({ key, write }, index) => [
              key,
              <GroupCell figure={figures[index]} kind={kind} key={key} write={write} />,
            ]),
          ),
        }))}
      />
      <Paragraph small>{t("results.groups.withheld")}</Paragraph>
    </>
  );
}

interface GroupCellProps {
  figure: Released | undefined;
  kind: GroupTableProps["kind"];
}

function GroupCell({ figure, kind, write }: GroupCellProps & { write: (figure: Figure) => string }): ReactNode {
  const { t, language } = useText();
  if (!figure || figure.withheld) return <small>{withheldText(figure, t, language)}</small>;
  return (
    <>
      {write(figure)}
      {kind !== "mean" ? null : (
        <>
          <br />
          <GroupBase figure={figure} />
        </>
      )}
    </>
  );
}

/** Of how many people a figure is, as how many they count, and how many do not know. */
function GroupBase({ figure }: Pick<GroupCellProps, "figure">): ReactNode {
  const { t, language } = useText();
  if (!figure || figure.withheld) return null;
  const notes = [
    t("results.groups.people", { people: formatNumber(figure.people, language, 0) }),
    ...(figure.effectiveSize === null
      ? []
      : [t("evidence.effectiveSize", { size: formatNumber(figure.effectiveSize, language, 0) })]),
    ...(figure.precision === "normal" ? [] : [t(`results.precision.${figure.precision}`)]),
    t("results.groups.dontKnow", { dontKnow: percentText(figure.dontKnow, language) }),
  ];
  return notes.map((note, index) => (
    <small key={note}>
      {index > 0 ? <br /> : null}
      {note}
    </small>
  ));
}
