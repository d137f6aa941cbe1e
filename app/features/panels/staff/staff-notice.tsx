import type { z } from "zod";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import type { StaffPanelSearch } from "./panel-edit-form.server.ts";
import { useToldNumber } from "./told-number.tsx";

/** How the last form about a panel went; nothing when none was sent. */
export function StaffNotice({ klaar, geweigerd, gevraagd }: z.output<typeof StaffPanelSearch>) {
  const { t } = useText();
  const number = useToldNumber();
  if (geweigerd) {
    return (
      <Alert kind="error" live>
        {t(`panels.invite.refused.${geweigerd}`)}
      </Alert>
    );
  }
  if (!klaar) return null;
  return (
    <Alert kind="ok" live>
      {klaar === "uitgenodigd"
        ? t("panels.invite.done", { people: number(gevraagd ?? null) })
        : t(`panels.edit.done.${klaar}`)}
    </Alert>
  );
}
