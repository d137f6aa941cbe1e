import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { type Phase, phases } from "../phase.ts";
import { type PhaseAnswer, ways } from "./bw-question.ts";
import { phasePath } from "./phase-path.ts";

interface Props {
  slug: string;
  phase: Phase;
  /** Of every phase, the newest first. */
  answers: readonly PhaseAnswer[];
  reply: FormReply | undefined;
}

/** The form in which officials answer the four questions of a phase. */
export function AnswersForm({ slug, phase, answers, reply }: Props) {
  const { t, path } = useText();
  const own = answers.filter((answer) => answer.phase === phase);
  const links = phases.map((one) => ({
    href: `${path(phasePath(slug, one))}#vragen`,
    label: t(`proposals.phase.${one}`),
    current: one === phase,
  }));
  return (
    <>
      <Heading id="vragen" level={2}>
        {t("cycle.staff.questions", { phase: t(`proposals.phase.${phase}`) })}
      </Heading>
      <ChoiceLinks label={t("cycle.staff.choosePhase")} links={links} />
      <Paragraph>{t("cycle.staff.questionsLead")}</Paragraph>
      <Form
        action={path(phasePath(slug, phase))}
        hidden={{ intent: "answers", phase, known: own[0]?.answeredAt ?? "" }}
      >
        {ways.map((way) => (
          <TextArea
            defaultValue={filledIn(reply, way) ?? own.find((answer) => answer.way === way)?.body}
            errors={errorsOf(reply, way, t)}
            hint={t(`cycle.way.${way}`)}
            key={way}
            label={t(`cycle.question.${phase}.${way}`)}
            maxLengthHint={t("cycle.staff.limit")}
            name={way}
            optionalLabel={t("site.form.optional")}
            rows={5}
          />
        ))}
        <Button>{t("cycle.staff.save")}</Button>
      </Form>
    </>
  );
}
