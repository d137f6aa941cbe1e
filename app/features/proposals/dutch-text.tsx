import { useText } from "~/i18n/text-context.tsx";
import { PlainText } from "~/ui/plain-text.tsx";

/** A text of the organisation or a guardian with its line breaks: Dutch, whatever the language of the page. */
export function DutchText({ text }: { text: string }) {
  const { language } = useText();
  return <PlainText lang={language === "nl" ? undefined : "nl"} text={text} />;
}
