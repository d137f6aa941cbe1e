import { Fragment } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { SavingChoices } from "~/ui/saving-choices.tsx";
import { DutchRichText } from "../dutch-text.tsx";
import type { Phase } from "../phase.ts";
import { type Way, ways } from "./bw-question.ts";
import { KeptAnswers } from "./kept-answers.tsx";
import type { AnsweredQuestion } from "./phase-answers.ts";
import { choosingOf, phaseForm } from "./phase-path.ts";
import { answeredMeanwhile } from "./typed-answers.ts";

interface Props {
  phase: Phase;
  /** The phases that can be answered now. */
  begun: readonly Phase[];
  /** Of every phase. */
  questions: readonly AnsweredQuestion[];
  /** Number of the newest answer of this phase. */
  known: number;
  reply: FormReply | undefined;
}

/** Where officials answer the four questions of a phase that began. */
export function AnswerFields({ phase, begun, questions, known, reply }: Props) {
  const { t } = useText();
  // A form that came back says itself what it stands on.
  const own = filledIn(reply, "phase") === phase ? reply : undefined;
  const bodyOf = (way: Way) => questions.find((one) => one.phase === phase && one.way === way)?.present?.body;
  const choices = begun.map((one) => ({
    value: choosingOf(one),
    label: t(`proposals.phase.${one}`),
    current: one === phase,
  }));
  const heading = (
    <>
      <Heading id="vragen" level={2}>
        {t("cycle.staff.questions", { phase: t(`proposals.phase.${phase}`) })}
      </Heading>
      {choices.length > 0 ? (
        <SavingChoices choices={choices} form={phaseForm} label={t("cycle.staff.choosePhase")} name="intent" />
      ) : null}
    </>
  );
  if (!begun.includes(phase)) {
    return (
      <>
        {heading}
        <Paragraph>{t("cycle.staff.notBegun")}</Paragraph>
        <KeptAnswers known={known} phase={phase} reply={own} />
      </>
    );
  }
  return (
    <>
      {heading}
      <Paragraph>{t("cycle.phasesLead")}</Paragraph>
      <Paragraph>{t("cycle.staff.questionsLead")}</Paragraph>
      <input name="phase" type="hidden" value={phase} />
      <input name="known" type="hidden" value={filledIn(own, "known") ?? known} />
      <FieldGroup>
        {ways.map((way) => (
          <Fragment key={way}>
            <RichTextArea
              defaultValue={filledIn(own, way) ?? bodyOf(way)}
              errors={errorsOf(reply, way, t)}
              hint={t(`cycle.way.${way}`)}
              label={t(`cycle.question.${phase}.${way}`)}
              maxLengthHint={t("cycle.staff.limit")}
              name={way}
              optionalLabel={t("site.form.optional")}
              rows={5}
            />
            {own?.error?.[way]?.includes(answeredMeanwhile) ? <AnswerOfColleague body={bodyOf(way) ?? ""} /> : null}
          </Fragment>
        ))}
        <Button name="intent" value="answers">
          {t("cycle.staff.save")}
        </Button>
      </FieldGroup>
    </>
  );
}

/** What a colleague answered to a question while one typed there: it stands on the site. */
function AnswerOfColleague({ body }: { body: string }) {
  const { t } = useText();
  return (
    <Details open summary={t("cycle.staff.nowOnSite")}>
      {body === "" ? <Paragraph>{t("cycle.staff.nowEmpty")}</Paragraph> : <DutchRichText text={body} />}
    </Details>
  );
}
