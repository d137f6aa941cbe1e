import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { capitalised, factText, type ProposalDetails } from "./proposal.ts";
import { Source } from "./source-line.tsx";

/** The figures about a plan, as its sources give them. Nothing where there are none. */
export function PlanFacts({ facts }: Pick<ProposalDetails, "facts">) {
  const { t } = useText();
  if (facts.length === 0) return null;
  return (
    <>
      <Heading level={2} look={3}>
        {t("proposals.page.facts")}
      </Heading>
      <div lang="nl">
        <DescriptionList
          items={facts.map((fact, index) => ({
            id: `${index} ${fact.label}`,
            term: capitalised(fact.label),
            value: <FactValue fact={fact} />,
          }))}
        />
      </div>
    </>
  );
}

function FactValue({ fact }: { fact: ProposalDetails["facts"][number] }) {
  const { t, language } = useText();
  if (!fact.source) return factText(fact, language);
  return (
    <>
      {factText(fact, language)}
      <br />
      <small>
        {t("proposals.ground.source")} <Source source={fact.source} />
      </small>
    </>
  );
}
