import { dimensions, themeDefinition } from "~/features/framework/theme.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { capitalised, type ProposalDetails } from "./proposal.ts";

/** The themes that a plan touches and why, for people here now, later and elsewhere. */
export function TouchedThemes({ themes }: Pick<ProposalDetails, "themes">) {
  const { t } = useText();
  return (
    <div className="ui-columns">
      {dimensions.map((dimension) => {
        const touched = themes.filter((theme) => themeDefinition(theme.code).dimension === dimension);
        if (touched.length === 0) return null;
        return (
          <section className="ui-flow" key={dimension}>
            <Heading level={3}>{t(`framework.dimension.${dimension}`)}</Heading>
            <Paragraph small>{t(`framework.dimensionHint.${dimension}`)}</Paragraph>
            <DescriptionList
              items={touched.map((theme) => ({
                term: t(`framework.theme.${theme.code}`),
                value: <Dutch>{capitalised(theme.reason)}</Dutch>,
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}
