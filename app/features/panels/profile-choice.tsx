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
  /** What a member told before; undefined for whoever is no member yet. */
  told: string | null | undefined;
}

/** The value of "zeg ik liever niet". */
const unsaid = "geen";

/** One optional question about the member, with why it is asked and "zeg ik liever niet" apart from the answers. */
export function ProfileChoice({ name, options, reply, told, ...group }: Props) {
  const { t } = useText();
  const stored = told === null ? unsaid : told;
  return (
    <RadioGroup
      {...group}
      defaultValue={reply ? filledIn(reply, name) : stored}
      errors={errorsOf(reply, name, t)}
      name={name}
      optionalLabel={t("panels.form.optional")}
      options={[...options, { value: unsaid, label: t("panels.form.preferNot"), apart: true }]}
    />
  );
}
