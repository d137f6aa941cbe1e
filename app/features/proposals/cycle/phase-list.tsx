import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Timeline } from "~/ui/timeline.tsx";
import { DutchRichText } from "../dutch-text.tsx";
import { endedPhases, type Phase, phaseStates, residentActs } from "../phase.ts";
import { type AnsweredQuestion, isAnswered, phasesToRead } from "./phase-answers.ts";

interface Props {
  phase: Phase | null;
  questions: readonly AnsweredQuestion[];
  /** Whether the organisation took the plan back: then nothing goes on, and nobody can do anything. */
  isWithdrawn: boolean;
}

/** The phases with what residents may do in the present one, and the questions of those that can be read about, with their answers. */
export function PhaseList({ phase, questions, isWithdrawn }: Props) {
  const { t } = useText();
  const labels = {
    done: t("proposals.phaseState.done"),
    current: t("proposals.phaseState.current"),
    upcoming: t("proposals.phaseState.upcoming"),
  };
  const states = isWithdrawn ? endedPhases(phase) : phaseStates(phase);
  const steps = states.map((step) => ({
    state: step.state,
    title: t(`proposals.phase.${step.phase}`),
    text: isWithdrawn ? undefined : (
      <>
        <p>{t(`proposals.phaseText.${step.phase}`)}</p>
        {step.state === "current" ? <Acts phase={step.phase} /> : null}
      </>
    ),
  }));
  return (
    <>
      <Heading level={2}>{t("cycle.phases")}</Heading>
      {phase === null ? <Paragraph>{t("proposals.noPhase")}</Paragraph> : null}
      {steps.length > 0 ? <Timeline labels={labels} steps={steps} /> : null}
      <Heading level={2}>{t("cycle.questions")}</Heading>
      <Paragraph>{t("cycle.phasesLead")}</Paragraph>
      {phasesToRead(phase, questions).map((one) => (
        <Questions
          key={one}
          open={one === phase}
          phase={one}
          questions={questions.filter((question) => question.phase === one)}
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
function Questions({
  phase,
  questions,
  open,
}: {
  phase: Phase;
  questions: readonly AnsweredQuestion[];
  open: boolean;
}) {
  const { t } = useText();
  const count = t("cycle.answersIn", { answered: questions.filter(isAnswered).length, total: questions.length });
  return (
    <Details open={open} summary={`${t(`proposals.phase.${phase}`)}: ${count}`}>
      {questions.map((question) => (
        <section className="ui-flow" key={question.way}>
          <Heading level={3} look={4}>
            {t(`cycle.way.${question.way}`)}: {t(`cycle.question.${phase}.${question.way}`)}
          </Heading>
          <Present question={question} />
          <Earlier question={question} />
        </section>
      ))}
    </Details>
  );
}

function Present({ question: { present } }: { question: AnsweredQuestion }) {
  const { t, language } = useText();
  if (!present) return <Paragraph>{t("cycle.noAnswer")}</Paragraph>;
  const date = formatDate(present.answeredAt, language);
  if (present.body === "") return <Paragraph>{t("cycle.takenBack", { date })}</Paragraph>;
  return (
    <>
      <DutchRichText text={present.body} />
      <Paragraph small>{t("cycle.answeredOn", { date })}</Paragraph>
    </>
  );
}

/** What was answered before, folded: it stays to be read. */
function Earlier({ question: { earlier } }: { question: AnsweredQuestion }) {
  const { t, language } = useText();
  if (earlier.length === 0) return null;
  return (
    <Details summary={t("cycle.earlier", { count: earlier.length })}>
      {earlier.map(({ id, body, answeredAt, isOfEarlierCycle }) => (
        <div className="ui-flow" key={id}>
          <DutchRichText text={body} />
          <Paragraph small>
            {t(isOfEarlierCycle ? "cycle.answeredInEarlierCycle" : "cycle.answeredOn", {
              date: formatDate(answeredAt, language),
            })}
          </Paragraph>
        </div>
      ))}
    </Details>
  );
}
