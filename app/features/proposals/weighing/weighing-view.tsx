import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { DutchRichText } from "../dutch-text.tsx";
import type { Guardian, GuardianView } from "../guardians/guardian.ts";
import type { PlaceFigures } from "../place-figures.queries.server.ts";
import { Glance } from "./glance.tsx";
import { SquaresTable } from "./squares-table.tsx";
import { ThemeSection } from "./theme-section.tsx";
import { type ResidentsExpectation, type WeighingContent, weighingOf } from "./weighing.ts";

export interface WeighingViewProps {
  content: WeighingContent;
  /** Code of the course of action that is shown. */
  scenario: string;
  /** Themes that the proposal touches. */
  themes: readonly ThemeCode[];
  /** What residents expect of this course of action. */
  expectations: readonly ResidentsExpectation[];
  figures: PlaceFigures;
  guardians: readonly Guardian[];
  views: readonly GuardianView[];
}

/** The weighing of one course of action: what weighs heaviest, all at a glance, the squares, and theme by theme. */
export function WeighingView({ content, scenario, expectations, ...beside }: WeighingViewProps) {
  const { t } = useText();
  const weighing = weighingOf(content, scenario);
  const views = beside.views.filter(({ removed }) => removed === null);
  const shown = themeCodes.filter(
    (theme) => beside.themes.includes(theme) || weighing.estimates[theme] || views.some((view) => view.theme === theme),
  );
  return (
    <>
      {content.heaviest ? (
        <>
          <Heading level={2}>{t("weighing.heaviest")}</Heading>
          <Quotation>
            <strong>{t(`framework.theme.${content.heaviest.theme}`)}</strong>
            <DutchRichText text={content.heaviest.why} />
          </Quotation>
        </>
      ) : null}
      <Glance expectations={expectations} themes={shown} weighing={weighing} />
      <Heading level={2}>{t("weighing.square.heading")}</Heading>
      <Paragraph>{t("weighing.square.lead")}</Paragraph>
      <SquaresTable squares={weighing.squares} />
      <Heading level={2}>{t("weighing.tension.heading")}</Heading>
      <Tensions tensions={weighing.tensions} />
      <Heading level={2}>{t("weighing.theme.heading")}</Heading>
      {shown.map((theme) => (
        <ThemeSection
          {...beside}
          estimate={weighing.estimates[theme]}
          expectation={expectations.find((one) => one.theme === theme)}
          key={theme}
          owner={content.owners[theme]}
          theme={theme}
          views={views}
        />
      ))}
    </>
  );
}

function Tensions({ tensions }: { tensions: WeighingContent["scenarios"][string]["tensions"] }) {
  const { t } = useText();
  if (tensions.length === 0) return <Paragraph>{t("weighing.tension.none")}</Paragraph>;
  return (
    <ul>
      {tensions.map(({ kind, first, second, words }) => (
        <li key={`${kind} ${first} ${second}`}>
          <strong>
            {t(`weighing.tension.${kind}`)}:{" "}
            {t("weighing.tension.pair", {
              first: t(`framework.theme.${first}`),
              second: t(`framework.theme.${second}`),
            })}
          </strong>
          <br />
          <Dutch>{words}</Dutch>
        </li>
      ))}
    </ul>
  );
}
