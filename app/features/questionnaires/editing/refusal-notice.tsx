import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Details } from "~/ui/details.tsx";
import type { ShownRefusal } from "./edit-refusal.server.ts";

/** Why a change was not saved. `now`: how the questionnaire stands, to compare with what was typed. */
export function RefusalNotice({ refused, now }: { refused: ShownRefusal | null | undefined; now: ReactNode }) {
  const { t } = useText();
  if (!refused) return null;
  if (refused !== "changed-meanwhile") {
    return (
      <Alert kind="error" live>
        {t(`questionnaireEditor.refused.${refused}`)}
      </Alert>
    );
  }
  return (
    <Alert kind="error" live title={t("questionnaireEditor.conflict.title")}>
      <p>{t("questionnaireEditor.conflict.text")}</p>
      <Details summary={t("questionnaireEditor.conflict.now")}>{now}</Details>
    </Alert>
  );
}
