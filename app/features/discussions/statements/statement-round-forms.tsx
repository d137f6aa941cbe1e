import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { StatementRoundState } from "./statement.ts";

interface FormProps {
  reply: FormReply | undefined;
}

/** Opening a round: from when until when, with which statements. */
export function OpenRoundForm({ reply }: FormProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("opinions.open.title")}</Heading>
      <Form hidden={{ intent: "open" }}>
        <TextField
          defaultValue={filledIn(reply, "opensDay")}
          errors={errorsOf(reply, "opensDay", t)}
          hint={t("opinions.open.opensHint")}
          label={t("opinions.open.opensDay")}
          name="opensDay"
          optionalLabel={t("site.form.optional")}
          type="date"
          width="medium"
        />
        <ClosesDay reply={reply} />
        <Lines hint={t("opinions.open.statementsHint")} limit={t("opinions.open.limit")} reply={reply} rows={12} />
        <Button>{t("opinions.open.send")}</Button>
      </Form>
    </>
  );
}

function ClosesDay({ reply }: FormProps) {
  const { t } = useText();
  return (
    <TextField
      defaultValue={filledIn(reply, "closesDay")}
      errors={errorsOf(reply, "closesDay", t)}
      hint={t("opinions.open.closesHint")}
      label={t("opinions.open.closesDay")}
      name="closesDay"
      type="date"
      width="medium"
    />
  );
}

function Lines({ reply, rows, hint, limit }: FormProps & { rows: number; hint: string; limit: string }) {
  const { t } = useText();
  return (
    <TextArea
      defaultValue={filledIn(reply, "statements")}
      errors={errorsOf(reply, "statements", t)}
      hint={hint}
      label={t("opinions.open.statements")}
      maxLengthHint={limit}
      name="statements"
      rows={rows}
    />
  );
}

/** Adding statements, another last day, and closing now. */
export function ChangeRoundForms({ state, reply }: FormProps & { state: StatementRoundState }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("opinions.staff.add.title")}</Heading>
      <Form hidden={{ intent: "add" }}>
        <Lines hint={t("opinions.staff.add.hint")} limit={t("opinions.staff.add.limit")} reply={reply} rows={4} />
        <Button variant="secondary">{t("opinions.staff.add.send")}</Button>
      </Form>
      <Heading level={2}>{t("opinions.staff.extend.title")}</Heading>
      <Form hidden={{ intent: "extend" }}>
        <ClosesDay reply={reply} />
        <Button variant="secondary">{t("opinions.staff.extend.send")}</Button>
      </Form>
      {state === "open" ? (
        <>
          <Heading level={2}>{t("opinions.staff.close.title")}</Heading>
          <Paragraph>{t("opinions.staff.close.text")}</Paragraph>
          <Form hidden={{ intent: "close" }}>
            <Checkbox
              errors={errorsOf(reply, "sure", t)}
              label={t("opinions.staff.close.sure")}
              name="sure"
              value="ja"
            />
            <Button variant="danger">{t("opinions.staff.close.send")}</Button>
          </Form>
        </>
      ) : null}
    </>
  );
}
