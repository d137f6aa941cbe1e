import { IndicatorList, IndicatorRanges } from "~/features/framework/indicator-list.tsx";
import { type ThemeCode, themeDefinition } from "~/features/framework/theme.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { DutchText } from "../dutch-text.tsx";
import type { Guardian, GuardianView } from "../guardians/guardian.ts";
import type { PlaceFigures } from "../place-figures.queries.server.ts";
import { Source } from "../source-line.tsx";
import { scoreWords } from "./score-text.ts";
import type { ExpertEstimate, ResidentsExpectation } from "./weighing.ts";

interface ThemeSectionProps {
  theme: ThemeCode;
  estimate: ExpertEstimate | undefined;
  expectation: ResidentsExpectation | undefined;
  owner: string | undefined;
  figures: PlaceFigures;
  guardians: readonly Guardian[];
  views: readonly GuardianView[];
}

/** One theme: experts, residents, the official figure and who speaks for those absent, beside each other and never added up. */
export function ThemeSection({ theme, estimate, expectation, owner, figures, guardians, views }: ThemeSectionProps) {
  const { t } = useText();
  const { dimension } = themeDefinition(theme);
  const voices = views.filter((view) => view.theme === theme);
  return (
    <section className="ui-flow" id={theme}>
      <Heading level={3}>
        {dimension === "here_now" ? null : `${t(`framework.dimension.${dimension}`)}: `}
        {t(`framework.theme.${theme}`)}
      </Heading>
      <DescriptionList
        items={[
          { term: t("weighing.theme.experts"), value: <Experts estimate={estimate} /> },
          { term: t("weighing.theme.residents"), value: <Residents expectation={expectation} /> },
          { term: t("weighing.theme.official"), value: <Official figures={figures} theme={theme} /> },
          ...voices.map((view) => ({
            id: `voice ${view.id}`,
            term: t("weighing.theme.voice"),
            value: <Voice guardian={guardians.find(({ id }) => id === view.guardianId)} view={view} />,
          })),
          ...(owner ? [{ term: t("weighing.theme.owner"), value: <Dutch>{owner}</Dutch> }] : []),
        ]}
      />
    </section>
  );
}

/** A judgement as a number with its words: +2, duidelijk beter. */
function Judgement({ score }: { score: number | null }) {
  const { t, language } = useText();
  if (score === null) return t("weighing.theme.noJudgement");
  return (
    <strong>
      {formatSigned(score, language, 0)}, {scoreWords(t, score)}
    </strong>
  );
}

function Experts({ estimate }: { estimate: ExpertEstimate | undefined }) {
  const { t } = useText();
  if (!estimate) return t("weighing.theme.noEstimate");
  return (
    <>
      <Judgement score={estimate.score} />
      {estimate.words ? <DutchText text={estimate.words} /> : <br />}
      <small>
        <Dutch>{t("weighing.theme.source", { source: estimate.source })}</Dutch>
      </small>
    </>
  );
}

function Residents({ expectation }: { expectation: ResidentsExpectation | undefined }) {
  const { t, language } = useText();
  if (!expectation) return t("weighing.theme.tooFew");
  const write = (value: number) => formatSigned(value, language);
  const { mean, range, people, stream } = expectation;
  const given = { mean: write(mean), people };
  if (stream === "open" || !range) return t("weighing.theme.open", given);
  return t("weighing.theme.invited", { ...given, range: `[${write(range[0])} – ${write(range[1])}]` });
}

function Official({ figures, theme }: { figures: PlaceFigures; theme: ThemeCode }) {
  const { t } = useText();
  const series = figures.series.filter((one) => one.theme === theme);
  const ranges = figures.ranges.filter((one) => one.theme === theme);
  const names = Object.fromEntries(figures.gemeenten.map(({ code, name }) => [code, name]));
  if (series.length + ranges.length === 0) return t("weighing.theme.noIndicator");
  return (
    <>
      {series.length > 0 ? <IndicatorList areaNames={names} series={series} /> : null}
      {ranges.length > 0 ? <IndicatorRanges nameOf={names} ranges={ranges} /> : null}
    </>
  );
}

function Voice({ guardian, view }: { guardian: Guardian | undefined; view: GuardianView }) {
  const { t } = useText();
  return (
    <>
      {guardian
        ? t("weighing.theme.guardian", { name: guardian.name, party: t(`guardians.party.${guardian.speaksFor}`) })
        : null}
      <br />
      <Judgement score={view.score} />
      <DutchText text={view.body} />
      <small>
        {t("guardians.public.sources")}:{" "}
        {view.sources.map((source, index) => (
          <span key={source}>
            {index > 0 ? "; " : null}
            <Source source={source} />
          </span>
        ))}
      </small>
    </>
  );
}
