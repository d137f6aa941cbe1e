import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { Matrix } from "~/ui/matrix.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { sourced } from "../../figure-text.ts";
import type { Breakdown } from "../../group.ts";
import { useGroupName } from "../../group-name.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { boardCell, boardLegend } from "./board-cell.ts";
import { effectColumn, evidenceTable } from "./evidence-table.ts";
import { figuresPerGroup, type GroupSubject } from "./group-subjects.ts";

interface GroupMatrixProps {
  view: ResultView & { by: Breakdown };
  subjects: readonly GroupSubject[];
  /** The sentence above it. */
  message: string;
}

/** Every group on every theme at a glance. Groups without any figure have no column. */
export function GroupMatrix({ view, subjects, message }: GroupMatrixProps) {
  const { t, language } = useText();
  const nameOf = useGroupName(view);
  const read = subjects.map((subject) => ({ ...subject, figures: figuresPerGroup(subject) }));
  const values = [...new Set(read.flatMap(({ figures }) => figures.groups.map(({ value }) => value)))];
  const shown = values.filter((value) =>
    read.some(({ figures }) => figures.groups.some((group) => group.value === value && !group.figure.withheld)),
  );
  if (shown.length === 0) return <Paragraph>{t("results.groups.allWithheld")}</Paragraph>;
  const heading = t("effectBoard.groups.matrix");
  const blocks = [...new Set(read.map(({ measure }) => measure))];
  const everyone = read.map(({ figures }) => figures.everyone);
  return (
    <Figure
      heading={heading}
      message={message}
      note={
        <>
          <StreamLabel stream={view.stream} />
          <span>{t("effectBoard.groups.withheld")}</span>
        </>
      }
      {...sourced(t, language, view, { kind: "expectation", figures: everyone })}
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.column.item"),
        estimates: [effectColumn(t("effectBoard.column.estimate"), language)],
        rows: read.map(({ id, name, figures }) => ({ id, label: name, figure: figures.everyone })),
      })}
      tableSummary={t("site.table.show")}
    >
      <Matrix
        caption={heading}
        columns={[
          { id: "everyone", header: t("effectBoard.groups.everyone") },
          ...shown.map((value) => ({ id: value || "-", header: nameOf(value) })),
        ]}
        corner={t("results.column.item")}
        groups={blocks.map((measure) => ({
          id: measure,
          name: t(`effectBoard.groups.block.${measure}`),
          rows: read
            .filter((subject) => subject.measure === measure)
            .map(({ id, name, figures }) => ({
              id,
              label: name,
              cells: [
                figures.everyone,
                ...shown.map((value) => figures.groups.find((group) => group.value === value)?.figure),
              ].map((figure) => boardCell(t, language, { figure, stream: view.stream })),
            })),
        }))}
        legend={boardLegend(t, view.stream)}
      />
    </Figure>
  );
}
