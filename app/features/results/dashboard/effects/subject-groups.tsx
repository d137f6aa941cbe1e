import { useText } from "~/i18n/text-context.tsx";
import { formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Breakdown } from "../../group.ts";
import { type ResultView, shownFigures } from "../../result-view.ts";
import { type EstimateColumn, effectColumn } from "./evidence-table.ts";
import { GapOfGroups } from "./gap-of-groups.tsx";
import { GroupEvidence } from "./group-evidence.tsx";
import { winnerSentences } from "./group-sentences.ts";
import { figuresPerGroup, type GroupSubject, listedName } from "./group-subjects.ts";
import { winnersAndLosers } from "./winners-and-losers.ts";

interface SubjectGroupsProps {
  view: ResultView & { by: Breakdown };
  subject: GroupSubject;
}

/** One theme per group: who clearly expects a gain or a loss, how far the groups lie apart, and all figures as a table. */
export function SubjectGroups({ view, subject }: SubjectGroupsProps) {
  const { t, language } = useText();
  const name = listedName(t, subject);
  const found = winnersAndLosers(subject.result, subject.measure);
  const { everyone, groups } = figuresPerGroup(subject);
  const clear: EstimateColumn = {
    key: "clear",
    header: t("effectBoard.column.clear"),
    write: ({ scale }) => t(`effectBoard.clear.${scale?.direction ?? "none"}`),
  };
  const estimates = [
    effectColumn(t(`effectBoard.column.${subject.measure}`), language),
    ...(view.stream === "invited" ? [clear] : []),
  ];
  if (shownFigures(groups.map(({ figure }) => figure)).length === 0) {
    return (
      <section className="ui-flow ui-subject">
        <Heading level={3}>{name}</Heading>
        <Paragraph>{t("results.groups.allWithheld")}</Paragraph>
      </section>
    );
  }
  const ranked = found.tooManyDontKnow === null && view.stream === "invited";
  return (
    <section className="ui-flow ui-subject">
      <Heading level={3}>{name}</Heading>
      {ranked
        ? winnerSentences(t, language, { view, found }).map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))
        : null}
      <GapOfGroups
        measure={subject.measure}
        result={subject.result}
        tooManyDontKnow={found.tooManyDontKnow}
        view={view}
        write={(mean) => formatSigned(mean, language)}
      />
      <GroupEvidence estimates={estimates} everyone={everyone} groups={groups} heading={name} view={view} />
    </section>
  );
}
