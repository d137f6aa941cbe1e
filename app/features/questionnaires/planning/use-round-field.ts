import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import type { ShownPlan } from "./shown-plan.ts";

/** The value and the messages of a field: what was filled in goes before what is stored, also when it was cleared. */
export function useRoundField({ plan, reply }: { plan: ShownPlan; reply: FormReply | undefined }) {
  const { t } = useText();
  return (name: string) => ({
    name,
    defaultValue: reply ? filledIn(reply, name) : plan.fields[name],
    errors: errorsOf(reply, name, t),
  });
}
