import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import { Timeline } from "~/ui/timeline.tsx";
import { endedPhases, phaseStates } from "./phase.ts";
import { milestoneWhen, type ProposalDetails } from "./proposal.ts";
import { Ground } from "./source-line.tsx";

/** Where a plan stands in the policy cycle, what residents can do in each phase, and its dated steps. */
export function PlanTime({ proposal, today }: { proposal: ProposalDetails; today: string }) {
  const { t } = useText();
  const isWithdrawn = proposal.withdrawn !== null;
  // What was to come of a plan that was taken back does not come.
  const isToShow = ({ when }: { when: string }) => !isWithdrawn || isPast(when, today);
  const milestones = proposal.milestones.filter(isToShow);
  const labels = {
    done: t("proposals.phaseState.done"),
    current: t("proposals.phaseState.current"),
    upcoming: t("proposals.phaseState.upcoming"),
  };
  const phases = (
    <>
      <Timeline
        labels={labels}
        steps={(isWithdrawn ? endedPhases(proposal.phase) : phaseStates(proposal.phase)).map(({ phase, state }) => ({
          state,
          title: t(`proposals.phase.${phase}`),
          text: isWithdrawn ? undefined : t(`proposals.phaseText.${phase}`),
        }))}
      />
      {proposal.phaseReason ? (
        <Paragraph small>
          <Ground ground={proposal.phaseReason} />
        </Paragraph>
      ) : null}
    </>
  );
  if (milestones.length === 0) return phases;
  return (
    <Split aside={<Milestones milestones={milestones} today={today} />} even>
      {phases}
    </Split>
  );
}

/** Whether a moment is over, as precise as it is known. */
function isPast(when: string, today: string): boolean {
  return when < today.slice(0, when.length);
}

function Milestones({ milestones, today }: { milestones: ProposalDetails["milestones"]; today: string }) {
  const { t, language } = useText();
  const labels = {
    done: t("proposals.page.milestonePast"),
    current: t("proposals.phaseState.current"),
    upcoming: t("proposals.page.milestoneFuture"),
  };
  return (
    <>
      <Heading level={3}>{t("proposals.page.milestones")}</Heading>
      <Timeline
        labels={labels}
        steps={milestones.map((milestone) => ({
          state: isPast(milestone.when, today) ? "done" : "upcoming",
          id: milestone.title,
          title: <Dutch>{milestone.title}</Dutch>,
          when: milestoneWhen(milestone.when, language),
          text: <Ground ground={milestone.source} />,
        }))}
      />
    </>
  );
}
