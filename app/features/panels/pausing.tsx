import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { dayInWords } from "./panel-day.ts";
import { pauseMonths } from "./pause.ts";

interface Props {
  /** The day on which the pause is over; null when the member does not pause. */
  pausedUntil: string | null;
  /** First and last day until which one can pause. */
  days: { first: string; last: string };
  reply: FormReply | undefined;
}

/** Not being asked for a while, and going on before that is over. */
export function Pausing({ pausedUntil, days, reply }: Props) {
  const { t, language } = useText();
  return (
    <>
      <Heading id="pauze" level={2}>
        {t("panels.pause.title")}
      </Heading>
      {pausedUntil === null ? (
        <PauseForm days={days} reply={reply} />
      ) : (
        <>
          <Paragraph>{t("panels.pause.until", { day: dayInWords(pausedUntil, language) })}</Paragraph>
          <Form hidden={{ intent: "resume" }}>
            <Button variant="secondary">{t("panels.pause.resume")}</Button>
          </Form>
        </>
      )}
    </>
  );
}

function PauseForm({ days, reply }: Omit<Props, "pausedUntil">) {
  const { t } = useText();
  return (
    <>
      <Paragraph>{t("panels.pause.text")}</Paragraph>
      <Form hidden={{ intent: "pause" }}>
        <RadioGroup
          defaultValue={filledIn(reply, "months")}
          errors={errorsOf(reply, "months", t)}
          legend={t("panels.pause.howLong")}
          name="months"
          options={[
            ...pauseMonths.map((months) => ({
              value: months,
              label: t("panels.pause.months", { count: Number(months) }),
            })),
            { value: "day", label: t("panels.pause.day") },
          ]}
        />
        <TextField
          defaultValue={filledIn(reply, "until")}
          errors={errorsOf(reply, "until", t)}
          hint={t("panels.pause.untilHint")}
          label={t("panels.pause.untilLabel")}
          max={days.last}
          min={days.first}
          name="until"
          optionalLabel={t("panels.form.optional")}
          type="date"
          width="medium"
        />
        <Button variant="secondary">{t("panels.pause.button")}</Button>
      </Form>
    </>
  );
}
