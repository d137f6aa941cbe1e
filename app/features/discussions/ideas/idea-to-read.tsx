import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";

/** About ten lines on a phone: two such texts and their titles fit on one screen. */
const longestUnfolded = 400;

/** The text of an idea to lay beside another: folded when it is so long that the next one would be out of sight. */
export function IdeaToRead({ title, text }: { title: string; text: string }) {
  const { t, language } = useText();
  const words = <PlainText lang={language === "nl" ? undefined : "nl"} text={text} />;
  if (text.length <= longestUnfolded) return <Quotation>{words}</Quotation>;
  return <Details summary={t("ideas.staff.merge.read", { title })}>{words}</Details>;
}
