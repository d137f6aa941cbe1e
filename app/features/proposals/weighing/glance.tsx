import { dimensions, type ThemeCode, themeDefinition } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { formatList, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Matrix, type MatrixCell } from "~/ui/matrix.tsx";
import { stepOf } from "~/ui/matrix-geometry.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { disagreements, type ResidentsExpectation, type ScenarioWeighing } from "./weighing.ts";

interface GlanceProps {
  weighing: ScenarioWeighing;
  expectations: readonly ResidentsExpectation[];
  themes: readonly ThemeCode[];
}

/** Experts beside residents, theme by theme, on one scale; and in a sentence where they do not expect the same. */
export function Glance({ weighing, expectations, themes }: GlanceProps) {
  const { t, language } = useText();
  const heading = t("weighing.glance.heading");
  const cell = (value: number | null | undefined, decimals: number): MatrixCell =>
    value === null || value === undefined
      ? { step: null, text: "–" }
      : { step: stepOf(value), text: formatSigned(value, language, decimals) };
  const groups = dimensions
    .map((dimension) => ({
      id: dimension,
      name: t(`framework.dimension.${dimension}`),
      rows: themes
        .filter((theme) => themeDefinition(theme).dimension === dimension)
        .map((theme) => ({
          id: theme,
          label: t(`framework.theme.${theme}`),
          cells: [
            cell(weighing.estimates[theme]?.score, 0),
            cell(expectations.find((one) => one.theme === theme)?.mean, 1),
          ],
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Heading level={2}>{heading}</Heading>
      <Paragraph>
        <Difference expectations={expectations} weighing={weighing} />
      </Paragraph>
      <Matrix
        caption={heading}
        columns={[
          { id: "experts", header: t("weighing.glance.experts") },
          { id: "residents", header: t("weighing.glance.residents") },
        ]}
        corner={t("results.column.theme")}
        groups={groups}
        legend={[t("weighing.glance.scale"), t("weighing.glance.legend")]}
      />
    </>
  );
}

function Difference({ weighing, expectations }: Omit<GlanceProps, "themes">) {
  const { t, language } = useText();
  const canCompare = expectations.some(({ theme }) => typeof weighing.estimates[theme]?.score === "number");
  if (!canCompare) return t("weighing.glance.unknown");
  const found = disagreements(weighing, expectations);
  if (found.length === 0) return t("weighing.glance.same");
  const themes = found.map(({ theme, experts, residents }) =>
    t("weighing.glance.difference", {
      theme: t(`framework.theme.${theme}`),
      experts: formatSigned(experts, language, 0),
      residents: formatSigned(residents, language),
    }),
  );
  return t("weighing.glance.differ", { themes: formatList(themes, language) });
}
