import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Item } from "../item.ts";
import type { Remark } from "./plain-dutch.ts";
import { wordingRemarks } from "./questionnaire-check.ts";

/** What makes the Dutch of a stored question hard to read, or that nothing was found. */
export function WordingRemarks({ item }: { item: Item }) {
  const { t } = useText();
  const remarks = wordingRemarks(item);
  if (remarks.length === 0) return <Paragraph>{t("questionnaireEditor.wording.fine")}</Paragraph>;
  return (
    <Alert kind={item.wordingReason ? "info" : "warning"}>
      <p>{t("questionnaireEditor.wording.lead")}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={JSON.stringify(remark)}>
            <RemarkText remark={remark} />
          </li>
        ))}
      </ul>
      {item.wordingReason ? (
        <p>{t("questionnaireEditor.wording.reasonGiven", { reason: item.wordingReason })}</p>
      ) : null}
    </Alert>
  );
}

function RemarkText({ remark }: { remark: Remark }) {
  const { t } = useText();
  switch (remark.kind) {
    case "long":
      return t("questionnaireEditor.wording.long", { words: remark.words, sentence: remark.sentence });
    case "hard":
      return t("questionnaireEditor.wording.hard", { word: remark.word, simpler: remark.simpler });
    case "passive":
      return t("questionnaireEditor.wording.passive", { words: remark.words });
  }
}
