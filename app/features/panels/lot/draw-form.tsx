import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { NumberField } from "~/ui/number-field.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

/** The form that enters the public random number. */
export function DrawForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("lot.draw.title")}</Heading>
      <Paragraph>{t("lot.draw.text")}</Paragraph>
      <Form hidden={{ intent: "draw" }}>
        <NumberField
          defaultValue={filledIn(reply, "ticket")}
          errors={errorsOf(reply, "ticket", t)}
          hint={t("lot.draw.ticketHint")}
          label={t("lot.draw.ticket")}
          name="ticket"
        />
        <TextField
          defaultValue={filledIn(reply, "source")}
          errors={errorsOf(reply, "source", t)}
          hint={t("lot.draw.sourceHint")}
          label={t("lot.draw.source")}
          name="source"
        />
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("lot.draw.sure")} name="sure" />
        <Button>{t("lot.draw.button")}</Button>
      </Form>
    </>
  );
}
