import type { z } from "zod";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import type { DoneSearch } from "./questionnaire-form.server.ts";

/** How the last form went; nothing when none was sent. */
export function DoneNotice({ done }: { done: z.output<typeof DoneSearch>["klaar"] }) {
  const { t } = useText();
  if (!done) return null;
  return (
    <Alert kind={done === "gelijk" ? "info" : "ok"} live>
      <p>{t(`questionnaireEditor.done.${done}`)}</p>
    </Alert>
  );
}
