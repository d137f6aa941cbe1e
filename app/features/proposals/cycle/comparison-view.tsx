import { useText } from "~/i18n/text-context.tsx";
import { dayOf } from "~/platform/day.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { milestoneWhen } from "../proposal.ts";
import type { AnchorFigure, Comparison } from "./expectation-and-experience.ts";

/**
 * What residents expected before the plan was carried out beside what they expect since, theme by theme. Both figures
 * stand below each other, and on a narrow screen below their theme, so that both are seen there too.
 */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t, language } = useText();
  const month = (moment: string) => milestoneWhen(dayOf(new Date(moment)).slice(0, 7), language);
  const { expected, later, stream, rows } = comparison;
  const plans = new Set(rows.map(({ scenarioName }) => scenarioName));
  const months = { before: month(expected.opensAt), now: month(later.opensAt) };
  const title = (round: Comparison["expected"]) => (language === "nl" ? round.titleNl : round.titleEn);
  return (
    <>
      <Heading id="verwacht-toen-en-nu" level={2}>
        {t("cycle.compare.title")}
      </Heading>
      <Paragraph>{t("cycle.compare.lead")}</Paragraph>
      <Paragraph>
        <strong>{t("cycle.compare.differs")}</strong>
      </Paragraph>
      <DataTable
        caption={t("cycle.compare.title")}
        captionHidden
        stacked
        columns={[
          { key: "theme", header: t("cycle.compare.theme") },
          ...(plans.size > 1 ? [{ key: "plan", header: t("cycle.compare.plan") }] : []),
          { key: "figures", header: t("cycle.compare.figures", months) },
        ]}
        rows={rows.map((row) => ({
          id: `${row.theme} ${row.scenarioName}`,
          theme: t(`framework.theme.${row.theme}`),
          plan: row.scenarioName,
          figures: (
            <>
              {line("before", row.expected)}
              <br />
              {line("now", row.later)}
            </>
          ),
        }))}
      />
      <Paragraph small>
        {t("cycle.compare.reading")} {t(`cycle.compare.stream.${stream}`)}{" "}
        {t("cycle.compare.which", { expected: title(expected), later: title(later) })}
      </Paragraph>
    </>
  );

  function figure({ difference, range }: AnchorFigure): string {
    if (difference === null) return t("cycle.compare.tooFew");
    const [low, high] = (range ?? []).map((end) => formatSigned(end, language));
    const figures = { difference: formatSigned(difference, language), low, high };
    return range ? t("cycle.compare.withRange", figures) : figures.difference;
  }

  function line(moment: "before" | "now", told: AnchorFigure) {
    const { people } = told;
    return (
      <span>
        {t(`cycle.compare.${moment}`)}: <strong>{figure(told)}</strong>
        {people === null ? null : ` · ${t("cycle.compare.people", { people: formatNumber(people, language) })}`}
      </span>
    );
  }
}
