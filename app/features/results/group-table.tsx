import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { percentText, withheldText } from "./figure-text.ts";
import { type Figure, type Released, tellsSomething } from "./released.ts";
import type { ResultView } from "./result-view.ts";

interface GroupTableProps {
  view: ResultView;
  /** What the figures are: means, differences from doing nothing, or shares per answer. */
  kind: "mean" | "difference" | "share";
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
        caption={t(`results.groups.${kind}`, { heading, by: t(`results.groups.inSentence.${view.by}`) })}
        columns={[
          { key: "group", header: t("results.column.group") },
          ...columns.map(({ key, header }) => ({ key, header, numeric: true })),
          // Shares of one question are all of the same people, who are then named once.
          ...(kind === "share" ? [{ key: "people", header: t("results.column.people"), numeric: true }] : []),
        ]}
        rows={shown.map(({ group, figures }) => ({
          id: group || "-",
          group: nameOf(group),
          people: <GroupBase figure={figures[0]} kind={kind} />,
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
      {kind === "share" ? null : (
        <>
          <br />
          <GroupBase figure={figure} kind={kind} />
        </>
      )}
    </>
  );
}

/** Of how many people a figure is, and how many do not know; of differences nobody does, for both were answered. */
function GroupBase({ figure, kind }: GroupCellProps): ReactNode {
  const { t, language } = useText();
  if (!figure || figure.withheld) return null;
  const notes = [
    t("results.groups.people", { people: formatNumber(figure.people, language, 0) }),
    ...(figure.precision === "normal" ? [] : [t(`results.precision.${figure.precision}`)]),
    ...(kind === "difference"
      ? []
      : [t("results.groups.dontKnow", { dontKnow: percentText(figure.dontKnow, language) })]),
  ];
  return notes.map((note, index) => (
    <small key={note}>
      {index > 0 ? <br /> : null}
      {note}
    </small>
  ));
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
