import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Timeline } from "~/ui/timeline.tsx";
import { type Phase, phaseStates, residentActs } from "../phase.ts";
import { type PhaseAnswer, ways } from "./bw-question.ts";

interface Props {
  phase: Phase | null;
  answers: readonly PhaseAnswer[];
}

/** The phases with what residents may do in the present one, and the questions of those that began, with their answers. */
export function PhaseList({ phase, answers }: Props) {
  const { t } = useText();
  const labels = {
    done: t("proposals.phaseState.done"),
    current: t("proposals.phaseState.current"),
    upcoming: t("proposals.phaseState.upcoming"),
  };
  const steps = phaseStates(phase).map((step) => ({
    state: step.state,
    title: t(`proposals.phase.${step.phase}`),
    text: (
      <>
        <p>{t(`proposals.phaseText.${step.phase}`)}</p>
        {step.state === "current" ? <Acts phase={step.phase} /> : null}
      </>
    ),
  }));
  const begun = phaseStates(phase).filter(({ state }) => state !== "upcoming");
  return (
    <>
      <Heading level={2}>{t("cycle.phases")}</Heading>
      {phase === null ? <Paragraph>{t("proposals.noPhase")}</Paragraph> : null}
      <Timeline labels={labels} steps={steps} />
      <Heading level={2}>{t("cycle.questions")}</Heading>
      <Paragraph>{t("cycle.phasesLead")}</Paragraph>
      {begun.map((step) => (
        <Questions
          answers={answers.filter((answer) => answer.phase === step.phase)}
          key={step.phase}
          open={step.state === "current"}
          phase={step.phase}
        />
      ))}
    </>
  );
}

function Acts({ phase }: { phase: Phase }) {
  const { t } = useText();
  return (
    <>
      <p>{t("cycle.may")}:</p>
      <ul>
        {residentActs(phase).map((act) => (
          <li key={act}>{t(`cycle.act.${act}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** The four questions of a phase; how many have an answer stands in sight. */
function Questions({ phase, answers, open }: { phase: Phase; answers: readonly PhaseAnswer[]; open: boolean }) {
  const { t, language } = useText();
  const count = t("cycle.answersIn", { answered: answers.length, total: ways.length });
  return (
    <Details open={open} summary={`${t(`proposals.phase.${phase}`)}: ${count}`}>
      {ways.map((way) => {
        const answer = answers.find((one) => one.way === way);
        return (
          <section className="ui-flow" key={way}>
            <Heading level={3} look={4}>
              {t(`cycle.way.${way}`)}: {t(`cycle.question.${phase}.${way}`)}
            </Heading>
            {answer ? (
              <>
                <PlainText lang={language === "nl" ? undefined : "nl"} text={answer.body} />
                <Paragraph small>{t("cycle.answeredOn", { date: formatDate(answer.answeredAt, language) })}</Paragraph>
              </>
            ) : (
              <Paragraph>{t("cycle.noAnswer")}</Paragraph>
            )}
          </section>
        );
      })}
    </Details>
  );
}
