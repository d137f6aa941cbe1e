import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";

/** What every form of a draft gets: how the last one came back. */
export interface PartProps {
  reply: FormReply | undefined;
}

/**
 * The properties of a field of a draft: what was typed when the form came back, also when it was emptied, and otherwise
 * what is stored.
 */
export function useDraftField(reply: FormReply | undefined) {
  const { t } = useText();
  return (name: string, stored: string | number | null | undefined) => ({
    name,
    defaultValue: reply ? (filledIn(reply, name) ?? "") : (stored ?? ""),
    errors: errorsOf(reply, name, t),
  });
}
