import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";

/** Says that a question was asked in other words before; nothing when it was not. */
export function SeriesWarning({ broken }: { broken: { since: string; textNl: string } | null }) {
  const { t } = useText();
  if (!broken) return null;
  return (
    <Alert kind="warning" title={t("questionnaireEditor.series.title", { year: broken.since.slice(0, 4) })}>
      <p>{t("questionnaireEditor.series.before", { text: broken.textNl })}</p>
      <p>{t("questionnaireEditor.series.text")}</p>
      <p>{t("questionnaireEditor.series.elsewhere")}</p>
    </Alert>
  );
}
