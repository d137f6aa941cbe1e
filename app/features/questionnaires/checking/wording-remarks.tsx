import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Item } from "../item.ts";
import { wordingRemarks } from "./questionnaire-check.ts";
import { RemarkList } from "./remark-list.tsx";

/** What makes the Dutch of a stored question hard to read, or that nothing was found. */
export function WordingRemarks({ item }: { item: Item }) {
  const { t } = useText();
  const remarks = wordingRemarks(item);
  if (remarks.length === 0) return <Paragraph>{t("questionnaireEditor.wording.fine")}</Paragraph>;
  return (
    <Alert kind={item.wordingReason ? "info" : "warning"}>
      <p>{t("questionnaireEditor.wording.lead")}</p>
      <RemarkList remarks={remarks} />
      {item.wordingReason ? (
        <p>{t("questionnaireEditor.wording.reasonGiven", { reason: item.wordingReason })}</p>
      ) : null}
    </Alert>
  );
}
