import type { TFunction } from "i18next";
import { useText } from "~/i18n/text-context.tsx";
import { Figure } from "~/ui/figure.tsx";
import { Matrix } from "~/ui/matrix.tsx";
import { sourced } from "../../figure-text.ts";
import type { Breakdown } from "../../group.ts";
import { useGroupName } from "../../group-name.ts";
import type { ResultView } from "../../result-view.ts";
import { StreamLabel } from "../../stream-label.tsx";
import { boardCell, boardLegend } from "./board-cell.ts";
import { effectColumn, evidenceTable } from "./evidence-table.ts";
import { figuresPerGroup, type GroupSubject, listedName, shownGroups } from "./group-subjects.ts";
import { hiddenGroupsText } from "./hidden-groups.ts";

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
  const shown = shownGroups(subjects);
  const heading = t("effectBoard.groups.matrix");
  const hidden = hiddenGroupsText(t, language, view, shown);
  const everyone = read.map(({ figures }) => figures.everyone);
  return (
    <Figure
      heading={heading}
      message={message}
      note={
        <>
          <StreamLabel audience={view.results.audience} stream={view.stream} />
          {hidden ? <span>{hidden}</span> : null}
        </>
      }
      {...sourced(t, language, view, { kind: "expectation", figures: everyone })}
      table={evidenceTable(t, language, {
        caption: heading,
        corner: t("results.column.item"),
        estimates: [effectColumn(t("effectBoard.column.estimate"), language)],
        rows: read.map((subject) => ({
          id: subject.id,
          label: listedName(t, subject),
          figure: subject.figures.everyone,
        })),
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
        groups={blocksOf(read).map(({ measure, dimension }) => ({
          id: `${measure} ${dimension}`,
          name: blockName(t, measure, dimension),
          rows: read
            .filter((subject) => subject.measure === measure && subject.dimension === dimension)
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

/** Themes of one part of brede welvaart stand together, and what is compared with something else apart. */
function blocksOf(subjects: readonly GroupSubject[]): Pick<GroupSubject, "measure" | "dimension">[] {
  const blocks = subjects.map(({ measure, dimension }) => ({ measure, dimension }));
  return [...new Map(blocks.map((block) => [`${block.measure} ${block.dimension}`, block])).values()];
}

function blockName(t: TFunction, measure: GroupSubject["measure"], dimension: GroupSubject["dimension"]): string {
  const compared = t(`effectBoard.groups.block.${measure}`);
  return dimension === null ? compared : `${t(`framework.dimension.${dimension}`)} (${compared.toLowerCase()})`;
}
