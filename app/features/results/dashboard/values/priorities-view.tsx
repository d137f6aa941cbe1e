import { useText } from "~/i18n/text-context.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { Details } from "~/ui/details.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ThemeNorms } from "../../norms/theme-norm.ts";
import type { RoundResults } from "../../result.ts";
import type { ResultsRoom } from "../results-room.server.ts";
import { boardView } from "./board-view.ts";
import { pageAddress } from "./page-address.ts";
import { type ImportanceBy, priorityMap } from "./priorities.ts";
import { PrioritiesFigure } from "./priorities-figure.tsx";

interface PrioritiesViewProps {
  room: ResultsRoom;
  results: RoundResults;
  norms: ThemeNorms;
  by: ImportanceBy;
  fixed: boolean;
}

/** Importance beside satisfaction: the choices, the chart with its list, and how to read it. */
export function PrioritiesView({ room, results, norms, by, fixed }: PrioritiesViewProps) {
  const { t } = useText();
  const map = priorityMap(results.items, { by, fixed });
  return (
    <>
      <PriorityChoices by={by} fixed={fixed} room={room} />
      {map ? (
        <PrioritiesFigure by={by} fixed={fixed} map={map} norms={norms} view={boardView(room, results)} />
      ) : (
        <EmptyState title={t("valueBoard.priorities.noneTitle")}>{t("valueBoard.priorities.none")}</EmptyState>
      )}
      <Details summary={t("valueBoard.priorities.reading.title")}>
        <Paragraph>{t("valueBoard.priorities.reading.lines")}</Paragraph>
        <Paragraph>{t("valueBoard.priorities.reading.cross")}</Paragraph>
        <Paragraph>{t("valueBoard.priorities.reading.stated")}</Paragraph>
        <Paragraph>{t("valueBoard.priorities.reading.source")}</Paragraph>
      </Details>
    </>
  );
}

function PriorityChoices({ room, by, fixed }: Pick<PrioritiesViewProps, "room" | "by" | "fixed">) {
  const { t } = useText();
  const address = (lijn: boolean, belang: ImportanceBy) =>
    pageAddress(room, { lijn: lijn ? "norm" : undefined, belang: belang === "topThree" ? "top3" : undefined });
  return (
    <>
      <ChoiceLinks
        label={t("valueBoard.priorities.choose.lines")}
        links={[false, true].map((option) => ({
          href: address(option, by),
          label: t(option ? "valueBoard.priorities.choose.fixed" : "valueBoard.priorities.choose.means"),
          current: option === fixed,
        }))}
      />
      <ChoiceLinks
        label={t("valueBoard.priorities.choose.importance")}
        links={(["rating", "topThree"] as const).map((option) => ({
          href: address(fixed, option),
          label: t(`valueBoard.priorities.choose.${option}`),
          current: option === by,
        }))}
      />
    </>
  );
}
