import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { inOrderOfComparison, type Scenario, type ScenarioKind } from "./proposal.ts";
import { Ground } from "./source-line.tsx";

const tones: Record<ScenarioKind, "neutral" | "strong" | "warning"> = {
  nul: "neutral",
  intervention: "strong",
  dropped: "warning",
};

/** The possible courses beside each other, all in the same shape, doing nothing first. */
export function ScenarioComparison({ scenarios }: { scenarios: Scenario[] }) {
  const { t, language } = useText();
  const foreign = language === "nl" ? undefined : "nl";
  return (
    <CardList columns={scenarios.length > 2 ? 3 : 2}>
      {inOrderOfComparison(scenarios).map((scenario) => (
        <Card
          key={scenario.code}
          kicker={<DataBadge tone={tones[scenario.kind]}>{t(`proposals.scenario.${scenario.kind}`)}</DataBadge>}
          meta={
            <span>
              <Ground ground={scenario.ground} />
            </span>
          }
          title={scenario.name}
          titleLang={foreign}
        >
          <RichText lang={foreign} text={scenario.description} />
        </Card>
      ))}
    </CardList>
  );
}
