import { IndicatorList, IndicatorRanges, NoIndicators } from "~/features/framework/indicator-list.tsx";
import { IndicatorTable } from "~/features/framework/indicator-table.tsx";
import { type ThemeCode, themeDefinition } from "~/features/framework/theme.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { type ExpectedEffect, ExpectedEffects } from "./expected-effects.tsx";
import type { PlaceFigures } from "./place-figures.queries.server.ts";

interface BesideProps {
  themes: ThemeCode[];
  effects: ExpectedEffect[];
  figures: PlaceFigures;
}

/** How many themes stand in sight, so that whoever comes for the figures finds some; the rest is folded. */
const themesInSight = 1;

/** Per theme what residents expect beside the official figures of the place; two different things, never added up. A draft may have no place yet: then only what residents expect. */
export function ExpectedBesideOfficial({ themes, effects, figures }: BesideProps) {
  const { t } = useText();
  const names = figures.gemeenten.map((gemeente) => gemeente.name);
  const area = names.length > 2 ? t("proposals.beside.several", { count: names.length }) : names.join(", ");
  const rest = themes.slice(themesInSight);
  const rows = (some: readonly ThemeCode[]) => (
    <div className="ui-beside">
      {some.map((theme) => (
        <ThemeRow area={area} effects={effects} figures={figures} key={theme} theme={theme} />
      ))}
    </div>
  );
  return (
    <>
      <Heading id="verwachting" level={2}>
        {t("proposals.beside.title")}
      </Heading>
      <Paragraph>{area ? t("proposals.beside.lead", { area }) : t("proposals.beside.leadWithoutArea")}</Paragraph>
      <Paragraph small>
        {effects[0]
          ? `${t("proposals.beside.reading")} ${t(`proposals.beside.of.${effects[0].stream}`)}`
          : t("proposals.beside.tooFewHint")}{" "}
        {figures.ranges.length > 0 ? t("proposals.beside.rangeText", { count: names.length }) : null}
      </Paragraph>
      {rows(themes.slice(0, themesInSight))}
      {rest.length > 0 ? (
        <Details summary={t("proposals.beside.fold", { count: rest.length })}>{rows(rest)}</Details>
      ) : null}
      <IndicatorTable gemeenten={figures.gemeenten} series={figures.series} />
      {area ? <Paragraph small>{t("proposals.beside.source")}</Paragraph> : null}
    </>
  );
}

function ThemeRow({ theme, effects, figures, area }: Omit<BesideProps, "themes"> & { theme: ThemeCode; area: string }) {
  const { t } = useText();
  const { dimension } = themeDefinition(theme);
  const series = figures.series.filter((one) => one.theme === theme);
  const ranges = figures.ranges.filter((one) => one.theme === theme);
  const names = Object.fromEntries(figures.gemeenten.map(({ code, name }) => [code, name]));
  return (
    <section className="ui-beside__row">
      <Heading level={3}>
        {dimension === "here_now" ? null : `${t(`framework.dimension.${dimension}`)}: `}
        {t(`framework.theme.${theme}`)}
      </Heading>
      <div className="ui-beside__side ui-flow">
        <Heading level={4} look={4}>
          {t("proposals.beside.expected")}
        </Heading>
        <ExpectedEffects effects={effects} theme={theme} />
      </div>
      {area ? (
        <div className="ui-beside__side ui-flow">
          <Heading level={4} look={4}>
            {t("proposals.beside.official")}
          </Heading>
          {series.length > 0 ? <IndicatorList areaNames={names} series={series} /> : null}
          {ranges.length > 0 ? <IndicatorRanges nameOf={names} ranges={ranges} /> : null}
          {series.length + ranges.length === 0 ? <NoIndicators area={area} /> : null}
        </div>
      ) : null}
    </section>
  );
}
