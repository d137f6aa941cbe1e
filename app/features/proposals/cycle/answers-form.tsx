import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import type { Phase } from "../phase.ts";
import { type Way, ways } from "./bw-question.ts";
import type { AnsweredQuestion } from "./phase-answers.ts";
import { phasePath } from "./phase-path.ts";

interface Props {
  slug: string;
  phase: Phase;
  /** The phases that can be answered now. */
  begun: readonly Phase[];
  /** Of every phase. */
  questions: readonly AnsweredQuestion[];
  /** Number of the newest answer of this phase. */
  known: number;
  reply: FormReply | undefined;
}

/** The form in which officials answer the four questions of a phase that began. */
export function AnswersForm({ slug, phase, begun, questions, known, reply }: Props) {
  const { t, path } = useText();
  // What came back from the form of a step says nothing about the answers.
  const own = filledIn(reply, "intent") === "answers" ? reply : undefined;
  const bodyOf = (way: Way) => questions.find((one) => one.phase === phase && one.way === way)?.present?.body;
  const links = begun.map((one) => ({
    href: `${path(phasePath(slug, one))}#vragen`,
    label: t(`proposals.phase.${one}`),
    current: one === phase,
  }));
  const heading = (
    <>
      <Heading id="vragen" level={2}>
        {t("cycle.staff.questions", { phase: t(`proposals.phase.${phase}`) })}
      </Heading>
      {links.length > 0 ? <ChoiceLinks label={t("cycle.staff.choosePhase")} links={links} /> : null}
    </>
  );
  if (!begun.includes(phase)) {
    return (
      <>
        {heading}
        <Paragraph>{t("cycle.staff.notBegun")}</Paragraph>
      </>
    );
  }
  return (
    <>
      {heading}
      <Paragraph>{t("cycle.staff.questionsLead")}</Paragraph>
      <Form action={path(phasePath(slug, phase))} hidden={{ intent: "answers", phase, known }}>
        {ways.map((way) => (
          <RichTextArea
            defaultValue={own ? (filledIn(own, way) ?? "") : bodyOf(way)}
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
