import { useText } from "~/i18n/text-context.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { gapKey } from "../../findings.ts";
import type { Breakdown } from "../../group.ts";
import type { ItemResult } from "../../result.ts";
import { type ResultView, shownFigures, textOf } from "../../result-view.ts";
import { ClearFirst } from "./clear-first.tsx";
import { GapOfGroups } from "./gap-of-groups.tsx";
import { GroupEvidence } from "./group-evidence.tsx";
import { estimatesOf } from "./item-estimates.ts";
import { tooManyDontKnow } from "./winners-and-losers.ts";

interface ItemGroupsProps {
  view: ResultView & { by: Breakdown };
  results: readonly ItemResult[];
}

/** Texts are read one by one, and where people are is crossed with nothing. */
const withoutGroups: readonly ItemResult["item"]["type"][] = ["open_text", "map_point"];

/** The answers to each question per group: grades and scores with their gap, choices with the part that chose each answer. */
export function ItemGroupsView({ view, results }: ItemGroupsProps) {
  const { t } = useText();
  const asked = results.filter(({ item }) => !withoutGroups.includes(item.type));
  if (asked.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("effectBoard.groups.perItem")}</Heading>
      <ClearFirst
        parts={asked.map((result) => ({
          id: result.item.code,
          clear: view.results.findings.gaps[gapKey(result.item.code, "own", view.by)]?.differs === true,
          view: <ItemGroups result={result} view={view} />,
        }))}
        stream={view.stream}
      />
    </>
  );
}

function ItemGroups({ view, result }: { view: ItemGroupsProps["view"]; result: ItemResult }) {
  const { t, language } = useText();
  const heading = textOf(result, language);
  if (shownFigures(result.groups.map(({ figure }) => figure)).length === 0) {
    return (
      <section className="ui-flow ui-subject">
        <Heading level={3}>{heading}</Heading>
        <Paragraph>{t("results.groups.allWithheld")}</Paragraph>
      </section>
    );
  }
  const hasScale = shownFigures([result.everyone]).some(({ scale }) => scale !== null);
  return (
    <section className="ui-flow ui-subject">
      <Heading level={3}>{heading}</Heading>
      {hasScale ? (
        <GapOfGroups
          measure="own"
          result={result}
          tooManyDontKnow={tooManyDontKnow(result.everyone)}
          view={view}
          write={(mean) => formatNumber(mean, language, 1)}
        />
      ) : null}
      <GroupEvidence
        estimates={estimatesOf(t, language, result)}
        everyone={result.everyone}
        groups={result.groups}
        heading={heading}
        view={view}
      />
    </section>
  );
}
