import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { RadioGroup } from "~/ui/radio-group.tsx";

interface Props {
  name: string;
  legend: string;
  /** Why it is asked. */
  hint: string;
  options: { value: string; label: string }[];
  reply: FormReply | undefined;
}

/** One optional question about the member, with why it is asked and "zeg ik liever niet" apart from the answers. */
export function ProfileChoice({ name, options, reply, ...group }: Props) {
  const { t } = useText();
  return (
    <RadioGroup
      {...group}
      defaultValue={filledIn(reply, name)}
      errors={errorsOf(reply, name, t)}
      name={name}
      optionalLabel={t("panels.form.optional")}
      options={[...options, { value: "geen", label: t("panels.form.preferNot"), apart: true }]}
    />
  );
}
