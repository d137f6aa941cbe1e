import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatList, formatNumber, formatPercent } from "~/ui/format.ts";
import { Gauge } from "~/ui/gauge.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ComposedMargin, Composition, LeftOut, MissingGroup } from "./composition.ts";
import { levelInSentence } from "./level-name.ts";
import { MarginFigure } from "./margin-figure.tsx";
import { fewestTold } from "./told-count.ts";

type Places = Readonly<Record<string, string>>;

interface Props {
  composition: Composition;
  /** Names by code. */
  places: Places;
}

/** The members of a panel beside the population, who is missing, and whom to invite (Dutch: samenstelling). */
export function CompositionView({ composition: { margins, leftOut, missing }, places }: Props) {
  const { t } = useText();
  return (
    <>
      <Heading id="samenstelling" level={2}>
        {t("panels.composition.title")}
      </Heading>
      {margins.length === 0 ? (
        <EmptyState level={3} title={t("panels.composition.noneTitle")}>
          {t("panels.composition.none", { few: fewestTold })}
        </EmptyState>
      ) : (
        <>
          <Paragraph>{t("panels.composition.lead")}</Paragraph>
          <WhoIsMissing places={places} missing={missing} />
          <Overlaps margins={margins} />
          {margins.map((margin) => (
            <MarginFigure key={margin.name} margin={margin} places={places} />
          ))}
          <Paragraph small>{t("panels.composition.few", { few: fewestTold })}</Paragraph>
        </>
      )}
      <NotCompared leftOut={leftOut} />
    </>
  );
}

/** What the panel cannot be compared on, and why, a sentence each. */
function NotCompared({ leftOut }: { leftOut: LeftOut[] }) {
  const { t } = useText();
  if (leftOut.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t("panels.composition.leftOut.title")}</Heading>
      <ul className="utrecht-unordered-list">
        {leftOut.map(({ name, why }) => (
          <li key={name}>
            {t(`panels.composition.leftOut.${why}`, {
              margin: t(`panels.composition.margin.${name}`),
              few: fewestTold,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whom to invite so that the panel looks more like the population. */
function WhoIsMissing({ missing, places }: { missing: MissingGroup[]; places: Places }) {
  const { t, language } = useText();
  if (missing.length === 0) return <Alert kind="ok">{t("panels.composition.nobody")}</Alert>;
  const groupsOf = (wanted: MissingGroup["margin"]) =>
    missing
      .filter(({ margin }) => margin === wanted)
      .map(({ margin, level, people }) =>
        t("panels.composition.inviteGroup", {
          people: formatNumber(people, language, 0),
          group: levelInSentence(t, { margin, level, places }),
        }),
      );
  return (
    <Alert title={t("panels.composition.invite")}>
      <ul className="utrecht-unordered-list">
        {[...new Set(missing.map(({ margin }) => margin))].map((margin) => (
          <li key={margin}>
            {t("panels.composition.inviteGroups", {
              margin: t(`panels.composition.margin.${margin}`),
              groups: formatList(groupsOf(margin), language),
            })}
          </li>
        ))}
      </ul>
      <p>{t("panels.composition.alone")}</p>
    </Alert>
  );
}

function Overlaps({ margins }: { margins: ComposedMargin[] }) {
  const { t, language } = useText();
  return (
    <ul className="ui-gauges">
      {margins.map(({ name, overlap }) => (
        <li key={name}>
          <Gauge
            label={t(`panels.composition.margin.${name}`)}
            percent={overlap * 100}
            text={formatPercent(overlap, language)}
          />
        </li>
      ))}
    </ul>
  );
}
