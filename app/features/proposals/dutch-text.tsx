import { useText } from "~/i18n/text-context.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { RichText } from "~/ui/rich-text.tsx";

/** What somebody typed, with its line breaks: Dutch, whatever the language of the page. */
export function DutchText({ text }: { text: string }) {
  const { language } = useText();
  return <PlainText lang={language === "nl" ? undefined : "nl"} text={text} />;
}

/** A text of the organisation with its markup: Dutch, whatever the language of the page. */
export function DutchRichText({ text }: { text: string }) {
  const { language } = useText();
  return <RichText lang={language === "nl" ? undefined : "nl"} text={text} />;
}
