import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { TextArea } from "~/ui/text-area.tsx";

interface KeptTextProps {
  reply: FormReply | undefined;
  /** The field that it was written in. */
  name?: string;
  label?: string;
}

/**
 * What somebody wrote for a place that takes nothing any more, so that it can be copied: without a button, because it
 * cannot be sent again. Nothing without a text.
 */
export function KeptText({ reply, name = "body", label }: KeptTextProps) {
  const { t } = useText();
  const text = filledIn(reply, name);
  if (!text) return null;
  const words = { hint: t("discussions.kept.hint"), label: label ?? t("discussions.kept.label") };
  return <TextArea {...words} defaultValue={text} name={name} rows={text.length > 100 ? 6 : 2} />;
}
