import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { StatementRoundState } from "./statement.ts";

interface FormProps {
  reply: FormReply | undefined;
}

/** Opening a round: from when until when, with which statements; what can never change is looked at first. */
export function OpenRoundForm({ reply }: FormProps) {
  const { t } = useText();
  if (isToLookAt(reply)) return <LookFirst reply={reply} />;
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
        <Button>{t("opinions.open.look")}</Button>
      </Form>
    </>
  );
}

/** Nothing to mend but the tick, and not sent back to be changed. */
function isToLookAt(reply: FormReply | undefined): reply is FormReply {
  if (reply?.initialValue?.intent !== "open" || filledIn(reply, "step") === "change") return false;
  return Object.keys(reply.error ?? {}).every((field) => field === "sure");
}

/** The round as residents will find it, to go back from or to carry out. */
function LookFirst({ reply }: { reply: FormReply }) {
  const { t, language } = useText();
  const [opensDay = "", closesDay = "", statements = ""] = ["opensDay", "closesDay", "statements"].map((field) =>
    filledIn(reply, field),
  );
  const lines = statements
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const day = (given: string) => formatDate(new Date(`${given}T12:00:00Z`), language);
  return (
    <>
      <Heading level={2}>{t("opinions.open.lookTitle")}</Heading>
      <Paragraph>
        {t(opensDay ? "opinions.open.fromDay" : "opinions.open.fromNow", {
          opens: opensDay ? day(opensDay) : "",
          closes: day(closesDay),
        })}
      </Paragraph>
      <ol>
        {lines.map((line) => (
          <li key={line}>
            <Dutch>{line}</Dutch>
          </li>
        ))}
      </ol>
      <Form hidden={{ intent: "open", opensDay, closesDay, statements }}>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("opinions.open.sure")} name="sure" value="ja" />
        <ActionList>
          <Button name="step" value="carry-out">
            {t("opinions.open.send")}
          </Button>
          <Button name="step" value="change" variant="secondary">
            {t("opinions.open.change")}
          </Button>
        </ActionList>
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
      {state === "open" ? <CloseNow reply={reply} /> : null}
    </>
  );
}

/** Closing the round before its last day. */
export function CloseNow({ reply }: FormProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("opinions.staff.close.title")}</Heading>
      <Paragraph>{t("opinions.staff.close.text")}</Paragraph>
      <Form hidden={{ intent: "close" }}>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("opinions.staff.close.sure")} name="sure" value="ja" />
        <Button variant="danger">{t("opinions.staff.close.send")}</Button>
      </Form>
    </>
  );
}
