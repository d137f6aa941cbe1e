import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { formatNumber, formatPercent } from "~/ui/format.ts";
import { Gauge } from "~/ui/gauge.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ComposedMargin, Composition, MissingGroup } from "./composition.ts";
import { levelInSentence } from "./level-name.ts";
import { MarginFigure } from "./margin-figure.tsx";
import { fewestTold } from "./told-count.ts";

type Gemeenten = Readonly<Record<string, string>>;

interface Props {
  composition: Composition;
  /** Names by code. */
  gemeenten: Gemeenten;
}

/** The members of a panel beside the population, who is missing, and whom to invite (Dutch: samenstelling). */
export function CompositionView({ composition: { margins, missing }, gemeenten }: Props) {
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
          <WhoIsMissing gemeenten={gemeenten} missing={missing} />
          <Overlaps margins={margins} />
          {margins.map((margin) => (
            <MarginFigure gemeenten={gemeenten} key={margin.name} margin={margin} />
          ))}
          <Paragraph small>{t("panels.composition.few", { few: fewestTold })}</Paragraph>
        </>
      )}
    </>
  );
}

/** Whom to invite so that the panel looks more like the population. */
function WhoIsMissing({ missing, gemeenten }: { missing: MissingGroup[]; gemeenten: Gemeenten }) {
  const { t, language } = useText();
  if (missing.length === 0) return <Alert kind="ok">{t("panels.composition.nobody")}</Alert>;
  return (
    <Alert title={t("panels.composition.invite")}>
      <ul className="utrecht-unordered-list">
        {missing.map(({ margin, level, people }) => (
          <li key={`${margin} ${level}`}>
            {t("panels.composition.inviteGroup", {
              people: formatNumber(people, language, 0),
              group: levelInSentence(t, { margin, level, gemeenten }),
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
