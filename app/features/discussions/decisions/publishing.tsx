import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Details } from "~/ui/details.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Decision, ReasonGiven } from "./decision.ts";
import { DecisionView } from "./decision-view.tsx";

interface Props {
  slug: string;
  /** The page of the draft, in the language of the page. */
  here: string;
  draft: Decision;
  reasons: readonly ReasonGiven[];
  /** How many inputs have no answer after this decision. */
  waiting: number;
  reply: FormReply | undefined;
}

/** The step before publishing: what everybody will read, what it means for the inputs, and that this is the final text. */
export function Publishing({ slug, here, draft, reasons, waiting, reply }: Props) {
  const { t } = useText();
  const named = draft.used + draft.setAside;
  return (
    <>
      <Paragraph lead>{t("decisions.staff.publishLead")}</Paragraph>
      <DecisionView alone decision={draft} reasons={reasons} slug={slug} />
      <Heading level={2}>{t("decisions.staff.publishButton")}</Heading>
      <Paragraph>
        {t("decisions.staff.publishText", { count: named })} {t("decisions.staff.publishWaiting", { count: waiting })}
      </Paragraph>
      <Paragraph>{t("decisions.staff.publishFinal")}</Paragraph>
      <Form action={`${here}?stap=publiceren`} hidden={{ intent: "publish", known: draft.changedAt }}>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("decisions.staff.publishSure")} name="sure" />
        <ActionList>
          <Button>{t("decisions.staff.publishButton")}</Button>
          <Link href={here}>{t("decisions.staff.backToDraft")}</Link>
        </ActionList>
      </Form>
    </>
  );
}

/** Throwing a draft away, after a tick: fields of the form of the draft, so that without the tick nothing typed is lost. */
export function Discarding({ reply }: Pick<Props, "reply">) {
  const { t } = useText();
  return (
    <Details open={filledIn(reply, "intent") === "discard"} summary={t("decisions.staff.discard")}>
      <FieldGroup>
        <Paragraph>{t("decisions.staff.discardText")}</Paragraph>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("decisions.staff.discardSure")} name="sure" />
        <Button name="intent" value="discard" variant="danger">
          {t("decisions.staff.discard")}
        </Button>
      </FieldGroup>
    </Details>
  );
}
