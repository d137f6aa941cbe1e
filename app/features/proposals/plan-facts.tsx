import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { capitalised, factText, type ProposalDetails } from "./proposal.ts";

/** The figures about a plan, as its sources give them. Nothing where there are none. */
export function PlanFacts({ facts }: Pick<ProposalDetails, "facts">) {
  const { t, language } = useText();
  if (facts.length === 0) return null;
  return (
    <>
      <Heading level={2} look={3}>
        {t("proposals.page.facts")}
      </Heading>
      <div lang="nl">
        <DescriptionList
          items={facts.map((fact) => ({ term: capitalised(fact.label), value: factText(fact, language) }))}
        />
      </div>
    </>
  );
}
