import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import { ExpectedBesideOfficial } from "./beside.tsx";
import type { ExpectedEffect } from "./expected-effects.tsx";
import type { PlaceFigures } from "./place-figures.queries.server.ts";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanTime } from "./plan-time.tsx";
import type { ProposalDetails } from "./proposal.ts";
import { ScenarioComparison } from "./scenario-comparison.tsx";
import { Source } from "./source-line.tsx";
import { TouchedThemes } from "./touched-themes.tsx";

interface ProposalViewProps {
  proposal: ProposalDetails;
  figures: PlaceFigures;
  /** What residents expect, from the newest release; empty while there is none. */
  effects: ExpectedEffect[];
  today: string;
}

/** Everything there is to know about a proposal. */
export function ProposalView({ proposal, figures, effects, today }: ProposalViewProps) {
  const { t } = useText();
  return (
    <>
      <Summary proposal={proposal} />
      <Heading level={2}>{t("proposals.page.scenarios")}</Heading>
      <Paragraph>{t("proposals.page.scenariosText")}</Paragraph>
      <ScenarioComparison scenarios={proposal.scenarios} />
      <Heading level={2}>{t("proposals.page.themes")}</Heading>
      <Paragraph>{t("proposals.page.themesText")}</Paragraph>
      <TouchedThemes themes={proposal.themes} />
      <Heading level={2}>{t("proposals.page.time")}</Heading>
      <PlanTime proposal={proposal} today={today} />
      <ExpectedBesideOfficial effects={effects} figures={figures} themes={proposal.themes.map((theme) => theme.code)} />
      <Comments count={proposal.comments} slug={proposal.slug} />
      <Weighing slug={proposal.slug} />
      <Sources sources={proposal.sources} />
    </>
  );
}

function Summary({ proposal }: { proposal: ProposalDetails }) {
  const { t } = useText();
  const text = (
    <>
      <Heading level={2}>{t("proposals.page.summary")}</Heading>
      <Paragraph>
        <Dutch>{proposal.summary}</Dutch>
      </Paragraph>
      {proposal.caution ? (
        <Alert kind="info" level={3} title={t("proposals.page.caution")}>
          <p>
            <Dutch>{proposal.caution}</Dutch>
          </p>
        </Alert>
      ) : null}
    </>
  );
  if (proposal.facts.length === 0) return text;
  return <Split aside={<PlanFacts facts={proposal.facts} />}>{text}</Split>;
}

function Comments({ count, slug }: { count: number; slug: string }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("proposals.page.comments")}</Heading>
      <Paragraph>{t("proposals.page.commentsText")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/voorstellen/${slug}/reacties`)} variant="secondary">
          {t("proposals.page.readComments", { count })}
        </ButtonLink>
      </ActionList>
    </>
  );
}

function Weighing({ slug }: { slug: string }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("weighing.title")}</Heading>
      <Paragraph>{t("weighing.teaser")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/voorstellen/${slug}/afweging`)} variant="secondary">
          {t("weighing.read")}
        </ButtonLink>
      </ActionList>
    </>
  );
}

function Sources({ sources }: Pick<ProposalDetails, "sources">) {
  const { t } = useText();
  if (sources.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("proposals.page.sources")}</Heading>
      <ul>
        {sources.map((source) => (
          <li key={source}>
            <Source source={source} />
          </li>
        ))}
      </ul>
      <Paragraph small>{t("proposals.map.source")}</Paragraph>
    </>
  );
}
