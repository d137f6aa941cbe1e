import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import type { Item } from "../item.ts";
import { ConditionInWords } from "./condition-in-words.tsx";
import { linesOf } from "./option-lines.ts";

/** One question as it stands, to read. */
export function ItemToRead({ item, earlier }: { item: Item; earlier: readonly Item[] }) {
  const { t } = useText();
  const options = item.options.length > 0 ? <span className="ui-plain-text">{linesOf(item.options)}</span> : "";
  const condition = item.condition ? <ConditionInWords condition={item.condition} items={earlier} /> : "";
  const facts = [
    [t("questionnaireEditor.add.type"), t(`questionnaireEditor.type.${item.type}`)],
    [t("questionnaireEditor.item.textNl"), item.textNl],
    [t("questionnaireEditor.item.textEn"), item.textEn],
    [t("questionnaireEditor.item.hintNl"), item.hintNl ?? ""],
    [t("questionnaireEditor.item.hintEn"), item.hintEn ?? ""],
    [t("questionnaireEditor.item.options"), options],
    [t("questionnaireEditor.condition.title"), condition],
    [t("questionnaireEditor.item.reason"), item.wordingReason ?? ""],
  ] as const;
  return <DescriptionList items={facts.flatMap(([term, value]) => (value === "" ? [] : [{ term, value }]))} />;
}
