import { useText } from "~/i18n/text-context.tsx";
import { dayOf } from "~/platform/day.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { milestoneWhen } from "../proposal.ts";
import type { AnchorFigure, Comparison } from "./expectation-and-experience.ts";

/** What residents expected beside what they notice, theme by theme, with the sentence that these are two questions. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t, language } = useText();
  const month = (moment: string) => milestoneWhen(dayOf(new Date(moment)).slice(0, 7), language);
  const { expected, noticed, stream, rows } = comparison;
  const plans = new Set(rows.map(({ scenarioName }) => scenarioName));
  const title = (round: Comparison["expected"]) => (language === "nl" ? round.titleNl : round.titleEn);
  return (
    <>
      <Heading id="verwacht-en-gemerkt" level={2}>
        {t("cycle.compare.title")}
      </Heading>
      <Paragraph>{t("cycle.compare.lead")}</Paragraph>
      <Paragraph>
        <strong>{t("cycle.compare.differs")}</strong>
      </Paragraph>
      <DataTable
        caption={t("cycle.compare.title")}
        captionHidden
        columns={[
          { key: "theme", header: t("cycle.compare.theme") },
          ...(plans.size > 1 ? [{ key: "plan", header: t("cycle.compare.plan") }] : []),
          { key: "expected", header: t("cycle.compare.expected", { month: month(expected.opensAt) }), numeric: true },
          { key: "expectedPeople", header: t("cycle.compare.people"), numeric: true },
          { key: "noticed", header: t("cycle.compare.noticed", { month: month(noticed.opensAt) }), numeric: true },
          { key: "noticedPeople", header: t("cycle.compare.people"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          id: `${row.theme} ${row.scenarioName}`,
          theme: t(`framework.theme.${row.theme}`),
          plan: row.scenarioName,
          expected: figure(row.expected),
          expectedPeople: people(row.expected),
          noticed: figure(row.noticed),
          noticedPeople: people(row.noticed),
        }))}
      />
      <Paragraph small>
        {t("cycle.compare.reading")} {t(`cycle.compare.stream.${stream}`)}{" "}
        {t("cycle.compare.which", { expected: title(expected), noticed: title(noticed) })}
      </Paragraph>
    </>
  );

  function figure({ difference, range }: AnchorFigure): string {
    if (difference === null) return t("cycle.compare.tooFew");
    const [low, high] = (range ?? []).map((end) => formatSigned(end, language));
    const figures = { difference: formatSigned(difference, language), low, high };
    return range ? t("cycle.compare.withRange", figures) : figures.difference;
  }

  function people({ people: count }: AnchorFigure): string {
    return count === null ? "–" : formatNumber(count, language);
  }
}
