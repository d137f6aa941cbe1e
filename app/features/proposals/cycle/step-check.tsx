import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { DutchText } from "../dutch-text.tsx";
import { type Phase, residentActs } from "../phase.ts";
import { type Direction, phaseAfter } from "./transitions.ts";
import type { AnswersBeside } from "./typed-answers.ts";

export interface StepToCheck {
  direction: Direction;
  from: Phase | null;
  to: Phase;
  reason: string | null;
  /** Inputs without an answer. */
  waiting: number;
}

export interface StepCheckProps {
  step: StepToCheck;
  /** Everything that the form held, empty boxes too, to be sent once more. */
  carried: Record<string, string>;
  /** Whether it held answers that are not saved, and whether they can be after the step. */
  answers: AnswersBeside;
}

/** What a step changes for residents, before it is taken: to take it, or to change what was typed. */
export function StepCheck({ step, carried, answers }: StepCheckProps) {
  const { t } = useText();
  const { direction, from, to, reason, waiting } = step;
  const name = { phase: t(`proposals.phase.${to}`) };
  return (
    <>
      <Heading level={2}>{t("cycle.check.title", name)}</Heading>
      <Paragraph>
        {from ? t("cycle.check.from", { ...name, from: t(`proposals.phase.${from}`) }) : t("cycle.check.first", name)}{" "}
        {t("cycle.check.public")}
      </Paragraph>
      <Heading level={3}>{t("cycle.check.change")}</Heading>
      <Paragraph>{t("cycle.check.text", { text: t(`proposals.phaseText.${to}`) })}</Paragraph>
      <Paragraph>{t("cycle.check.may")}</Paragraph>
      <ul>
        {residentActs(to).map((act) => (
          <li key={act}>{t(`cycle.act.${act}`)}</li>
        ))}
      </ul>
      {waiting > 0 ? <Paragraph>{t("cycle.check.waiting", { count: waiting })}</Paragraph> : null}
      <Heading level={3}>{t("cycle.check.reason")}</Heading>
      {reason === null ? <Paragraph>{t("cycle.check.noReason")}</Paragraph> : <DutchText text={reason} />}
      <Heading level={3}>{t("cycle.check.mistake")}</Heading>
      <Paragraph>{t(undoOf(step))}</Paragraph>
      <Form hidden={carried}>
        {answers === "none" ? null : <Paragraph>{t(`cycle.check.answers.${answers}`)}</Paragraph>}
        <ActionList>
          <Button name="sure" value="ja">
            {t(direction === "on" ? "cycle.check.yesOn" : "cycle.check.yesBack", name)}
          </Button>
          <Button name="sure" value="nee" variant="secondary">
            {t("cycle.check.no")}
          </Button>
        </ActionList>
      </Form>
    </>
  );
}

/** How a step that was a mistake is undone: by a step the other way, where there is one. */
function undoOf({ direction, from, to }: Pick<StepToCheck, "direction" | "from" | "to">) {
  if (direction === "back") return "cycle.check.undoBack";
  return from !== null && phaseAfter(to, "back") === from ? "cycle.check.undoOn" : "cycle.check.noUndo";
}
