import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { hideReasons } from "../comment.ts";

/** Why a text should not stand there, from the list; for who reports it and for who hides it. */
export function ReasonField({ legend, reply }: { legend: string; reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <RadioGroup
      defaultValue={filledIn(reply, "reason")}
      errors={errorsOf(reply, "reason", t)}
      legend={legend}
      name="reason"
      options={hideReasons.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))}
    />
  );
}

/** What a moderator explains to the author; an objection is always answered in words. */
export function ExplanationField({ reply, isRequired }: { reply: FormReply | undefined; isRequired?: boolean }) {
  const { t } = useText();
  return (
    <TextArea
      defaultValue={filledIn(reply, "explanation")}
      errors={errorsOf(reply, "explanation", t)}
      hint={t("moderation.explanationHint")}
      label={t("moderation.explanation")}
      maxLengthHint={t("moderation.explanationLimit")}
      name="explanation"
      optionalLabel={isRequired ? undefined : t("site.form.optional")}
      rows={3}
    />
  );
}
