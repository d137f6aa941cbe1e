import type { ProposalDetails } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichText } from "~/ui/rich-text.tsx";

/** What a participant reads before judging a plan: the plan, and each scenario in the same form (docs/requirements.md M-1.4). */
export function ScenarioReading({ proposal }: { proposal: ProposalDetails }) {
  const { t, path } = useText();
  const judged = proposal.scenarios.filter((scenario) => scenario.kind !== "dropped");
  return (
    <>
      <RichText lang="nl" text={proposal.summary} />
      <CardList columns={2}>
        {judged.map((scenario) => (
          <Card
            key={scenario.code}
            kicker={t(scenario.kind === "nul" ? "responses.scenario.nul" : "responses.scenario.intervention")}
            level={3}
            title={scenario.name}
          >
            <RichText lang="nl" text={scenario.description} />
          </Card>
        ))}
      </CardList>
      <Paragraph>
        <Link href={path(`/voorstellen/${proposal.slug}`)}>{t("responses.readMore")}</Link>
      </Paragraph>
    </>
  );
}
