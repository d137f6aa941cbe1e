import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Details } from "~/ui/details.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichText } from "~/ui/rich-text.tsx";
import { Split } from "~/ui/split.tsx";
import { ExpectedBesideOfficial } from "./beside.tsx";
import type { ExpectedEffect } from "./expected-effects.tsx";
import { PlanDocuments } from "./files/plan-documents.tsx";
import { PlanPictures } from "./files/plan-pictures.tsx";
import type { InputCounts } from "./inputs/input.ts";
import { InputCounter } from "./inputs/input-counter.tsx";
import type { PlaceFigures } from "./place-figures.queries.server.ts";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanTime } from "./plan-time.tsx";
import { PlanVersion } from "./plan-version.tsx";
import type { ProposalDetails } from "./proposal.ts";
import { ScenarioComparison } from "./scenario-comparison.tsx";
import { Source } from "./source-line.tsx";
import { TouchedTasks } from "./touched-tasks.tsx";
import { TouchedThemes } from "./touched-themes.tsx";

interface ProposalViewProps {
  proposal: ProposalDetails;
  figures: PlaceFigures;
  /** What residents expect, from the newest release; empty while there is none. */
  effects: ExpectedEffect[];
  /** What residents brought in, and how much of it has an answer. */
  inputs: InputCounts;
  today: string;
  /** What leads elsewhere before one reads on. */
  before?: ReactNode;
  /** What stands below the comments: other ways to say what one thinks. */
  conversation?: ReactNode;
}

/** Everything there is to know about a proposal: the answer of each part in sight, and what lies behind it folded below. */
export function ProposalView(props: ProposalViewProps) {
  const { proposal, figures, effects, inputs, today, before, conversation } = props;
  const { t } = useText();
  return (
    <>
      {before}
      <Summary proposal={proposal} />
      <PlanPictures files={proposal.files} />
      <Heading level={2}>{t("proposals.page.scenarios")}</Heading>
      <Paragraph>{t("proposals.page.scenariosText")}</Paragraph>
      <ScenarioComparison scenarios={proposal.scenarios} />
      <Touched proposal={proposal} />
      <Heading level={2}>{t(proposal.withdrawn ? "proposalPage.withdrawn.time" : "proposals.page.time")}</Heading>
      {proposal.phase ? (
        <Paragraph>
          <strong>{t("proposals.page.phaseNow", { phase: t(`proposals.phase.${proposal.phase}`) })}.</strong>{" "}
          {proposal.withdrawn ? null : t(`proposals.phaseText.${proposal.phase}`)}
        </Paragraph>
      ) : (
        <Paragraph>{t("proposals.noPhase")}</Paragraph>
      )}
      <Details summary={t("proposalPage.fold.time")}>
        <PlanTime proposal={proposal} today={today} />
      </Details>
      <Course slug={proposal.slug} />
      <ExpectedBesideOfficial effects={effects} figures={figures} themes={proposal.themes.map((theme) => theme.code)} />
      {proposal.withdrawn && proposal.comments === 0 ? null : (
        <Comments count={proposal.comments} isWithdrawn={proposal.withdrawn !== null} slug={proposal.slug} />
      )}
      {proposal.withdrawn ? null : conversation}
      <Answered inputs={inputs} slug={proposal.slug} />
      <Weighing slug={proposal.slug} />
      <PlanDocuments files={proposal.files} />
      <Sources sources={proposal.sources} />
      <PlanVersion slug={proposal.slug} version={proposal.version} />
    </>
  );
}

function Summary({ proposal }: { proposal: ProposalDetails }) {
  const { t, language } = useText();
  const foreign = language === "nl" ? undefined : "nl";
  const text = (
    <>
      <Heading level={2}>{t("proposals.page.summary")}</Heading>
      <RichText lang={foreign} text={proposal.summary} />
      {proposal.caution ? (
        <Alert kind="info" level={3} title={t("proposals.page.caution")}>
          <RichText lang={foreign} text={proposal.caution} />
        </Alert>
      ) : null}
    </>
  );
  if (proposal.facts.length === 0) return text;
  return <Split aside={<PlanFacts facts={proposal.facts} />}>{text}</Split>;
}

/** What the plan touches, folded; nothing for a draft in which that is not written yet. */
function Touched({ proposal: { themes, tasks } }: Pick<ProposalViewProps, "proposal">) {
  const { t } = useText();
  if (themes.length === 0 && tasks.length === 0) return null;
  const heading = <Heading level={2}>{t("proposals.page.themes")}</Heading>;
  if (themes.length === 0) {
    return (
      <>
        {heading}
        <TouchedTasks tasks={tasks} />
      </>
    );
  }
  return (
    <>
      {heading}
      <Paragraph>{t("proposals.page.themesText")}</Paragraph>
      <Details summary={t("proposalPage.fold.themes", { count: themes.length })}>
        <TouchedThemes themes={themes} />
        <TouchedTasks tasks={tasks} />
      </Details>
    </>
  );
}

function Comments({ count, slug, isWithdrawn }: { count: number; slug: string; isWithdrawn: boolean }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("proposals.page.comments")}</Heading>
      <Paragraph>{t(isWithdrawn ? "proposalPage.withdrawn.comments" : "proposals.page.commentsText")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/voorstellen/${slug}/reacties`)} variant="secondary">
          {t("proposals.page.readComments", { count })}
        </ButtonLink>
      </ActionList>
    </>
  );
}

function Course({ slug }: { slug: string }) {
  const { t, path } = useText();
  return (
    <>
      <Paragraph>{t("cycle.teaser")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/voorstellen/${slug}/verloop`)} variant="secondary">
          {t("cycle.read")}
        </ButtonLink>
      </ActionList>
    </>
  );
}

/** How much of what residents brought in has an answer, for everybody to see. */
function Answered({ slug, inputs }: { slug: string; inputs: InputCounts }) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={2}>{t("decisions.title")}</Heading>
      <InputCounter counts={inputs} />
      {inputs.total > 0 ? <Paragraph small>{t("decisions.counter.short")}</Paragraph> : null}
      <ActionList>
        <ButtonLink href={path(`/voorstellen/${slug}/besluiten`)} variant="secondary">
          {t("decisions.read")}
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
      <Details summary={t("proposalPage.fold.sources", { count: sources.length })}>
        <ul>
          {sources.map((source) => (
            <li key={source}>
              <Source source={source} />
            </li>
          ))}
        </ul>
        <Paragraph small>{t("proposals.map.source")}</Paragraph>
      </Details>
    </>
  );
}
