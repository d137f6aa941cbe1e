import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";

/** About as much as fits in six lines of a phone's screen twice. */
const longestUnfolded = 400;

/** The text of an idea to lay beside another: folded when it is so long that the next one would be out of sight. */
export function IdeaToRead({ text }: { text: string }) {
  const { t, language } = useText();
  const words = <PlainText lang={language === "nl" ? undefined : "nl"} text={text} />;
  if (text.length <= longestUnfolded) return <Quotation>{words}</Quotation>;
  return <Details summary={t("ideas.staff.merge.read")}>{words}</Details>;
}
